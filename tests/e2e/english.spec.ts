import { checkEnglishScreen } from './check-screen.ts';
import { expect, test } from './fixtures.ts';
import { recordWords } from './record-words.ts';

test.describe('in English', { tag: '@served' }, () => {
  test.use({ beginning: 'sample' });

  test('plan, measure, record, reports and settings, and back to Chinese', async ({
    planPage,
    frame,
    settingsPage,
    shell,
  }) => {
    await expect(planPage.codes).toHaveCount(65);
    await frame.goToSettings();
    await settingsPage.chooseLanguage('English');
    const { page } = shell;
    await expect(page).toHaveTitle('Supervision Workbench');
    await expect(page.getByRole('radio', { name: 'English' })).toBeFocused();
    // The English title of action 8 quotes a term of the plan.
    const words = [...(await recordWords(shell, ['guilin-2022'], ['G3.7', 'G3.1'])), '双带'];
    const check = async () => checkEnglishScreen(page, words);
    await check();

    const places = page.getByRole('navigation', { name: 'Main navigation' });
    await places.getByRole('link', { name: 'Plans' }).click();
    await expect(page.getByText('65 measures', { exact: true })).toBeVisible();
    await check();
    await page.getByRole('link', { name: 'At least 30 digital (smart) campus model schools' }).click();
    const record = page.getByRole('region', { name: 'Record' });
    await expect(record).toBeVisible();
    await check();
    await record.getByRole('button', { name: /^Record/ }).click();
    await expect(record.getByText('Choose a status (keys 1–7).')).toBeVisible();
    await record.getByRole('radio', { name: 'on track' }).check();
    await record.getByLabel('Note').fill('Two more schools were recognised.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Notices' }).getByText('Recorded')).toBeVisible();
    await expect(page.getByRole('article').getByText('Two more schools were recognised.')).toBeVisible();
    await check();
    await page.getByRole('tab', { name: /^Indicators/ }).click();
    await check();
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await check();
    await page.keyboard.press('Escape');

    await places.getByRole('link', { name: 'Reports' }).click();
    await expect(page.getByText(/^First \d+ of 397 rows$/)).toBeVisible();
    await check();

    await shell.reopen();
    const again = shell.page;
    await again.getByRole('link', { name: 'Settings' }).click();
    await again.getByText('中文', { exact: true }).click();
    await expect(again).toHaveTitle('教育督导工作台');
    await expect(settingsPage.heading).toHaveText('设置');
  });
});

test.describe('in English at the start', () => {
  test.use({ beginning: 'nothing' });

  test('the first page is read by who does not read Chinese', async ({ firstRunPage, shell }) => {
    const { page } = shell;
    await expect(firstRunPage.office).toBeVisible();
    await firstRunPage.office.fill('Model City Supervision Office');
    await page.getByText('English', { exact: true }).click();
    const office = page.getByLabel('Name of the office');
    await expect(office).toHaveValue('Model City Supervision Office');
    await checkEnglishScreen(page, ['教育督导工作区']);
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByLabel('Your name')).toHaveAccessibleDescription('Your name is missing.');
    await page.getByLabel('Your name').fill('A. Person');
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByText('No plan yet.')).toBeVisible();
  });
});
