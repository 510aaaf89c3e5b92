import { checkEnglishScreen, checkScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';
import type { VisitPage } from './pages/visit-page.ts';
import { recordWords } from './record-words.ts';

test('an inspector’s day by keyboard alone: plan, note, form, problem, measure, seal', async ({
  frame,
  visitsPage,
  visitPage,
  shell,
}) => {
  const { keyboard } = shell.page;
  await frame.navigation.getByRole('link', { name: '督导' }).focus();
  await keyboard.press('Enter');
  await expect(visitsPage.newVisit).toBeVisible();
  await keyboard.press('n');
  await expect(visitsPage.school).toBeFocused();
  await keyboard.type('宁武县实验小学');
  await expect(shell.page.locator('.ant-select-item-option')).toHaveCount(1);
  await keyboard.press('Enter');
  await visitsPage.topic('学习体育锻炼和课业负担').focus();
  await keyboard.press('Space');
  await visitsPage.create.focus();
  await keyboard.press('Enter');

  await expect(visitPage.heading).toContainText('经常性督导·随访 · 宁武县实验小学');
  await visitPage.arrived.focus();
  await keyboard.press('Enter');
  await expect(visitPage.arrived).toHaveCount(0);
  await keyboard.press('n');
  await expect(visitPage.note).toBeFocused();
  await keyboard.type('查看作业公示栏。');
  await keyboard.press('Control+Enter');
  await expect(visitPage.lines('现场记录')).toContainText(['查看作业公示栏。']);
  await expect(visitPage.note).toHaveValue('');

  await keyboard.press('Escape');
  await keyboard.press('p');
  await expect(visitPage.problem).toBeFocused();
  await keyboard.type('三年级书面作业超过 60 分钟');
  await keyboard.press('Tab');
  await keyboard.type('双减规定');
  await keyboard.press('Enter');
  await expect(visitPage.problemLine).toHaveCount(0);
  await expect(visitPage.item(/^发现问题/)).toContainText('1');

  await visitPage.stepTo('X6.5');
  await keyboard.press('4');
  await expect(shell.page.getByRole('radio', { name: /欠进度/ })).toBeChecked();
  await visitPage.text('说明').focus();
  await keyboard.type('公示栏已补。');
  await keyboard.press('Control+Enter');
  await expect(frame.notices).toContainText('已记录');
  await expect(visitPage.item(/X6\.5/)).toHaveAccessibleName(/已填/);

  await visitPage.item('小结与签名').focus();
  await keyboard.press('Enter');
  await expect(visitPage.open).toContainText('未记离校时间');
  await visitPage.seal.focus();
  await keyboard.press('Enter');
  await expect(shell.page.getByText(/示例督学 于 .* 签字封存。/)).toBeVisible();

  const [row] = await shell.call('visits.list', {});
  expect(row).toMatchObject({ state: 'sealed', records: 2, problems: 1 });
  expect(await shell.call('drafts.list', {})).toEqual([]);
});

test('a form warns of what is against the rule, is recorded, and corrected with a reason only', async ({
  frame,
  visitsPage,
  visitPage,
  shell,
}) => {
  await visitsPage.begin('学习体育锻炼和课业负担');
  const { page } = shell;
  await visitPage.item(/五项管理/).click();
  await page.getByRole('radio', { name: '小学三至六年级' }).check();
  await page.getByRole('button', { name: '+ 抽查班级' }).click();
  await visitPage.text('班级').fill('三年级一班');
  await page.getByLabel(/各科书面作业日均/).fill('75');
  await expect(page.getByText('▲ 超过规定时间')).toBeVisible();
  await checkScreen(page);
  await shell.reopen();
  await frame.statusBar.getByRole('button', { name: /待记录 1 处/ }).click();
  await page
    .getByRole('tooltip')
    .getByRole('link', { name: /宁武县实验小学/ })
    .click();
  await visitPage.item(/五项管理/).click();
  await expect(page.getByLabel(/各科书面作业日均/)).toHaveValue('75');
  await visitPage.record.click();
  await expect(visitPage.item(/五项管理/)).toHaveAccessibleName(/填了一部分|已填/);

  await page.getByRole('button', { name: '更正' }).click();
  await page.getByLabel(/各科书面作业日均/).fill('55');
  const recordCorrection = page.getByRole('button', { name: /^记录更正/ });
  await expect(recordCorrection).toBeDisabled();
  await page.getByLabel('更正原因', { exact: true }).fill('听错了');
  await recordCorrection.click();
  await expect(page.getByText('已更正')).toBeVisible();
  const [row] = await shell.call('visits.list', {});
  const records = await shell.call('records.list', { visitId: row?.id ?? '' });
  expect(
    records.map(({ answers, reason, correctedById }) => [answers['classes'], reason, correctedById]),
  ).toEqual([
    [[{ className: '三年级一班', minutes: 75 }], '', records[1]?.id],
    [[{ className: '三年级一班', minutes: 55 }], '听错了', null],
  ]);
});

test('the school’s own score stands beside the inspector’s, on screen and on paper', async ({
  visitsPage,
  visitPage,
  shell,
}) => {
  await visitsPage.begin('校园及周边交通安全');
  const { page } = shell;
  await page.getByRole('button', { name: '+ 添加' }).click();
  await page.getByRole('combobox', { name: '表单' }).fill('名册');
  await page.locator('.ant-select-item-option').first().click();
  await expect(page.getByRole('heading', { name: '名册核对表' })).toBeVisible();
  await visitPage.side('自评').click();
  await fillRoster(visitPage, { absent: 0, isSigned: true });
  await expect(page.getByText('自评 100 / 100')).toBeVisible();
  await visitPage.side('督评').click();
  await fillRoster(visitPage, { absent: 2, isSigned: false });
  await expect(page.getByText('自评 3 / 3')).toHaveCount(4);
  await checkScreen(page);
  await expect(visitPage.score.locator('p')).toHaveText([
    '自评 100 / 100 优 ',
    '督评 66.67 / 100 合格 ',
    '督评低于自评 33.33 分',
  ]);
  const cells = visitPage.score.getByRole('row', { name: /^名册有审核人签字/ }).getByRole('cell');
  await expect(cells).toHaveText(['3', '3', '0', '']);
  await visitPage.item('小结与签名').click();
  await page.getByRole('button', { name: '打印记录表' }).click();
  const paper = visitPage.sheet.locator('iframe').contentFrame();
  await expect(paper.getByText('督评合计 66.67/100 分；等级：合格')).toBeVisible();
  await expect(paper.getByText('名册核对表（自评，版本 1.0.0）')).toBeVisible();
  expect(await shell.call('drafts.list', {}), 'neither sheet waits any more').toEqual([]);
});

test('it is signed on screen and sealed; what is changed afterwards stays beside it with its reason', async ({
  visitsPage,
  visitPage,
  shell,
}) => {
  await visitsPage.begin('校园及周边交通安全');
  await visitPage.item('反馈与建议').click();
  await visitPage.text('当场反馈意见').fill('校门口有值守。');
  await visitPage.text('整改建议').fill('补一块限速牌。');
  await visitPage.item('小结与签名').click();
  await expect(visitPage.open).toContainText('整改建议没有时限');
  await visitPage.signAs('督学');
  await shell.page.getByLabel('学校负责人姓名').fill('示例校长');
  const ink = await visitPage.inkOf('督学');
  expect(ink).toBeGreaterThan(100);
  await visitPage.item('反馈与建议').click();
  await visitPage.item('小结与签名').click();
  expect(await visitPage.inkOf('督学'), 'a look at something else takes no signature away').toBe(ink);
  await shell.reopen();
  await visitsPage.goTo();
  await visitsPage.list.getByRole('link', { name: '宁武县实验小学' }).click();
  await visitPage.item('小结与签名').click();
  await expect.poll(() => visitPage.inkOf('督学')).toBe(ink);
  expect(await visitPage.inkOf('学校负责人')).toBe(0);
  await checkScreen(shell.page);
  await visitPage.seal.click();
  await expect(shell.page.getByText('督学 示例督学 （已手写签名）')).toBeVisible();
  await expect(shell.page.getByText('学校负责人 示例校长 （纸面签字）')).toBeVisible();

  await visitPage.item('反馈与建议').click();
  await visitPage.text('亮点与成绩').fill('护学岗到位。');
  await visitPage.text('整改建议').focus();
  await expect(shell.page.getByRole('alert')).toContainText('已经签字封存');
  await visitPage.reason.fill('漏记一条');
  await visitPage.text('亮点与成绩').focus();
  await visitPage.text('整改建议').focus();
  await visitPage.item('小结与签名').click();
  await expect(visitPage.amendments).toContainText('亮点与成绩 原“—”，改为“护学岗到位。” 原因：漏记一条');
  await checkScreen(shell.page);

  await shell.page.getByRole('button', { name: '打印记录表' }).click();
  const sheet = visitPage.sheet.locator('iframe').contentFrame();
  await expect(sheet.getByText('护学岗到位。').first()).toBeVisible();
  await expect(sheet.locator('img').first()).toHaveJSProperty('naturalWidth', 640);
});

test('the plan of visits: list, month and term; a cancelled visit comes back', async ({
  visitsPage,
  visitPage,
  frame,
  shell,
}) => {
  await visitsPage.goTo();
  await expect(shell.page.getByText('还没有督导计划')).toBeVisible();
  await checkScreen(shell.page);
  await visitsPage.newVisit.click();
  await visitsPage.create.click();
  await expect(shell.page.getByText('请选择学校。')).toBeVisible();
  await visitsPage.chooseSchool('宁武县实验小学');
  await checkScreen(shell.page);
  await visitsPage.create.click();
  await expect(visitPage.heading).toContainText('宁武县实验小学');
  await checkScreen(shell.page);
  await visitsPage.goTo();
  await expect(visitsPage.list).toContainText('待督导');
  await visitsPage.view('月历').click();
  await expect(visitsPage.calendar.getByRole('link', { name: '宁武县实验小学' })).toBeVisible();
  await checkScreen(shell.page);
  await visitsPage.view('本学期').click();
  await expect(visitsPage.term.getByRole('row', { name: /宁武县实验小学/ })).toContainText('1');
  await checkScreen(shell.page);
  await visitsPage.view('列表').click();
  await visitsPage.list.getByRole('link', { name: '宁武县实验小学' }).click();
  await shell.page.getByRole('button', { name: '取消这次督导' }).click();
  await expect(visitsPage.list.getByRole('link')).toHaveCount(0);
  await frame.notices.getByRole('button', { name: '恢复' }).click();
  await expect(visitsPage.list.getByRole('link', { name: '宁武县实验小学' })).toBeVisible();
});

test.describe('in English and in the dark', { tag: '@served' }, () => {
  test.use({ colorScheme: 'dark' });
  test('every word of a visit is said', async ({ frame, settingsPage, shell }) => {
    await frame.goToSettings();
    await settingsPage.chooseLanguage('English');
    const { page } = shell;
    const words = [...(await recordWords(shell, ['xinzhou-reform'], [])), '示例督学', '督学'];
    const check = async () => checkEnglishScreen(page, words);
    const places = page.getByRole('navigation', { name: 'Main navigation' });
    await places.getByRole('link', { name: 'Visits' }).click();
    await check();
    await page.getByText('This term', { exact: true }).click();
    await expect(page.getByText('Twice a term')).toBeVisible();
    await check();
    await page.getByRole('button', { name: 'New visit' }).click();
    await page.getByRole('combobox', { name: 'School' }).fill('宁武县实验小学');
    await page.locator('.ant-select-item-option').first().click();
    await page.getByRole('checkbox', { name: 'learning, sport and workload' }).check();
    await check();
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('regular visit');
    await check();
    const items = page.getByRole('navigation', { name: 'To look at' });
    for (const name of [/^Notes/, /five managements/, /X6\.5/, /Problems/, /Feedback/, /Summary/]) {
      await items.getByRole('button', { name }).click();
      await check();
    }
    await page.getByRole('button', { name: 'Sign and seal' }).click();
    await expect(page.getByText(/^Signed and sealed by 示例督学/)).toBeVisible();
    await check();
  });
});

/** Ten posts, of which some were not there; the rest is as it should be. */
async function fillRoster(
  visitPage: VisitPage,
  { absent, isSigned }: { readonly absent: number; readonly isSigned: boolean },
): Promise<void> {
  await visitPage.text('应配（名）').fill('10');
  await visitPage.text('名册人数').fill('10');
  await visitPage.text('其中查无此人或不在岗（人）').fill(String(absent));
  await visitPage.answer('名册有审核人签字和日期', isSigned ? '是' : '否');
  await visitPage.answer('人员变动后及时更新', '是');
  await visitPage.answer('与任命文件、聘书或课表一致', '是');
  await visitPage.record.click();
}
