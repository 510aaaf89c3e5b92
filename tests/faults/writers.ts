import { createHash } from 'node:crypto';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { Result } from '../../db/model/result.ts';
import type { Ledger, SentDraft, SentFile } from './acknowledgements.ts';
import type { FaultHost } from './fault-host.ts';
import type { Random } from './random.ts';

/** What the writers of one round write to, and where they note what they were told. */
export interface Desk {
  readonly host: FaultHost;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly round: number;
  /** Those of the four who record and drop files, then two more for each round, where only one person types. */
  readonly measureIds: readonly string[];
  readonly organizationIds: readonly [string, ...string[]];
}

/** People who record, type and drop files at the same time, until their host is gone. */
export async function writeUntilGone(desk: Desk): Promise<void> {
  const measureId = (place: number) => {
    const found = desk.measureIds[place];
    if (found === undefined) throw new Error('there are too few measures for so many rounds');
    return found;
  };
  const typing = 2 + 2 * desk.round;
  await Promise.all([
    repeat((turn) => recordEntry(desk, measureId(0), `记录员甲 ${turn}`, [])),
    repeat((turn) => recordEntry(desk, measureId(1), `记录员乙 ${turn}`, [])),
    repeat((turn) => dropFiles(desk, measureId(2), `拍照员甲 ${turn}`)),
    repeat((turn) => dropFiles(desk, measureId(3), `拍照员乙 ${turn}`)),
    repeat((turn) => typeAndRecord(desk, measureId(typing), `打字员甲 ${turn}`)),
    repeat((turn) => typeAndRecord(desk, measureId(typing + 1), `打字员乙 ${turn}`)),
  ]);
}

/** Until fetch rejects, which it does with a TypeError when the process at the other end is killed. */
async function repeat(work: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    try {
      await work(turn);
    } catch (thrown) {
      if (thrown instanceof TypeError) return;
      throw thrown;
    }
  }
}

async function recordEntry(
  desk: Desk,
  measureId: string,
  who: string,
  files: readonly SentFile[],
): Promise<void> {
  const { ledger, random, round } = desk;
  const fileIds = files.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]));
  const input: CallInput<'progress.add'> = {
    measureId,
    organizationId: random.oneOf(desk.organizationIds),
    status: random.oneOf(['on-track', 'behind', 'ahead']),
    percent: random.between(0, 100),
    note: `第${round}轮 ${who}：${'现场核对情况。'.repeat(random.between(1, 60))}`,
    checkedOn: `2025-05-${random.between(10, 28)}`,
    fileIds,
  };
  const entry = { input, files: files.map(({ name }) => name), isAcknowledged: false };
  ledger.entries.push(entry);
  if (isOk(desk, await send(desk, 'progress.add', input))) entry.isAcknowledged = true;
}

/** Types two fields letter by letter, in bursts as the page sends them, then records what was typed. */
async function typeAndRecord(desk: Desk, measureId: string, who: string): Promise<void> {
  const { ledger, random, round } = desk;
  const drafts = ['note', 'caption'].map((field): SentDraft => ({
    measureId,
    field,
    text: `第${round}轮 ${who} ${field}：${'孩子们正在操场上活动，'.repeat(20)}`,
    acknowledgedLength: 0,
    sentLength: 0,
    recordedAs: null,
  }));
  ledger.drafts.push(...drafts);
  for (let burst = random.between(3, 12); burst > 0; burst -= 1) {
    for (const draft of drafts) await typeOn(desk, draft);
  }
  const note = drafts[0]?.text ?? '';
  for (const draft of drafts) draft.recordedAs = note;
  const input = {
    measureId,
    organizationId: desk.organizationIds[0],
    status: 'done',
    percent: 100,
    note,
    checkedOn: '2025-05-18',
  } as const;
  const entry = { input, files: [], isAcknowledged: false };
  ledger.entries.push(entry);
  if (isOk(desk, await send(desk, 'progress.add', input))) entry.isAcknowledged = true;
}

async function typeOn(desk: Desk, draft: SentDraft): Promise<void> {
  const { measureId: subjectId, field, text } = draft;
  const least = draft.sentLength === 0 ? text.indexOf('：') + 1 : 0;
  draft.sentLength = Math.min(text.length, draft.sentLength + least + desk.random.between(1, 12));
  const value = text.slice(0, draft.sentLength);
  if (isOk(desk, await send(desk, 'drafts.put', { call: 'progress.add', subjectId, field, value }))) {
    draft.acknowledgedLength = draft.sentLength;
  }
}

/** Drops one to three files, then mostly records an entry with them; else they wait. */
async function dropFiles(desk: Desk, measureId: string, who: string): Promise<void> {
  const { host, ledger, random, round } = desk;
  const dropped: SentFile[] = [];
  for (let left = random.between(1, 3); left > 0; left -= 1) {
    const bytes = Buffer.concat([
      Buffer.from(`${round} ${who} ${left} `),
      random.bytes(random.between(200, 12_000)),
    ]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file: SentFile = { name: `${round}-${who}-${left}.jpg`, sha256, fileId: null };
    ledger.files.push(file);
    const answer = await host.putFile(measureId, file.name, bytes);
    if (isOk(desk, answer)) file.fileId = answer.value.file.fileId;
    dropped.push(file);
  }
  if (random.between(1, 10) > 2) await recordEntry(desk, measureId, who, dropped);
}

function send<N extends CallName>(desk: Desk, name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
  return desk.host.try(name, input);
}

function isOk<T>(desk: Desk, answer: Result<T>): answer is { readonly ok: true; readonly value: T } {
  if (answer.ok) desk.ledger.acknowledgements += 1;
  else desk.ledger.refused.push(JSON.stringify(answer.error));
  return answer.ok;
}
