import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blobPath } from '../../../../db/evidence/vault.ts';
import type { VerifyProblemCode } from '../../../../db/model/verify-problem.ts';
import { verifyStages, type VerifyStep } from '../../../../db/model/verify-step.ts';
import { openWriteDb } from '../../../../db/sql/driver.ts';
import { verifyWorkspace } from '../../../../db/services/verify-record.ts';
import { databasePath } from '../../../../db/services/workspace-paths.ts';
import { writePhoto } from '../../../support/photos.ts';
import { setupWorkspace, temporaryFolder, testDeps } from '../../../support/workspace.ts';

interface Stage {
  readonly path: string;
  readonly progressId: string;
  readonly sha256: string;
  sql(statement: string, ...values: readonly (string | number)[]): void;
}

/** A closed workspace with three entries, a photo and a draft; the middle entry is the one that suffers. */
async function stage(): Promise<Stage> {
  const workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const measure = await workspace.do('measures.get', { measure: 'G3.1' });
  const entries: string[] = [];
  for (const cell of measure.cells.slice(0, 3)) {
    const { organizationId } = cell;
    const entry = { measureId: measure.id, organizationId, checkedOn: '2025-05-02', percent: 40 };
    entries.push(
      (
        await workspace.do('progress.add', {
          ...entry,
          status: 'on-track',
          note: `在${cell.organizationName}看到`,
        })
      ).progressId,
    );
  }
  const photo = await writePhoto(temporaryFolder(), '现场.jpg', '#336699');
  const added = await workspace.do('evidence.addPaths', { paths: [photo], measureId: measure.id });
  await workspace.do('drafts.put', {
    call: 'progress.add',
    subjectId: measure.id,
    field: 'note',
    value: '写到一半',
  });
  await workspace.close();
  return {
    path: workspace.path,
    progressId: entries[1] ?? '',
    sha256: added.evidence[0]?.sha256 ?? '',
    sql: (statement, ...values) => {
      const db = openWriteDb(databasePath(workspace.path));
      db.exec('PRAGMA foreign_keys = OFF');
      db.run(statement, ...values);
      db.close();
    },
  };
}

async function problemsOf(workspacePath: string) {
  return (await verifyWorkspace(workspacePath, testDeps().library, () => undefined)).problems;
}

const middle = '(SELECT operation_hash FROM progress WHERE id = ?)';

const cases: readonly [
  name: string,
  harm: (stage: Stage) => void,
  codes: readonly VerifyProblemCode[],
  where: RegExp,
][] = [
  ['nothing', () => undefined, [], /^/],
  [
    'a flipped byte in a header',
    (it) =>
      it.sql(
        `UPDATE operation SET header = CAST(replace(CAST(header AS TEXT), 'progress.add', 'progress.adD') AS BLOB) WHERE hash = ${middle}`,
        it.progressId,
      ),
    ['operation-header-changed'],
    /#4$/,
  ],
  [
    'a flipped byte in a payload',
    (it) =>
      it.sql(
        `UPDATE operation_payload SET payload = CAST(replace(CAST(payload AS TEXT), '看到', '看倒') AS BLOB) WHERE operation_hash = ${middle}`,
        it.progressId,
      ),
    ['operation-payload-changed'],
    /#4$/,
  ],
  [
    'a payload that is gone',
    (it) => it.sql(`DELETE FROM operation_payload WHERE operation_hash = ${middle}`, it.progressId),
    ['operation-payload-missing'],
    /#4$/,
  ],
  [
    'a flipped byte in a projection cell',
    (it) => it.sql(`UPDATE progress SET percent = 41.0 WHERE id = ?`, it.progressId),
    ['projection-cell-differs'],
    /^progress\.percent/,
  ],
  [
    'a projection row that is gone',
    (it) => it.sql(`DELETE FROM evidence_link WHERE target_noun = 'measure'`),
    ['projection-row-missing'],
    /^evidence_link/,
  ],
  [
    'a projection row that nobody recorded',
    (it) => it.sql(`INSERT INTO actor (id, name, role, office) VALUES ('x', '冒名', '', '')`),
    ['projection-row-extra'],
    /^actor x$/,
  ],
  [
    'a flipped byte in a draft',
    (it) => it.sql(`UPDATE draft SET value = '写到一般'`),
    ['draft-changed'],
    /^draft progress\.add .* note$/,
  ],
  [
    'a draft that seems to have been typed at another time',
    (it) => it.sql(`UPDATE draft SET updated_at_ms = updated_at_ms + 1024`),
    ['draft-changed'],
    /^draft progress\.add .* note$/,
  ],
  [
    'a person whom nobody recorded as the one at this laptop',
    (it) => it.sql(`UPDATE local_setting SET value = value || 'x' WHERE name = 'actor_id'`),
    ['local-setting-changed'],
    /^local_setting actor_id$/,
  ],
  [
    'a setting that is gone',
    (it) => it.sql(`DELETE FROM local_setting WHERE name = 'office'`),
    ['local-setting-changed'],
    /^local_setting office$/,
  ],
  [
    'a clock that lags behind the journal',
    (it) => it.sql(`UPDATE local_setting SET value = '0000000000000001' WHERE name = 'last_hlc'`),
    ['local-setting-changed'],
    /^local_setting last_hlc$/,
  ],
  [
    'a flipped byte in a blob',
    (it) => {
      const bytes = readFileSync(blobPath(it.path, it.sha256));
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(blobPath(it.path, it.sha256), bytes);
    },
    ['evidence-file-changed'],
    /^evidence\//,
  ],
  ['a missing blob', (it) => rmSync(blobPath(it.path, it.sha256)), ['evidence-file-missing'], /^evidence\//],
  [
    'a removed operation',
    (it) => {
      it.sql(`DELETE FROM operation_payload WHERE operation_hash = ${middle}`, it.progressId);
      it.sql(`DELETE FROM operation WHERE hash = ${middle}`, it.progressId);
    },
    ['foreign-key-broken', 'operation-missing', 'projection-row-extra', 'projection-row-extra'],
    /#5$|^progress/,
  ],
  [
    'a reordered operation',
    (it) => {
      it.sql('UPDATE operation SET sequence = 99 WHERE sequence = 3');
      it.sql('UPDATE operation SET sequence = 3 WHERE sequence = 4');
      it.sql('UPDATE operation SET sequence = 4 WHERE sequence = 99');
    },
    ['operation-out-of-order', 'operation-out-of-order'],
    /#[34]$/,
  ],
  [
    'operations that arrive in another order than they were made',
    (it) => {
      it.sql('UPDATE operation SET arrival = 99 WHERE arrival = 3');
      it.sql('UPDATE operation SET arrival = 3 WHERE arrival = 4');
      it.sql('UPDATE operation SET arrival = 4 WHERE arrival = 99');
    },
    ['operation-out-of-order'],
    /#4$/,
  ],
  [
    'a truncated journal',
    (it) => {
      it.sql('DELETE FROM evidence_link');
      it.sql('DELETE FROM evidence');
      it.sql(
        `DELETE FROM operation_payload WHERE operation_hash IN (SELECT hash FROM operation WHERE noun LIKE 'evidence%')`,
      );
      it.sql(`DELETE FROM operation WHERE noun LIKE 'evidence%'`);
    },
    ['journal-truncated'],
    /^operation$/,
  ],
];

test.each(cases)('verify shown %s names it and nothing else', async (_, harm, codes, where) => {
  const it = await stage();
  harm(it);
  const problems = await problemsOf(it.path);
  expect(problems.map(({ code }) => code).toSorted()).toEqual([...codes].toSorted());
  expect(
    problems.filter((problem) => !where.test(problem.where) && problem.code !== 'foreign-key-broken'),
  ).toEqual([]);
});

test('two operations with one origin, as a flipped bit can make them, are named and end nothing', async () => {
  const staged = await stage();
  // A table without its key, so that it can hold what only damage brings into it.
  staged.sql('CREATE TABLE loose AS SELECT * FROM operation');
  staged.sql('DROP TABLE operation');
  staged.sql('ALTER TABLE loose RENAME TO operation');
  staged.sql('CREATE UNIQUE INDEX loose_hash ON operation (hash)');
  staged.sql('UPDATE operation SET sequence = 4 WHERE sequence = 5');
  const problems = await problemsOf(staged.path);
  expect(problems.map(({ code, details }) => [code, details['arrival']])).toContainEqual([
    'operation-out-of-order',
    5,
  ]);
});

test('a verification tells how far it is, and sees one moment while others go on writing', async () => {
  const workspace = await setupWorkspace();
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const steps: VerifyStep[] = [];
  const report = await verifyWorkspace(workspace.path, testDeps().library, (step) => {
    steps.push(step);
    if (step.stage !== 'chain' || step.done > 0) return;
    const { seen, id: measureId } = measure;
    void workspace.do('measures.update', { measureId, seen, changes: { noteZh: '另一处正在写' } });
  });

  expect(report.problems).toEqual([]);
  expect([...new Set(steps.map((step) => step.stage))]).toEqual([...verifyStages]);
  expect(steps.every(({ done, total }) => done <= total)).toBe(true);
});
