import { Applicant } from '../applicant';
import { expect, PHONE, test } from '../journey';

const OUTAGE = 120_000;

test.use({ viewport: PHONE, hasTouch: true });

test('two minutes without a network, a closed tab and a second tab lose nothing', async ({
  page,
  context,
  invitation,
}) => {
  test.setTimeout(OUTAGE + 240_000);
  const applicant = new Applicant(page, 'fa');
  await applicant.open(invitation);
  await applicant.begin();
  let answered = 0;
  let number = 1;
  while (answered < 40) {
    await applicant.onPage(number++);
    answered += await applicant.answerHere();
    await applicant.next();
  }
  await expect(applicant.saving('saving.saved')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  const since = Date.now();
  const before = answered;
  while (answered < before + 20) {
    await applicant.onPage(number);
    answered += await applicant.answerHere(before + 20 - answered);
    if (answered < before + 20) {
      await applicant.next();
      number++;
    }
  }
  await expect(applicant.saving('saving.waiting', { kept: 20 })).toBeVisible();
  await applicant.expectProgress(answered);

  // The tab is closed and the page opened again, still without a network: the place is found again.
  await page.close();
  applicant.page = await context.newPage();
  await applicant.page.goto('/take');
  await applicant.expectProgress(answered);
  await applicant.onPage(number);
  await expect(applicant.saving('saving.waiting', { kept: 20 })).toBeVisible();
  await applicant.page.waitForTimeout(Math.max(0, OUTAGE - (Date.now() - since)));

  await context.setOffline(false);
  await expect(applicant.saving('saving.saved')).toBeVisible({ timeout: 60_000 });
  expect(Object.keys((await applicant.stored(context)).answers)).toHaveLength(answered);

  // Two tabs take turns, each beginning where the other was not.
  const other = new Applicant(await context.newPage(), 'fa');
  await other.page.goto('/take');
  await other.onPage(number);
  answered += await applicant.answerHere();
  await expect
    .poll(() => other.page.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value))
    .toBe(answered);
  while (number < 10) {
    await other.next();
    await applicant.next();
    number++;
    await other.onPage(number);
    await applicant.onPage(number);
    answered += await other.answerHere(4);
    await other.expectProgress(answered);
    await applicant.expectProgress(answered);
    answered += await applicant.answerHere();
  }
  expect(answered).toBe(86);
  await applicant.expectAllStored(context);
  await applicant.button('nav.review').click();
  await applicant.finish();
});
