import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShownRows } from '../../parts/data-table-model.ts';
import { ImportDialog } from '../../parts/import-dialog.tsx';
import type { UnitImport } from '../../state/unit-import.ts';
import { ImportPreview } from './import-preview.tsx';

export interface UnitImportDialogProps {
  readonly state: UnitImport | null;
  readonly onChoose: (file: File) => void;
  readonly onRun: () => void;
  readonly onTemplate: (template: ShownRows) => void;
  readonly onExport: (shown: ShownRows) => void;
  readonly onClose: () => void;
}

/** Units from a spreadsheet: every problem with its place, or else the units that it brings. */
export function UnitImportDialog(props: UnitImportDialogProps) {
  const { state, onChoose, onRun, onTemplate, onExport, onClose } = props;
  const { t } = useTranslation('organizations');
  const result = state?.result ?? null;
  const hasErrors = result?.problems.some(({ severity }) => severity === 'error') ?? false;
  const news = result?.created.length ?? 0;
  return (
    <ImportDialog
      title={t('importTitle')}
      hint={t('importHint')}
      accept=".xlsx,.csv"
      file={state}
      runText={t('importRun', { n: news })}
      canRun={!hasErrors && news > 0}
      tools={<Button onClick={() => onTemplate(templateOf(t))}>{t('template')}</Button>}
      onChoose={onChoose}
      onRun={onRun}
      onClose={onClose}
    >
      {result && <ImportPreview result={result} onExport={onExport} />}
    </ImportDialog>
  );
}

/** The columns that an import knows, under the words that people use for them. */
function templateOf(t: ReturnType<typeof useTranslation<'organizations'>>['t']): ShownRows {
  const heads = ['单位名称', '类别', '代码', '上级单位', '备注'];
  return {
    name: t('templateName'),
    header: heads.map((title) => ({ title, width: 160 })),
    rows: [['示例小学', t('kind.primary-school'), '', '示例区', '']],
  };
}
