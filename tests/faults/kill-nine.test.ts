import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { projectionDigest } from '../../db/journal/digest.ts';
import { rebuildProjections } from '../../db/journal/fold.ts';
import { referenceRows } from '../../db/journal/reference-rows.ts';
import type { Library } from '../../db/library/library.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openWriteDb } from '../../db/sql/driver.ts';
import { compareWithLedger, emptyLedger, type Ledger, type SentDraft } from './acknowledgements.ts';
import { isAlive, spawnHost, startHost, type FaultHost } from './fault-host.ts';
import {
  entryInput,
  everyMeasure,
  makeWorkspace,
  noticesOf,
  type FaultWorkspace,
} from './fault-workspace.ts';
import { reportAfterAll } from './fault-row.ts';
import { observe } from './observe.ts';
import { createRandom, type Random } from './random.ts';
import { scaled, seed } from './scale.ts';
import { writeUntilGone } from './writers.ts';

/** Kills in each workspace; every draft waits in a place of its own, and measures bound their number. */
const rounds = 20;
const workspaces = scaled(1, 10);
const total = { answers: 0, entries: 0, files: 0, drafts: 0 };

const tally = reportAfterAll(
  'kill -9 while people record, type and drop files',
  'the process of the real host, 20 to 400 ms into the work of six people over HTTP; every fourth start is killed too',
  ({ tried }) => ({
    tried: `${tried} kills in ${workspaces} workspaces; ${total.answers} answers: ${total.entries} entries, ${total.files} files, ${total.drafts} drafts`,
    seed,
  }),
);

const workspaceNumbers = Array.from({ length: workspaces }, (_, number) => number + 1);

test.for(workspaceNumbers)(
  'nothing that was acknowledged is lost by kill -9 at any moment (workspace %i)',
  async (number) => {
    const moments = createRandom(seed + number);
    const workspace = await makeWorkspace();
    const measureIds = await everyMeasure(workspace.host);
    const ledger = emptyLedger();
    let { host } = workspace;

    for (let round = 1; round <= rounds; round += 1) {
      const where = `FAULT_SEED=${seed}, round ${round}`;
      const { organizationIds } = workspace;
      const random = createRandom(seed + 1000 * number + round);
      const writing = writeUntilGone({ host, ledger, random, round, measureIds, organizationIds });
      await setTimeout(moments.between(20, 400));
      await killHolder(workspace.path, host);
      await writing;
      if (round % 4 === 0) await killWhileStarting(workspace, moments);
      host = await startHost(workspace.path, workspace.settings);
      expect(await noticesOf(host), where).toContain('unclean-stop');
      const { lost, half } = compareWithLedger(ledger, await observe(host, ledger));
      tally.tried += 1;
      tally.lost.push(...lost, ...half);
      expect({ lost, half }, where).toEqual({ lost: [], half: [] });
    }

    const { problems, isClean } = await host.do('record.verify', {});
    const summary = compareWithLedger(ledger, await observe(host, ledger));
    tally.undetected.push(...problems.map(({ code, where }) => `${code} ${where}`));
    for (const kind of ['answers', 'entries', 'files', 'drafts'] as const)
      total[kind] += summary.acknowledged[kind];
    expect({ problems, isClean, refused: ledger.refused }).toEqual({
      problems: [],
      isClean: true,
      refused: [],
    });
    for (const count of Object.values(summary.acknowledged)) expect(count).toBeGreaterThan(0);

    const { digest } = await host.do('record.digest', {});
    await host.stop();
    expect(rebuiltDigest(workspace.path)).toBe(digest);
  },
);

test('the comparison reports what is missing, and what is there in part only', async () => {
  const workspace = await makeWorkspace();
  const { host, measureId, organizationIds } = workspace;
  const ledger = emptyLedger();
  const measureIds = await everyMeasure(host);
  const writing = writeUntilGone({
    host,
    ledger,
    random: createRandom(seed),
    round: 1,
    measureIds,
    organizationIds,
  });
  await setTimeout(300);
  await killHolder(workspace.path, host);
  await writing;
  const again = await startHost(workspace.path, workspace.settings);
  const found = await observe(again, ledger);
  expect(compareWithLedger(ledger, found)).toMatchObject({ lost: [], half: [] });

  const invented = withInventions(ledger, entryInput(workspace, '从未发送的一条'), measureId);
  expect(compareWithLedger(invented, found)).toMatchObject({
    lost: ['entry 从未发送的一条', 'file 从未发送.jpg', `draft ${measureId} note of 6 to 9 letters: “”`],
    half: [expect.stringMatching(/^entry 第1轮/)],
  });
});

/** Kills the process that holds the database, and makes sure that this is the one that answered. */
async function killHolder(workspacePath: string, host: FaultHost): Promise<void> {
  const holder = JSON.parse(readFileSync(join(workspacePath, 'host.json'), 'utf8')) as {
    readonly pid: number;
  };
  expect(holder.pid).toBe(host.pid);
  await host.kill();
  expect(isAlive(host.pid)).toBe(false);
}

async function killWhileStarting({ path, settings }: FaultWorkspace, moments: Random): Promise<void> {
  const { kill } = spawnHost(path, settings);
  await setTimeout(moments.between(10, 400));
  await kill();
}

function withInventions(ledger: Ledger, input: ReturnType<typeof entryInput>, measureId: string): Ledger {
  const [first, ...others] = ledger.entries.filter(({ isAcknowledged }) => isAcknowledged);
  if (first === undefined) throw new Error('nothing was acknowledged');
  const changed = { ...first, input: { ...first.input, percent: 999 } };
  const file = { name: '从未发送.jpg', sha256: '0'.repeat(64), fileId: 'x' };
  const text = '某人某稿：写到这里';
  const draft: SentDraft = {
    measureId,
    field: 'note',
    text,
    acknowledgedLength: 6,
    sentLength: 9,
    recordedAs: null,
  };
  return {
    entries: [changed, ...others, { input, files: [], isAcknowledged: true }],
    files: [...ledger.files, file],
    drafts: [...ledger.drafts, draft],
    refused: [],
    acknowledgements: ledger.acknowledgements,
  };
}

/** The digest after everything was folded anew from the journal, in the closed workspace itself. */
function rebuiltDigest(workspacePath: string): string {
  const file = join(import.meta.dirname, '../../dist/library.json');
  const library = JSON.parse(readFileSync(file, 'utf8')) as Library;
  const db = openWriteDb(databasePath(workspacePath));
  try {
    db.transaction(() => rebuildProjections(db, referenceRows(library.rows)));
    return projectionDigest(db).digest;
  } finally {
    db.close();
  }
}
