import { test } from './fixtures.ts';
test('look', async ({ shell }) => {
  const { page } = shell;
  const county = await shell.call('organizations.get', { organization: '阳朔县' });
  await shell.call('organizations.add', {
    nameZh: '示例县实验小学',
    kind: 'primary-school',
    parentId: county.id,
  });
  const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${name}.png` });
  await page.getByRole('link', { name: '督导' }).click();
  await page.waitForTimeout(500);
  await shot('1-empty');
  await page.keyboard.press('n');
  await page.waitForTimeout(300);
  await page.keyboard.type('实验小学');
  await page.waitForTimeout(800);
  await page.keyboard.press('Enter');
  await page.getByText('学习体育锻炼和课业负担').click();
  await page.getByText('课程开设和课堂教学').click();
  await page.waitForTimeout(300);
  await shot('2-form');
  await page.getByRole('button', { name: '建立' }).click();
  await page.waitForTimeout(1500);
  await shot('3-prepare');
  await page.getByRole('button', { name: '到校 —' }).click();
  await page.keyboard.press('n');
  await page.waitForTimeout(300);
  await page.keyboard.type('八点四十到校，查看作业公示栏，三年级一班书面作业各科合计约 75 分钟。');
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  await shot('4-notes');
  await page
    .getByRole('navigation', { name: '要看的' })
    .getByRole('button', { name: /五项管理/ })
    .click();
  await page.waitForTimeout(500);
  await page.getByText('小学三至六年级').click();
  await page.getByRole('button', { name: /抽查班级/ }).click();
  await page.getByLabel('班级', { exact: true }).fill('三年级一班');
  await page.getByLabel(/各科书面作业日均/).fill('75');
  await page.waitForTimeout(1300);
  await shot('5-form');
  await page.getByRole('heading', { name: /五项管理/ }).click();
  await page.keyboard.press('p');
  await page.waitForTimeout(300);
  await page.keyboard.type('三年级书面作业超过 60 分钟');
  await page.waitForTimeout(700);
  await shot('6-problem');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await page.getByRole('navigation', { name: '要看的' }).getByRole('button', { name: /X6.5/ }).click();
  await page.waitForTimeout(500);
  await page.getByRole('radio', { name: /欠进度/ }).check();
  await page.getByLabel('完成', { exact: true }).fill('70');
  await page.waitForTimeout(500);
  await shot('7-measure');
  await page.getByRole('button', { name: /^记录/ }).click();
  await page.waitForTimeout(800);
  await page.getByRole('navigation', { name: '要看的' }).getByRole('button', { name: /反馈/ }).click();
  await page.waitForTimeout(300);
  await shot('8-advice');
  await page.getByRole('button', { name: '小结与签名' }).first().click();
  await page.waitForTimeout(500);
  await shot('9-closing');
  await page.getByRole('button', { name: '签字封存' }).click();
  await page.waitForTimeout(1000);
  await shot('10-sealed');
  await page.getByRole('link', { name: '督导' }).first().click();
  await page.waitForTimeout(800);
  await shot('11-list');
  await page.getByText('月历').click();
  await page.waitForTimeout(300);
  await shot('12-calendar');
  await page.getByText('本学期').click();
  await page.waitForTimeout(500);
  await shot('13-term');
  console.log(await shell.call('drafts.list', {}));
});
