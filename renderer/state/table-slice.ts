import type { ShownTable } from '../../db/contract/reports-calls.ts';
import type { Client } from '../client/client.ts';
import { formatCount } from '../locales/format.ts';
import { i18n } from '../locales/i18n.ts';
import { toAppError } from './report-slice.ts';
import type { GetStore } from './store.ts';
import { selectIsInWindow } from './window-slice.ts';

export interface TableSlice {
  /** Writes a list as it is shown into the exports folder and says where; an error is told as a notice. */
  readonly exportTable: (shown: Omit<ShownTable, 'rows' | 'header'> & ShownPart) => Promise<void>;
}

interface ShownPart {
  readonly header: readonly ShownTable['header'][number][];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const pollMs = 200;

export function createTableSlice(get: GetStore, client: Client): TableSlice {
  async function finished(jobId: string) {
    for (;;) {
      const result = await client.call('jobs.get', { jobId });
      if (!result.ok || result.value.state !== 'running') return result;
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }

  return {
    async exportTable({ name, header, rows }) {
      const table = { name, header: [...header], rows: rows.map((row) => [...row]) };
      const started = await client.call('reports.exportTable', { ...table, format: 'xlsx' });
      if (!started.ok) return get().notifyError(started.error);
      const job = await finished(started.value.jobId);
      if (!job.ok) return get().notifyError(job.error);
      const error = toAppError(job.value.error);
      if (error) return get().notifyError(error);
      const file = job.value.file;
      if (!file) return;
      const isInWindow = selectIsInWindow(get());
      get().notify({
        text: i18n.t('table:exported', { name: file.name, n: formatCount(rows.length) }),
        durationMs: null,
        action: {
          label: i18n.t(isInWindow ? 'table:showInFolder' : 'table:download'),
          run: () => (isInWindow ? void get().showFile(file.fileId) : download(file.fileId, file.name)),
        },
      });
    },
  };

  function download(fileId: string, name: string): void {
    const link = document.createElement('a');
    link.href = client.fileUrl(fileId, 'download');
    link.download = name;
    link.click();
  }
}
