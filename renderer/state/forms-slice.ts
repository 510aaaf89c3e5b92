import type { CallOutput } from '../../db/contract/calls.ts';
import type { FormHead, FormImportResult } from '../../db/contract/forms-calls.ts';
import { wordsIn } from '../../db/model/form/form.ts';
import type { Client } from '../client/client.ts';
import { formLanguage, i18n } from '../locales/i18n.ts';
import { createFileImport, type FileImport } from './file-import.ts';
import type { GetStore, SetStore } from './store.ts';

export type FormDetail = CallOutput<'forms.get'>;
export type FormImport = FileImport<FormImportResult>;

export interface FormsSlice {
  /** Forms that were looked at, by id; a version never changes. */
  readonly forms: Readonly<Record<string, FormDetail>>;
  readonly formHeads: readonly FormHead[];
  readonly formImport: FormImport | null;
  readonly loadForm: (formId: string) => Promise<void>;
  readonly loadFormHeads: () => Promise<void>;
  readonly resumeFormImport: () => Promise<void>;
  readonly chooseFormFile: (file: File) => Promise<void>;
  /** True when the form is in the library. */
  readonly runFormImport: () => Promise<boolean>;
  readonly closeFormImport: () => void;
}

export function createFormsSlice(set: SetStore, get: GetStore, client: Client): FormsSlice {
  const importer = createFileImport<FormImportResult>({
    client,
    place: { call: 'forms.import', subjectId: 'forms' },
    read: () => get().formImport,
    show: (formImport) => set({ formImport }),
    ask: (fileId, isDryRun) => client.call('forms.importFile', { fileId, isDryRun }),
    onWaiting: () => void get().refreshStatus(),
  });

  async function loadFormHeads(): Promise<void> {
    const heads = await client.call('forms.list', {});
    if (heads.ok) set({ formHeads: heads.value });
    else get().notifyError(heads.error);
  }

  return {
    forms: {},
    formHeads: [],
    formImport: null,
    async loadForm(formId) {
      if (get().forms[formId]) return;
      const form = await client.call('forms.get', { form: formId });
      if (form.ok) set(({ forms }) => ({ forms: { ...forms, [formId]: form.value } }));
      else get().notifyError(form.error);
    },
    loadFormHeads,
    resumeFormImport: importer.resume,
    chooseFormFile: importer.choose,
    async runFormImport() {
      const form = (await importer.run())?.form;
      if (!form) return false;
      await Promise.all([loadFormHeads(), get().refreshStatus()]);
      const { version, questions: n } = form;
      get().notify({
        text: i18n.t('forms:imported', { title: wordsIn(form.title, formLanguage()), version, n }),
      });
      return true;
    },
    closeFormImport: importer.close,
  };
}
