import { checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';

const preschool = '学前教育三年毛入园率';

test('three years of readings by keyboard alone, then the pace, the chart and the list', async ({
  indicatorsPage,
  indicatorPage,
  frame,
  shell,
}) => {
  const { keyboard } = shell.page;
  await indicatorsPage.goTo();
  await expect(indicatorsPage.row(preschool)).toContainText(/≥ 10\d\.\d（20\d\d年）/);
  await expect(indicatorsPage.row(preschool)).toContainText('未填');
  await checkScreen(shell.page);
  await indicatorsPage.rows.first().focus();
  await keyboard.press('Enter');

  await expect(indicatorPage.heading).toHaveText(preschool);
  await expect(indicatorPage.facts).toContainText('最近数据未填');
  await keyboard.press('n');
  for (const [year, value] of [
    ['2022', '94.6'],
    ['2023-2024', '96.4'],
    ['2024/25', '98.1'],
  ] as const) {
    await expect(indicatorPage.schoolYear).toBeFocused();
    await keyboard.type(year);
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type(value);
    await keyboard.press('Control+Enter');
    await expect(indicatorPage.row(value)).toHaveCount(1);
    await expect(indicatorPage.value).toHaveValue('');
  }
  await expect(frame.notices).toContainText('已记录');
  await expect(indicatorPage.row('2024-2025学年', '98.1')).toContainText('示例督学');
  await expect(indicatorPage.facts).toContainText(/差距[\d.]+ 个百分点/);
  await expect(indicatorPage.chart).toHaveAccessibleName(
    /2022-2023学年 94\.6；2023-2024学年 96\.4；2024-2025学年 98\.1。目标值：≥ 100\.7（2025年）/,
  );
  await expect(indicatorPage.chart.locator('svg')).toBeVisible();
  await checkScreen(shell.page);

  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(indicatorsPage.row(preschool)).toContainText('98.1');
  await expect(indicatorsPage.row(preschool)).toContainText('2024-2025学年');
});

test.describe('in the dark', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark' });
  test('a share of 105 % warns and is recorded, is corrected, and undone; blank stays 未填', async ({
    planPage,
    measurePage,
    indicatorPage,
    frame,
    shell,
  }) => {
    await planPage.choosePlan('忻州市');
    await planPage.open('X4.2');
    await measurePage.opened('X4.2');
    await measurePage.tab('指标').click();
    await shell.page.getByRole('link', { name: '占义务教育学校数' }).click();
    await expect(indicatorPage.heading).toContainText('占义务教育学校数');
    await expect(indicatorPage.row('43')).toContainText('分母约 858（849—868），没有存入');

    await indicatorPage.record.click();
    await expect(indicatorPage.form.getByRole('alert')).toHaveText('请填数值，或者分子、分母。');
    await indicatorPage.asOf.fill('2024.9.1');
    await indicatorPage.value.fill('105');
    await expect(indicatorPage.form).toContainText('105 超过 100');
    await checkScreen(shell.page);
    await indicatorPage.record.click();
    await expect(frame.notices).toContainText('已记录，有 1 处提醒');
    await expect(indicatorPage.row('2024-09-01', '105')).toHaveCount(1);

    await indicatorPage.asOf.fill('2025-09-01');
    await indicatorPage.numerator.fill('400');
    await indicatorPage.record.click();
    await expect(indicatorPage.row('2025-09-01', '400／—')).toContainText('未填');

    await shell.page.getByRole('button', { name: /^更正 .* 2024-09-01$/ }).click();
    await indicatorPage.value.fill('50.1');
    await indicatorPage.reason.fill('小数点错位');
    await indicatorPage.reason.press('Control+Enter');
    await expect(indicatorPage.row('105')).toContainText('已更正');
    await expect(indicatorPage.row('50.1')).toContainText('更正原因：小数点错位');
    await frame.notice('已更正').getByRole('button', { name: '撤销' }).click();
    await expect(indicatorPage.row('50.1')).toContainText('已撤销');
    await indicatorPage.tab('各年各单位').click();
    await expect(indicatorPage.row('忻州市', '105', '未填')).toHaveCount(1);
    await checkScreen(shell.page);
  });
});

test('an implied number is taken over by a button only, and units that do not sum are pointed out', async ({
  indicatorsPage,
  indicatorPage,
}) => {
  await indicatorsPage.goTo();
  await indicatorsPage.row(preschool).click();
  await indicatorPage.schoolYear.fill('2024-2025');
  await indicatorPage.value.fill('43');
  await indicatorPage.numerator.fill('369');
  await expect(indicatorPage.denominator).toHaveValue('');
  await indicatorPage.form.getByRole('button', { name: '填入约 858' }).click();
  await expect(indicatorPage.denominator).toHaveValue('858');
  await expect(indicatorPage.note).toHaveValue('分母约 858 为推算（849—868）。');
  await indicatorPage.record.click();
  await expect(indicatorPage.row('369／858')).toHaveCount(1);

  await indicatorPage.chooseUnit('秀峰区');
  await indicatorPage.schoolYear.fill('2024-2025');
  await indicatorPage.numerator.fill('300');
  await indicatorPage.denominator.fill('500');
  await indicatorPage.record.click();
  await expect(indicatorPage.row('秀峰区', '300／500')).toContainText('60');
  await expect(indicatorPage.schoolYear).toHaveValue('2024-2025');
  await expect(indicatorPage.value).toBeFocused();
  await indicatorPage.numerator.fill('100');
  await indicatorPage.denominator.fill('358');
  await indicatorPage.record.click();
  await expect(indicatorPage.sums).toContainText('2024-2025：已填的 2 个单位合计 400，超过全市 369');
});

test('half-typed numbers survive kill -9, and a target is added, refused, changed and brought back', async ({
  indicatorsPage,
  indicatorPage,
  frame,
  shell,
}) => {
  await indicatorsPage.goTo();
  await indicatorsPage.row(preschool).click();
  await indicatorPage.schoolYear.fill('2023');
  await indicatorPage.value.fill('96.');
  await indicatorPage.note.fill('教育事业统计年报');
  await expect(indicatorPage.form).toContainText('已暂存');
  await shell.page.waitForTimeout(1000);
  await shell.kill();
  await shell.revive();
  await shell.reopen();
  await frame.dismissAll();
  await frame.statusBar.getByRole('button', { name: /待记录/ }).click();
  await shell.page.getByRole('link', { name: preschool }).click();
  await expect(indicatorPage.value).toHaveValue('96.');
  await expect(indicatorPage.note).toHaveValue('教育事业统计年报');
  await expect(indicatorPage.form).toContainText('上次未记录的内容已恢复');

  await indicatorPage.tab('目标值').click();
  await shell.page.getByRole('button', { name: '添加目标值' }).click();
  await indicatorPage.dialog.getByLabel('目标值', { exact: true }).fill('一百零一');
  await indicatorPage.dialog.getByLabel('年份').fill('2027年');
  await indicatorPage.dialog.getByRole('button', { name: '保存' }).click();
  await expect(indicatorPage.dialog.getByRole('alert')).toHaveText('请只写数字，如 100.7。');
  await checkScreen(shell.page);
  await indicatorPage.dialog.getByLabel('目标值', { exact: true }).fill('101.5');
  await indicatorPage.dialog.getByRole('button', { name: '保存' }).click();
  await expect(indicatorPage.row('2027年', '≥ 101.5 %')).toHaveCount(1);
  await shell.page.getByRole('button', { name: '移除 ≥ 100.7 %' }).click();
  await expect(indicatorPage.row('2025年')).toHaveCount(0);
  await frame.notice('已移除目标值').getByRole('button', { name: '撤销' }).click();
  await expect(indicatorPage.row('2025年', '≥ 100.7 %')).toHaveCount(1);
});
