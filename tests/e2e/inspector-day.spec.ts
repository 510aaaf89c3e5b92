import { makeTimedPhoto } from '../support/photos.ts';
import { expect, test } from './fixtures.ts';

test('an inspector’s day with the mouse: prepared, three forms and a lesson, 60 photos, two problems, sealed, printed', async ({
  visitsPage,
  visitPage,
  inboxPage,
  frame,
  shell,
}) => {
  const { page } = shell;
  await visitsPage.goTo();
  await visitsPage.newVisit.click();
  await visitsPage.chooseSchool('宁武县实验小学');
  await visitsPage.topic('课程开设和课堂教学').check();
  await visitsPage.topic('学习体育锻炼和课业负担').check();
  await visitsPage.create.click();
  await expect(page.getByText('这是记录里的第一次督导。')).toBeVisible();
  await visitPage.arrived.click();

  await visitPage.item('现场记录').click();
  await page.getByRole('checkbox', { name: '随机听课' }).check();
  await visitPage.note.fill('示例：到校，看公示栏。');
  await visitPage.record.click();
  for (const [problem, basis] of [
    ['示例：三年级书面作业超时', '双减规定'],
    ['示例：消防通道堆物', '校园安全'],
  ] as const) {
    await page.getByRole('button', { name: /^发现问题 P/ }).click();
    await visitPage.problemLine.getByLabel('问题', { exact: true }).fill(problem);
    await visitPage.problemLine.getByLabel('依据或涉及事项').fill(basis);
    await visitPage.problemLine.getByRole('button', { name: /^记录/ }).click();
    await expect(visitPage.problemLine).toHaveCount(0);
  }

  await visitPage.item(/五项管理/).click();
  await page.getByRole('radio', { name: '小学三至六年级' }).check();
  await visitPage.record.click();
  await expect(page.getByRole('button', { name: '再填一份' })).toBeVisible();
  for (const sheet of [/随机督导：学习/, /随机督导：课程/]) {
    await visitPage.item(sheet).click();
    await expect(page.getByRole('heading', { level: 2, name: sheet })).toBeVisible();
    const form = page.getByRole('group', { name: '表单' });
    await form.getByRole('radio').first().check();
    await visitPage.record.click();
    await expect(page.getByRole('button', { name: '再填一份' })).toBeVisible();
  }
  await visitPage.item('听课记录').click();
  await expect(page.getByRole('heading', { level: 2, name: '听课记录' })).toBeVisible();
  await visitPage.text('班级').fill('三年级一班');
  await page.getByRole('button', { name: '+ 教学过程' }).click();
  await visitPage.text('环节').fill('导入');
  await visitPage.text('用时（分钟）').fill('5');
  await expect(page.getByText(/^得分 0 \/ 100/)).toBeVisible();
  await visitPage.record.click();
  await expect(page.getByRole('button', { name: '再填一份' })).toBeVisible();

  const today = (await shell.call('workspaces.status', {})).today;
  const photos = await Promise.all(
    Array.from({ length: 60 }, async (_, at) => ({
      name: `IMG_${at}.jpg`,
      mediaType: 'image/jpeg',
      bytes: await makeTimedPhoto(
        `hsl(${at * 6}, 50%, 50%)`,
        `${today}T09:${String(at).padStart(2, '0')}:00`,
      ),
    })),
  );
  await inboxPage.drop(photos);
  await expect(inboxPage.suggested).toHaveCount(60);
  await inboxPage.button(/^全部归入本次督导/).click();
  await expect(inboxPage.ofVisit).toHaveCount(60);

  await visitPage.left.click();
  await visitPage.item('反馈与建议').click();
  await visitPage.text('当场反馈意见').fill('示例：作业量偏大。');
  await visitPage.item('小结与签名').click();
  await expect(visitPage.open).not.toContainText('未记离校时间');
  await visitPage.signAs('督学');
  await visitPage.seal.click();
  await expect(page.getByText('督学 示例督学 （已手写签名）')).toBeVisible();
  await page.getByRole('button', { name: '打印记录表' }).click();
  const sheet = visitPage.sheet.locator('iframe').contentFrame();
  await expect(sheet.getByText('示例：消防通道堆物')).toBeVisible();
  await expect(frame.statusBar).toContainText('没有待记录的内容');

  const [row] = await shell.call('visits.list', {});
  expect(row).toMatchObject({ state: 'sealed', records: 7, problems: 2, evidence: 61 });
});
