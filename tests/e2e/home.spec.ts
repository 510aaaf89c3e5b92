import { expect, test } from './fixtures.ts';

test('plans asked for again while the page still goes there come up all the same @served', async ({
  frame,
  planPage,
  shell,
}) => {
  await frame.goToSettings();
  await shell.page.addInitScript(() => {
    const clicking = setInterval(() => {
      const isThere = document.querySelector('nav a[href^="#/plan/"]') !== null;
      if (isThere) clearInterval(clicking);
      else document.querySelector<HTMLAnchorElement>('nav a[href="#/"]')?.click();
    }, 0);
  });
  await shell.reopen();
  await expect(planPage.codes).toHaveCount(65);
});
