import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb } from '../../db/sql/driver.ts';
import type { Answers } from '../../db/model/form/answers.ts';
import { compare, printLine } from './bench-kit.ts';
import type { BenchWorkspace } from './bench-workspace.ts';

const records = 60;

/** Opening a visit of 60 records, as the page asks for it, against the same rows read by hand. */
export async function printVisitLine(workspace: BenchWorkspace, words: string): Promise<void> {
  const { writer, reader } = workspace;
  const { rows } = await workspace.do(reader, 'organizations.list', { kinds: ['primary-school'], limit: 1 });
  const { visitId } = await workspace.do(writer, 'visits.create', {
    organizationId: rows[0]?.id ?? '',
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
    subject: '',
    aim: '',
    topics: ['learning-sport-burden', 'curriculum-teaching'],
    members: ['试验'],
  });
  const { forms } = await workspace.do(reader, 'visits.get', { visitId });
  const formId = forms.find(({ code }) => code === 'five-managements')?.id ?? '';
  const blank = {
    visitId,
    measureId: null,
    basis: '',
    reason: '',
    fileIds: [] as string[],
    assessor: 'inspector' as const,
  };
  for (let at = 0; at < records; at += 1) {
    const isForm = at % 3 === 0;
    const what = isForm
      ? {
          kind: 'answers' as const,
          formId,
          answers: { stage: 'junior', sleepHours: 8 + (at % 5) / 10 } as Answers,
          text: '',
        }
      : {
          kind: 'note' as const,
          formId: null,
          answers: {} as Answers,
          text: `第 ${at} 条现场记录，查看了公示栏和教室。`,
        };
    await workspace.do(writer, 'records.add', { ...blank, ...what });
  }
  const bare = openReadDb(databasePath(workspace.path));
  const times = await compare(
    31,
    () => workspace.do(reader, 'visits.get', { visitId }),
    () => [
      bare.all('SELECT * FROM visit WHERE id = ?', visitId),
      bare.all('SELECT * FROM record WHERE visit_id = ? ORDER BY noted_at_ms', visitId),
      bare.all(
        `SELECT m.*, c.status, c.percent, c.checked_on FROM visit_part p JOIN measure m ON m.id = p.part
         LEFT JOIN progress_current c ON c.measure_id = m.id AND c.organization_id = ?2 WHERE p.visit_id = ?1`,
        visitId,
        rows[0]?.id ?? '',
      ),
    ],
  );
  bare.close();
  printLine({
    work: `open a visit of ${records} records among ${words} entries`,
    ...times,
    baseline: 'the same rows by hand-written SQL, nothing made of them',
    keepWithin: 10,
  });
}
