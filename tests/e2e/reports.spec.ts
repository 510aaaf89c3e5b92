import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { runWb, type TestHome } from '../support/host.ts';
import { expect, test } from './fixtures.ts';

test.describe('of the sample', () => {
  test.use({ beginning: 'sample' });

  test('the preview is what the file holds, cell by cell', async ({ reportsPage, frame, shell }) => {
    await frame.goToReports();
    await expect(reportsPage.previewTable).toBeVisible();
    const preview = await reportsPage.previewCells();
    expect(preview.length).toBeGreaterThan(30);

    await reportsPage.exportXlsx.click();
    await expect(reportsPage.job).toContainText('已导出');
    const path = join(shell.home.home, '台账.xlsx');
    expect(await reportsPage.saveTo(path, shell)).toMatch(
      /^桂林市推进教育高质量发展行动计划.*截至\d{8}\.xlsx$/,
    );
    const sheet = await readSheet(path);
    const [title = '', subtitle = ''] = await reportsPage.preview.locator('p').allTextContents();
    expect(sheet[0]?.[0]).toBe(title);
    expect(sheet[1]?.filter((cell) => cell !== '').join('　')).toBe(subtitle);
    expect(sheet.slice(2, 2 + preview.length).map(withoutEmptyEnd)).toEqual(preview.map(withoutEmptyEnd));
  });

  test('a filtered list is exported as it is shown', async ({ planPage, reportsPage, shell }) => {
    await planPage.search.fill('智慧');
    await expect(planPage.codes).toHaveText(['G3.7']);
    await planPage.exportShown.click();
    await expect(reportsPage.previewTotal).toHaveText('共 1 行数据');
    await reportsPage.exportXlsx.click();
    await expect(reportsPage.job).toContainText('已导出');
    const path = join(shell.home.home, '所示.xlsx');
    await reportsPage.saveTo(path, shell);
    const codes = (await readSheet(path))
      .map(([first]) => first)
      .filter((cell) => /^G\d+\.\d+$/.test(cell ?? ''));
    expect(codes).toEqual(['G3.7']);
    await reportsPage.exportCsv.click();
    await expect(reportsPage.job).toContainText(/已导出 .*\.csv/);
  });

  test('only what was reported, by unit, of another plan', async ({ reportsPage, frame }) => {
    await frame.goToReports();
    await reportsPage.choose('方案', '忻州市');
    await reportsPage.reportedOnly.check();
    await reportsPage.arrange('按单位');
    await expect(reportsPage.previewTable).toContainText('示例初级中学（代县）');
    const statuses = await reportsPage.column('status').allTextContents();
    expect(statuses.length).toBeGreaterThan(2);
    expect(statuses).not.toContain('未填');
  });
});

test.describe('of many schools', () => {
  test.use({
    prepared: async ({ home }, provide) => {
      await addSchools(home, 12_000);
      await provide(home);
    },
  });

  test('an export that is cancelled says so and leaves nothing', async ({ reportsPage, frame, shell }) => {
    test.setTimeout(120_000);
    await frame.goToReports();
    await expect(reportsPage.previewTotal).toBeVisible({ timeout: 30_000 });
    await reportsPage.exportXlsx.click();
    await reportsPage.cancel.click({ timeout: 30_000 });
    await expect(reportsPage.job).toContainText('已取消，没有留下不完整的文件。');
    expect(exportsOf(shell.home)).toEqual([]);
  });
});

/** Every cell as the words that the sheet shows. */
async function readSheet(path: string): Promise<readonly (readonly string[])[]> {
  const { sheets } = await readXlsx(readFileSync(path));
  const sheet = sheets[0];
  const percentColumn = sheet?.rows[2]?.indexOf('完成比例') ?? -1;
  return (sheet?.rows ?? []).map((row) =>
    row.map((cell, column) => {
      if (cell === null) return '';
      if (cell instanceof Date) return cell.toISOString().slice(0, 10);
      return typeof cell === 'number' && column === percentColumn ? `${cell}%` : String(cell);
    }),
  );
}

function withoutEmptyEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}

async function addSchools(home: TestHome, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => `灵川县,示例小学第${index + 1}所,小学`);
  const file = join(home.home, '学校.csv');
  writeFileSync(file, ['所属县（区）,学校（单位）名称,办学类型', ...rows].join('\r\n'));
  await runWb(home, ['organizations', 'import', file]);
}

function exportsOf({ workspace }: TestHome): readonly string[] {
  try {
    return readdirSync(join(workspace, 'exports'));
  } catch {
    return [];
  }
}
