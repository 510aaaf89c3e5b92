import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ingestStream } from '../../db/evidence/vault.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb } from '../../db/sql/driver.ts';
import { makePhoto } from '../support/photos.ts';
import { setupWorkspace, type TestWorkspace } from '../support/workspace.ts';
import type { Random } from './random.ts';

const place = (subjectId: string) => ({ call: 'progress.add', subjectId }) as const;

/**
 * A closed workspace with something of everything: entries, corrections, a withdrawal, evidence, drafts, a waiting
 * file and one that was put away.
 */
export async function closedWorkspace(): Promise<TestWorkspace> {
  const workspace = await setupWorkspace({ isWithSample: true });
  const { id: measureId, cells } = await workspace.do('measures.get', { measure: 'G3.7' });
  const drop = async (colour: string, name: string) => {
    const { file } = await dropFile(workspace, measureId, await makePhoto(colour), name);
    return file.fileId;
  };
  const entries: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const organizationId = cells[index % cells.length]?.organizationId ?? '';
    workspace.clock.advance(60_000);
    const { progressId } = await workspace.do('progress.add', {
      measureId,
      organizationId,
      status: 'on-track',
      percent: 10 * index,
      note: `第${index + 1}次核对，操场和食堂都看过。`,
      checkedOn: '2025-05-18',
      fileIds: [await drop(`#33${index}699`, `现场${index + 1}.jpg`)],
    });
    entries.push(progressId);
  }
  const [first = '', second = '', third = ''] = entries;
  for (const progressId of [first, second]) {
    await workspace.do('progress.correct', {
      progressId,
      organizationId: cells[0]?.organizationId ?? '',
      status: 'behind',
      percent: 35,
      note: '更正：数字抄错了。',
      checkedOn: '2025-05-18',
      reason: '数字抄错',
    });
  }
  await workspace.do('progress.withdraw', { progressId: third, reason: '记到了别的学校' });
  for (const field of ['note', 'caption', 'percent']) {
    await workspace.do('drafts.put', { ...place(measureId), field, value: `写到一半的${field}` });
  }
  await drop('#112233', '等着记录.jpg');
  await workspace.do('drafts.discardFile', { fileId: await drop('#332211', '放到一边.jpg') });
  await workspace.close();
  return workspace;
}

async function dropFile(workspace: TestWorkspace, measureId: string, bytes: Buffer, name: string) {
  const partName = createHash('sha256').update(name).digest('hex');
  const options = { name, partName, maxBytes: bytes.length };
  const stored = await ingestStream(workspace.path, Readable.from([bytes]), options);
  if (!stored.ok) throw new Error(stored.error.code);
  const { sha256, size, mediaType } = stored.value;
  return workspace.do('drafts.addFile', { ...place(measureId), file: { sha256, size, mediaType, name } });
}

/** Where to flip in a database: at most of the places in some row, of small tables as often as of large ones. */
export function databasePositions(workspacePath: string, bytes: Buffer, random: Random, count: number) {
  const db = openReadDb(databasePath(workspacePath));
  const pages = db.all<{ name: string; pageno: number }>('SELECT name, pageno FROM dbstat');
  db.close();
  const parts = Map.groupBy(pages, ({ name }) => name);
  const names = [...parts.keys()];
  const offsetIn = (turn: number) => {
    if (turn % 4 === 0) return random.between(0, bytes.length - 1);
    if (turn % 20 === 1) return random.between(0, 99);
    const own = parts.get(names[random.between(0, names.length - 1)] ?? '') ?? [];
    return ((own[random.between(0, own.length - 1)]?.pageno ?? 1) - 1) * 4096 + random.between(0, 4095);
  };
  /** Four of five where something is written; most of what is zero belongs to no row. */
  const writtenIn = (turn: number, tries: number): number => {
    const offset = offsetIn(turn);
    return bytes[offset] === 0 && tries > 0 ? writtenIn(turn, tries - 1) : offset;
  };
  return Array.from({ length: count }, (_, turn) => ({
    offset: writtenIn(turn, turn % 5 === 0 ? 0 : 50),
    bit: random.between(0, 7),
  }));
}
