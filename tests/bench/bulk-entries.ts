import { randomBytes } from 'node:crypto';
import { nextHlc, zeroHlc } from '../../db/model/hlc.ts';
import { newestSchema } from '../../db/migrations/migrate.ts';
import { encodeHeader, encodePayload, payloadHash, sha256 } from '../../db/journal/operation-bytes.ts';
import { openWriteDb, type WriteDb } from '../../db/sql/driver.ts';
import { findLocalSetting, getLocalSetting, setLocalSetting } from '../../db/sql/local-settings.ts';
import { chainTip, journalHead } from '../../db/sql/operations.ts';
import { putProjection } from '../../db/sql/projections.ts';
import { realIds } from '../../electron/host/real-ids.ts';

export interface BulkEntries {
  readonly count: number;
  readonly measureIds: readonly string[];
  readonly unitIds: readonly string[];
}

/**
 * Real entries with real operations in one real chain, but their projections written by hand: the fold takes some 200 µs
 * for each, which is not what these benches measure. `wb verify` finds such a workspace clean.
 */
export function addBulkEntries(databasePath: string, { count, measureIds, unitIds }: BulkEntries): void {
  const db = openWriteDb(databasePath);
  const device = getLocalSetting(db, 'device_id');
  const epoch = getLocalSetting(db, 'epoch');
  const actorId = findLocalSetting(db, 'actor_id') ?? '';
  const office = findLocalSetting(db, 'office') ?? '';
  let { sequence, hash: prev } = chainTip(db, device, epoch);
  let { arrival } = journalHead(db);
  let hlc = findLocalSetting(db, 'last_hlc') ?? zeroHlc;
  const indexes = db.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('progress', 'operation')",
  );
  db.transaction(() => {
    for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
    for (let number = 0; number < count; number += 1) {
      const id = realIds.next();
      const wall = startMs + number * 20;
      hlc = nextHlc(hlc, wall);
      sequence += 1;
      arrival += 1;
      const fields = entryFields(number, measureIds, unitIds, actorId);
      const salt = randomBytes(16);
      const payload = encodePayload({ fields });
      const header = encodeHeader({
        v: 1,
        alg: 'sha256',
        id: realIds.next(),
        device,
        epoch,
        sequence,
        prev,
        kind: 'append',
        noun: 'progress',
        subject: id,
        field: null,
        parents: [],
        hlc,
        wall,
        actor: actorId,
        office,
        intent: 'progress.add',
        app: 'bench',
        schema: newestSchema,
        min_reader: 1,
        payload: payloadHash(salt, payload),
      });
      const hash = sha256(header);
      db.run(
        `INSERT INTO operation (arrival, hash, device_id, epoch, sequence, noun, subject_id, is_parked, arrived_at_ms, header)
         VALUES (?, ?, ?, ?, ?, 'progress', ?, 0, ?, ?)`,
        arrival,
        hash,
        device,
        epoch,
        sequence,
        id,
        wall,
        header,
      );
      db.run(
        'INSERT INTO operation_payload (operation_hash, salt, payload) VALUES (?, ?, ?)',
        hash,
        salt,
        payload,
      );
      const origin = { operationHash: hash, hlc, wallMs: wall, device, epoch, sequence, isWithdrawn: false };
      putProjection(db, 'progress', id, fields, origin);
      prev = hash;
    }
    setLocalSetting(db, 'last_hlc', hlc);
    for (const { sql } of indexes) db.exec(sql);
    fillCells(db);
  });
  db.close();
}

const startMs = Date.UTC(2025, 0, 1);

function fillCells(db: WriteDb): void {
  db.exec(`DELETE FROM progress_current;
    INSERT INTO progress_current
    SELECT measure_id, organization_id, id, status, percent, is_difficult, checked_on, n FROM (
      SELECT p.*, row_number() OVER cell AS place, count(*) OVER (PARTITION BY measure_id, organization_id) AS n
      FROM progress p WHERE is_withdrawn = 0 AND is_corrected = 0
      WINDOW cell AS (PARTITION BY measure_id, organization_id ORDER BY checked_on DESC, hlc DESC)
    ) WHERE place = 1`);
}

const statuses = ['on-track', 'ahead', 'behind', 'done'] as const;

function entryFields(
  number: number,
  measureIds: readonly string[],
  unitIds: readonly string[],
  actorId: string,
) {
  const day = `${1 + (number % 28)}`.padStart(2, '0');
  return {
    measureId: measureIds[number % measureIds.length] ?? '',
    organizationId: unitIds[(number * 7919) % unitIds.length] ?? '',
    status: statuses[number % 4] ?? 'done',
    percent: number % 101,
    isDifficult: false,
    note: noteOf(number),
    checkedOn: `2025-0${1 + (Math.floor(number / 28) % 9)}-${day}`,
    actorId,
    correctsId: null,
    reason: '',
  };
}

const who = ['校长', '教务处', '总务处', '年级组', '家长委员会', '食堂负责人', '班主任', '心理教师'];
const what = [
  '作业公示',
  '课后服务',
  '消防通道',
  '陪餐记录',
  '体育锻炼',
  '视力监测',
  '收费项目',
  '教材教辅',
  '校车台账',
  '心理健康',
];
const how = [
  '已按要求整改',
  '记录不全',
  '与现场一致',
  '尚缺两份材料',
  '需要复查',
  '落实较好',
  '制度未上墙',
  '数据对不上',
];
const rare = ['荔枝', '琥珀', '蜻蜓', '梧桐', '骆驼', '风筝', '茉莉', '珊瑚', '竹简', '编钟'];

/** Some fifty characters, as an inspector writes them; one in a thousand has a word of its own. */
export function noteOf(number: number): string {
  const pick = (words: readonly string[], salt: number): string =>
    words[(number * salt + (number >> 5)) % words.length] ?? '';
  const special = number % 1000 === 7 ? `，提到${pick(rare, 3)}` : '';
  return `第${number % 977}次查看：${pick(who, 5)}介绍${pick(what, 7)}情况，${pick(how, 11)}；${pick(what, 13)}${pick(how, 3)}，${pick(who, 11)}月底前反馈${special}。`;
}
