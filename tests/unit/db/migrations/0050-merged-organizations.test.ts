import { expect, test } from 'vitest';
import { migrate } from '../../../../db/migrations/migrate.ts';
import { nouns } from '../../../../db/model/nouns.ts';
import { openScratchDb } from '../../../../db/sql/driver.ts';
import { findOrganization } from '../../../../db/sql/organization-queries.ts';

test('units of an older workspace stand for themselves, exactly as a rebuild has them', () => {
  const db = openScratchDb();
  migrate(db, 40);
  db.run(
    `INSERT INTO organization (id, name_zh, name_en, kind, code, parent_id, is_sample, note_zh)
     VALUES ('old', '示例县第一小学', '', 'primary-school', '4503000001', NULL, 0, '')`,
  );
  migrate(db);

  const folded = nouns.organization.parse({
    nameZh: '示例县第一小学',
    nameEn: '',
    kind: 'primary-school',
    code: '4503000001',
    parentId: null,
    isSample: false,
    noteZh: '',
  });
  expect(folded).toMatchObject({ mergedIntoId: null });
  expect(findOrganization(db, 'old')).toMatchObject({ ...folded, id: 'old' });
  expect(db.all('SELECT * FROM organization_stand_in')).toEqual([]);
  db.close();
});
