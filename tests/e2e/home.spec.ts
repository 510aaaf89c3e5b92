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

test('who goes elsewhere while the page still goes to the plans gets there @served', async ({
  frame,
  settingsPage,
  shell,
}) => {
  await frame.goToPlans();
  // The click comes just before the plans are known, when nothing of where it leads is drawn yet.
  await shell.page.addInitScript(() => {
    // Called with its own `this` below.
    // oxlint-disable-next-line typescript/unbound-method
    const parse = Response.prototype.json;
    Response.prototype.json = async function json(this: Response) {
      const answer: unknown = await parse.call(this);
      if (JSON.stringify(answer).includes('isChosen')) {
        document.querySelector<HTMLAnchorElement>('nav a[href="#/settings"]')?.click();
        Response.prototype.json = parse;
      }
      return answer;
    };
  });
  await shell.reopen();
  await expect(settingsPage.heading).toHaveText('设置');
});
