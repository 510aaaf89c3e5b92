import { Button, Modal } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { ShownRows } from '../../parts/data-table-model.ts';
import type { UnitImport } from '../../state/unit-import.ts';
import { ImportPreview } from './import-preview.tsx';
import styles from './organizations-page.module.css';

export interface ImportDialogProps {
  readonly state: UnitImport | null;
  readonly onChoose: (file: File) => void;
  readonly onRun: () => void;
  readonly onTemplate: (template: ShownRows) => void;
  readonly onExport: (shown: ShownRows) => void;
  readonly onClose: () => void;
}

/** Chooses a spreadsheet, shows what it would do and every problem with its place, and imports it as one act. */
export function ImportDialog({ state, onChoose, onRun, onTemplate, onExport, onClose }: ImportDialogProps) {
  const { t } = useTranslation('organizations');
  const picker = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const [isDropping, setIsDropping] = useState(false);
  const result = state?.result ?? null;
  const hasErrors = result?.problems.some(({ severity }) => severity === 'error') ?? false;
  const news = result?.created.length ?? 0;

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  }

  return (
    <Modal
      open
      width={760}
      title={t('importTitle')}
      okText={t('importRun', { n: news })}
      cancelText={t('cancel')}
      okButtonProps={{
        disabled: state?.state !== 'checked' || hasErrors || news === 0,
        loading: state?.state === 'importing',
      }}
      onOk={onRun}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && chooser.current?.focus()}
    >
      <div
        role="presentation"
        className={styles['importBody']}
        data-dropping={isDropping || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsDropping(true);
        }}
        onDragLeave={() => setIsDropping(false)}
        onDrop={drop}
      >
        <p>{t('importHint')}</p>
        <div className={styles['importBar']}>
          <Button ref={chooser} type={state ? 'default' : 'primary'} onClick={() => picker.current?.click()}>
            {t(state ? 'chooseOther' : 'chooseFile')}
          </Button>
          <Button onClick={() => onTemplate(templateOf(t))}>{t('template')}</Button>
          {state && <strong>{state.name}</strong>}
        </div>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.csv"
          data-testid="import-picker"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onChoose(file);
          }}
        />
        {state && <ImportProgress state={state} />}
        {state?.error && <ErrorPanel error={state.error} />}
        {result && <ImportPreview result={result} onExport={onExport} />}
      </div>
    </Modal>
  );
}

function ImportProgress({ state }: { readonly state: UnitImport }) {
  const { t } = useTranslation('organizations');
  const words = {
    sending: t('importSending', { name: state.name }),
    checking: t('importChecking', { name: state.name }),
    importing: t('importRunning'),
    checked: null,
    refused: null,
  }[state.state];
  if (words === null) return null;
  const sent = state.state === 'sending' ? { value: state.sent, max: Math.max(1, state.size) } : {};
  return (
    <output className={styles['importBar']}>
      {words}
      <progress aria-label={words} {...sent} />
    </output>
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
