import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormHead } from '../../../db/contract/forms-calls.ts';
import type { ShownRows } from '../../parts/data-table-model.ts';
import type { FormDetail, FormImport } from '../../state/forms-slice.ts';
import { FormDialog } from './form-dialog.tsx';
import { FormImportDialog } from './form-import-dialog.tsx';
import { FormList } from './form-list.tsx';
import { Section } from './section.tsx';

export interface FormsSectionProps {
  readonly heads: readonly FormHead[];
  /** Forms that were looked at, by id. */
  readonly forms: Readonly<Record<string, FormDetail>>;
  readonly file: FormImport | null;
  readonly today: string;
  readonly onLook: (formId: string) => void;
  readonly onResumeImport: () => void;
  readonly onChooseFile: (file: File) => void;
  /** Answers whether the form is in the library. */
  readonly onImport: () => Promise<boolean>;
  readonly onForgetFile: () => void;
  readonly onExport: (shown: ShownRows) => void;
}

/** The forms that a visit can take along: looked at here, and brought in from a file of the office. */
export function FormsSection(props: FormsSectionProps) {
  const {
    heads,
    forms,
    file,
    today,
    onLook,
    onResumeImport,
    onChooseFile,
    onImport,
    onForgetFile,
    onExport,
  } = props;
  const { t } = useTranslation('forms');
  const [isImporting, setIsImporting] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const open = openId === null ? undefined : forms[openId];

  function look(formId: string): void {
    setOpenId(formId);
    onLook(formId);
  }

  return (
    <Section id="forms" title={t('library')} hint={t('libraryHint')}>
      <div>
        <Button
          onClick={() => {
            setIsImporting(true);
            onResumeImport();
          }}
        >
          {t('import')}
        </Button>
      </div>
      <FormList heads={heads} openId={openId} onOpen={look} onExport={onExport} />
      {open && <FormDialog form={open} today={today} onClose={() => setOpenId(null)} />}
      {isImporting && (
        <FormImportDialog
          file={file}
          heads={heads}
          onChoose={onChooseFile}
          onRun={() => void onImport().then((isDone) => isDone && setIsImporting(false))}
          onExport={onExport}
          onClose={() => {
            onForgetFile();
            setIsImporting(false);
          }}
        />
      )}
    </Section>
  );
}
