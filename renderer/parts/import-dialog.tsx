import { Button, Modal } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../db/model/result.ts';
import { ErrorPanel } from './error-panel.tsx';
import styles from './import-dialog.module.css';

/** How far a file is on its way in. */
export interface ImportedFile {
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  readonly state: 'sending' | 'checking' | 'checked' | 'importing' | 'refused';
  readonly error: AppError | null;
}

export interface ImportDialogProps {
  readonly title: string;
  readonly hint: string;
  /** Endings of the files that can be chosen. */
  readonly accept: string;
  readonly file: ImportedFile | null;
  readonly runText: string;
  /** What was checked can be imported. */
  readonly canRun: boolean;
  /** More buttons beside the one that chooses. */
  readonly tools?: ReactNode;
  /** What the file would do. */
  readonly children: ReactNode;
  readonly onChoose: (file: File) => void;
  readonly onRun: () => void;
  readonly onClose: () => void;
}

/** Chooses a spreadsheet or takes one that is dropped, shows what it would do, and imports it as one act. */
export function ImportDialog(props: ImportDialogProps) {
  const { title, hint, accept, file, runText, canRun, tools, children, onChoose, onRun, onClose } = props;
  const { t } = useTranslation(['files', 'common']);
  const picker = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLButtonElement>(null);
  const [isDropping, setIsDropping] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsDropping(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onChoose(dropped);
  }

  return (
    <Modal
      open
      width={860}
      title={title}
      okText={runText}
      cancelText={t('common:cancel')}
      okButtonProps={{
        disabled: file?.state !== 'checked' || !canRun,
        loading: file?.state === 'importing',
      }}
      onOk={onRun}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && chooser.current?.focus()}
    >
      <div
        role="presentation"
        className={styles['body']}
        data-dropping={isDropping || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsDropping(true);
        }}
        onDragLeave={() => setIsDropping(false)}
        onDrop={drop}
      >
        <p>{hint}</p>
        <div className={styles['bar']}>
          <Button ref={chooser} type={file ? 'default' : 'primary'} onClick={() => picker.current?.click()}>
            {t(file ? 'import.chooseOther' : 'import.choose')}
          </Button>
          {tools}
          {file && <strong>{file.name}</strong>}
        </div>
        <input
          ref={picker}
          type="file"
          hidden
          accept={accept}
          data-testid="import-picker"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            event.target.value = '';
            if (chosen) onChoose(chosen);
          }}
        />
        {file && <ImportProgress file={file} />}
        {file?.error && <ErrorPanel error={file.error} />}
        {children}
      </div>
    </Modal>
  );
}

function ImportProgress({ file }: { readonly file: ImportedFile }) {
  const { t } = useTranslation('files');
  const { name, state, sent, size } = file;
  const words = {
    sending: t('import.sending', { name }),
    checking: t('import.checking', { name }),
    importing: t('import.running'),
    checked: null,
    refused: null,
  }[state];
  if (words === null) return null;
  const measured = state === 'sending' ? { value: sent, max: Math.max(1, size) } : {};
  return (
    <output className={styles['bar']}>
      {words}
      <progress aria-label={words} {...measured} />
    </output>
  );
}
