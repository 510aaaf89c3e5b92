import { useTranslation } from 'react-i18next';
import type { FormHead, FormImportResult } from '../../../db/contract/forms-calls.ts';
import { wordsIn } from '../../../db/model/form/form.ts';
import { formatCount } from '../../locales/format.ts';
import { formLanguage } from '../../locales/i18n.ts';
import type { ShownRows } from '../../parts/data-table-model.ts';
import { ImportDialog } from '../../parts/import-dialog.tsx';
import { ImportProblems } from '../../parts/import-problems.tsx';
import type { FormImport } from '../../state/forms-slice.ts';
import styles from './forms.module.css';

export interface FormImportDialogProps {
  readonly file: FormImport | null;
  /** What the library has already. */
  readonly heads: readonly FormHead[];
  readonly onChoose: (file: File) => void;
  readonly onRun: () => void;
  readonly onExport: (shown: ShownRows) => void;
  readonly onClose: () => void;
}

/** A form from an XLSForm: what of it is not taken over, with its place, before anything is written. */
export function FormImportDialog({ file, heads, onChoose, onRun, onExport, onClose }: FormImportDialogProps) {
  const { t } = useTranslation('forms');
  const result = file?.result ?? null;
  return (
    <ImportDialog
      title={t('import')}
      hint={t('importHint')}
      accept=".xlsx"
      file={file}
      runText={t('importRun')}
      canRun={result !== null && result.form !== null && !result.form.isKnown}
      onChoose={onChoose}
      onRun={onRun}
      onClose={onClose}
    >
      {result && <FormImportPreview result={result} heads={heads} onExport={onExport} />}
    </ImportDialog>
  );
}

interface FormImportPreviewProps {
  readonly result: FormImportResult;
  readonly heads: readonly FormHead[];
  readonly onExport: (shown: ShownRows) => void;
}

function FormImportPreview({ result: { form, problems }, heads, onExport }: FormImportPreviewProps) {
  const { t } = useTranslation('forms');
  return (
    <>
      <div aria-live="polite">
        <p>{form === null ? t('unusable') : <FormNews form={form} heads={heads} />}</p>
        {form !== null && problems.length > 0 && <p>{t('leftOut', { n: formatCount(problems.length) })}</p>}
      </div>
      {problems.length > 0 && (
        <div className={styles['problems']}>
          <ImportProblems
            problems={problems.map(({ problem, found, ...place }) => ({
              ...place,
              words: t(`problem.${problem}`),
              value: found,
            }))}
            onExport={onExport}
          />
        </div>
      )}
    </>
  );
}

interface FormNewsProps {
  readonly form: NonNullable<FormImportResult['form']>;
  readonly heads: readonly FormHead[];
}

/** What the library would gain, and which versions it has already. */
function FormNews({ form, heads }: FormNewsProps) {
  const { t } = useTranslation(['forms', 'common']);
  const { code, version, questions: n, isKnown } = form;
  const title = wordsIn(form.title, formLanguage());
  if (isKnown) return t('known', { title, version });
  const others = heads.filter((head) => head.code === code).map((head) => head.version);
  return (
    <>
      {t('would', { title, code, version, n })}
      {others.length > 0 && (
        <>
          <br />
          {t('wouldBeside', { versions: others.join(t('common:listBetween')) })}
        </>
      )}
    </>
  );
}
