import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { unitSheet } from '../support/unit-sheet.ts';
import { chooseOption } from './pages/choose-option.ts';
import { expect, test } from './fixtures.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const schools = Array.from(
  { length: 300 },
  (_, index) => `示例县第${String(index + 1).padStart(3, '0')}小学`,
);
const measures = ['一人一案', '学籍比对', '逐户入户劝返', '跟踪回访'];
/** Statuses to enter: a few in the suite, `OFFICE_ENTRIES=500` for a long working day. */
const entries = Number(process.env['OFFICE_ENTRIES'] ?? 8);
const reporting = schools.slice(0, entries / measures.length);

test.use({ beginning: 'nothing' });

test('a day of an office: own plan, 300 schools, statuses by keyboard, readings, matrix, search, sheet', async ({
  firstRunPage,
  planEditPage,
  planPage,
  measurePage,
  indicatorsPage,
  indicatorPage,
  matrixPage,
  organizationsPage,
  searchPage,
  reportsPage,
  frame,
  shell,
  home,
}) => {
  test.setTimeout(120_000 + entries * 1000);
  const { keyboard } = shell.page;
  await firstRunPage.fillWho('示例县教育督导室', '示例督学', '督学');
  await firstRunPage.putInto(home.workspace, shell);
  await firstRunPage.start.press('Enter');
  await shell.page.getByRole('button', { name: '新建方案' }).waitFor();

  await organizationsPage.goTo();
  const rows = [['示例县', '县区', ''], ...schools.map((name) => [name, '小学', '示例县'])];
  const bytes = await unitSheet([['单位名称', '类别', '上级单位'], ...rows]);
  await organizationsPage.chooseImport({ name: '学校名单.xlsx', mediaType, bytes });
  await organizationsPage.button('导入 301 个单位').press('Enter');
  await expect(frame.notices).toContainText('已导入 301 个单位');

  await frame.goToPlans();
  await shell.page.getByRole('button', { name: '新建方案' }).press('Enter');
  await expect(planEditPage.newTitle).toBeFocused();
  await planEditPage.type('控辍保学专项督导');
  await expect(planEditPage.adder).toBeFocused();
  await planEditPage.type('控辍保学', ...measures);
  await expect(planEditPage.line('跟踪回访')).toBeVisible();
  await keyboard.press('Escape');
  for (const title of measures) {
    await planEditPage.line(title).click();
    await expect(planEditPage.field('名称')).toHaveValue(title);
    await chooseOption(shell.page, planEditPage.choice('填报范围'), '各学校');
  }
  await planEditPage.line('一人一案').click();
  await planEditPage.field('指标名称').fill('九年义务教育巩固率');
  await planEditPage.field('单位').fill('%');
  await planEditPage.field('单位').press('Enter');
  await expect(planEditPage.form).toContainText('九年义务教育巩固率');
  await planEditPage.backToPlan.press('Enter');
  await expect(planPage.codes).toHaveCount(measures.length);

  await planPage.link('A1.1').press('Enter');
  for (const title of measures) {
    await measurePage.opened(title);
    await keyboard.press('n');
    for (const [index, school] of reporting.entries()) {
      await expect(measurePage.unit).toBeFocused();
      await keyboard.type(school.slice(3, 7));
      await expect(shell.page.locator('.ant-select-item-option-active')).toContainText(school);
      await keyboard.press('Enter');
      await expect(measurePage.unit).toHaveAttribute('aria-expanded', 'false');
      await keyboard.press('Tab');
      await keyboard.press(String((index % 3) + 2));
      await keyboard.press('Control+Enter');
      await expect(measurePage.entry(school)).toHaveCount(1);
    }
    await keyboard.press('Escape');
    await keyboard.press('j');
  }

  await indicatorsPage.goTo();
  await indicatorsPage.rows.first().press('Enter');
  await expect(indicatorPage.heading).toHaveText('九年义务教育巩固率');
  await keyboard.press('n');
  for (const [year, value] of Object.entries({ 2023: '95.1', 2024: '95.8', 2025: '96.3' })) {
    await expect(indicatorPage.schoolYear).toBeFocused();
    await keyboard.type(year);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type(value);
    await keyboard.press('Control+Enter');
    await expect(indicatorPage.row(value)).toHaveCount(1);
    await expect(indicatorPage.value).toHaveValue('');
  }

  await matrixPage.open();
  const total = new RegExp(`^已报/应报 ${entries}/1,200`);
  await expect(matrixPage.grid.getByRole('gridcell', { name: total }).first()).toBeVisible();

  await searchPage.open();
  await expect(searchPage.field).toBeFocused();
  await keyboard.type('第002小学');
  await expect(searchPage.chosen).toContainText('示例县第002小学');
  await keyboard.press('Enter');
  await expect(organizationsPage.name).toHaveText('示例县第002小学');

  await frame.goToReports();
  await reportsPage.reportedOnly.check();
  await expect(reportsPage.previewTotal).toHaveText(`共 ${entries} 行数据`);
  await reportsPage.exportXlsx.press('Enter');
  await expect(reportsPage.job).toContainText('已导出');
  const path = join(shell.home.home, '台账.xlsx');
  await reportsPage.saveTo(path, shell);
  const { sheets } = await readXlsx(readFileSync(path));
  const cells = (sheets[0]?.rows ?? []).flat();
  expect(cells.filter((cell) => typeof cell === 'string' && schools.includes(cell))).toHaveLength(entries);
});
