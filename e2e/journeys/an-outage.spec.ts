import { Applicant } from '../applicant';
import { DESK, expect, PHONE, test } from '../journey';
import { Colleague } from '../staff';

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

/** The link of somebody whom HR has just invited. */
async function invited(hr: Colleague, name: string): Promise<string> {
  // without the filters that another journey of the same person left
  await hr.open('/app/candidates?q=');
  await hr.page.getByRole('button', { name: hr.text('recruiting.candidates.invite'), exact: true }).click();
  const asking = hr.page.getByRole('dialog', { name: hr.text('recruiting.invite.title'), exact: true });
  await asking.getByLabel(hr.text('recruiting.invite.name'), { exact: true }).fill(name);
  await asking.getByRole('button', { name: hr.text('recruiting.invite.send'), exact: true }).click();
  return hr.takeLink();
}

test('a new link opened on the same phone brings along what was answered without a network', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const desk = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: DESK,
    hasTouch: false,
    locale: 'ar',
  });
  const hr = new Colleague(await desk.newPage(), 'ar');
  const name = `نور الدين ${Date.now() % 100_000}`;
  await hr.signIn('hr');
  const applicant = new Applicant(page, 'fa');
  await applicant.open(await invited(hr, name));
  await applicant.begin();
  let answered = await applicant.answerHere();
  await expect(applicant.saving('saving.saved')).toBeVisible();
  await context.setOffline(true);
  for (let number = 1; number < 10; number++) {
    await applicant.next();
    await applicant.onPage(number + 1);
    answered += await applicant.answerHere();
  }
  expect(answered).toBe(86);
  await applicant.expectProgress(86);
  await page.close();

  await hr.page.getByLabel(hr.text('recruiting.candidates.search'), { exact: true }).fill(name);
  await hr.settled();
  await hr.page.getByRole('link', { name, exact: true }).click();
  await hr.page.getByRole('button', { name: hr.text('recruiting.candidate.new-link'), exact: true }).click();
  const link = await hr.takeLink();
  await desk.close();

  await context.setOffline(false);
  applicant.page = await context.newPage();
  await applicant.page.goto(link);
  await applicant.expectAllStored(context);
  await applicant.expectProgress(86);
  await applicant.finish();
});

test('answers kept on a shared phone are never sent as those of the next person', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const desk = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: DESK,
    hasTouch: false,
    locale: 'en',
  });
  const hr = new Colleague(await desk.newPage(), 'en');
  await hr.signIn('hr');
  const first = await invited(hr, `Mona ${Date.now() % 100_000}`);
  const next = await invited(hr, `Omid ${Date.now() % 100_000}`);
  await desk.close();

  const applicant = new Applicant(page, 'en');
  await applicant.open(first);
  await applicant.begin();
  let answered = await applicant.answerHere();
  await expect(applicant.saving('saving.saved')).toBeVisible();
  await context.setOffline(true);
  await applicant.next();
  await applicant.onPage(2);
  const kept = await applicant.answerHere();
  answered += kept;
  await expect(applicant.saving('saving.waiting', { kept })).toBeVisible();
  await page.close();
  await context.setOffline(false);

  // The next person's link is opened, and the page closed before it has noted so.
  const openTheirs = () =>
    context.request.post('/api/invitations/exchange', { data: { token: next.split('#')[1] } });
  await openTheirs();
  const document = (await (await context.request.get('/api/sittings/current')).json()) as {
    notice: { version: string };
  };
  await context.request.post('/api/sittings/current/start', {
    data: { language: 'en', noticeVersion: document.notice.version, consent: true },
  });
  const blank = await context.newPage();
  await blank.goto('/take');
  await expect(blank.getByRole('heading', { level: 1 })).toBeVisible();
  await blank.waitForTimeout(3000);
  expect((await applicant.stored(context)).answers).toEqual({});
  await blank.close();

  applicant.page = await context.newPage();
  await applicant.page.goto(first);
  await applicant.expectProgress(answered);
  await expect(applicant.saving('saving.saved')).toBeVisible({ timeout: 30_000 });

  // The same while the first person's page stands open: it stops instead of speaking for the next, and goes on with its own link.
  await openTheirs();
  await applicant.answerHere(1);
  await expect(applicant.heading('trouble.elsewhere.title')).toBeVisible();
  expect((await applicant.stored(context)).answers).toEqual({});
  await applicant.button('trouble.elsewhere.mine').click();
  await applicant.expectProgress(answered + 1);
  await expect(applicant.saving('saving.saved')).toBeVisible({ timeout: 30_000 });
  expect(Object.keys((await applicant.stored(context)).answers)).toHaveLength(answered + 1);
});
