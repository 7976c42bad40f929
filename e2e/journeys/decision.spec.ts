import type { Browser } from '@playwright/test';
import {
  DESK,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  test,
  type Language,
  type Page,
} from '../journey';
import { Colleague } from '../staff';

const NAMES: Record<Language, string> = { ar: 'هدى الكندي', fa: 'هدا کندی', en: 'Hoda O’Kindy' };
const OTHER: Record<Language, Language> = { ar: 'en', fa: 'en', en: 'ar' };
const PASSWORD = 'three kind words in a row';

for (const language of ['ar', 'en'] as Language[]) {
  test.describe(`deciding in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`whoever is declined has that looked at again by somebody else in ${language}`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const hr = new Colleague(page, language);
      await hr.signIn('hr');
      const { name, address } = await invited(hr);
      const own = page.url();

      const form = await asked(hr, 'decline', name);
      const decline = form.getByRole('button', { name: hr.text('decision.do.decline'), exact: true });
      await decline.click();
      await expect(form.getByText(hr.text('design.form.required'), { exact: true })).toBeVisible();
      await why(hr).fill('… !!! …');
      await decline.click();
      await expect(form.getByText(hr.text('decision.form.reason-needed'), { exact: true })).toBeVisible();
      await expectAccessible(page, `declining without a reason in ${language}`);
      await decides(hr, 'decline', `${name} let no caller finish a sentence`);
      await stands(hr, 'decline');
      await hr.settled();
      await expectAccessible(page, `a decision in ${language}`);

      const link = /\S+\/again#\S+/.exec(await hr.letterTo(address))?.[0] ?? '';
      const phone = await visitor(browser, language, baseURL);
      await asksAgain(phone, link, language);

      await hr.open('/app/reviews');
      await expectAccessible(page, `what is to be looked at again in ${language}`);
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page).toHaveURL(own);
      await expect(
        page.getByText(hr.text('decision.review.involved.decided'), { exact: true }),
      ).toBeVisible();
      await expect(
        page.getByRole('button', { name: hr.text('decision.review.do.upheld'), exact: true }),
      ).toHaveCount(0);

      const another = new Colleague(await visitor(browser, OTHER[language], baseURL, DESK), OTHER[language]);
      await another.signIn('hr');
      await another.page.getByRole('link', { name: another.text('decision.tile') }).click();
      await another.page.getByRole('link', { name, exact: true }).click();
      await another.page
        .getByRole('button', { name: another.text('decision.review.do.upheld'), exact: true })
        .click();
      const answer = another.page.getByRole('dialog');
      await why(another).fill(`I read what ${name} wrote and heard the call again`);
      await expectAccessible(another.page, `answering in ${another.language}`);
      await answer
        .getByRole('button', { name: another.text('decision.review.do.upheld'), exact: true })
        .click();
      await confirmed(another, 'decision.review.do.upheld');
      await expect(
        another.page.getByText(another.text('decision.review.finding.upheld'), { exact: true }),
      ).toBeVisible();
      await another.page.context().close();

      await phone.reload();
      await expect(said(phone, language, 'answered')).toBeVisible();
      await phone.context().close();
    });

    test(`whoever is hired finds their first days laid out in ${language}`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const hr = new Colleague(page, language);
      await hr.signIn('hr');
      const { name, address } = await invited(hr);
      await asked(hr, 'hire', name);
      await decides(hr, 'hire', `${name} asked the caller what would help now`);
      await stands(hr, 'hire');
      await hr.settled();
      await hr.open('/app/onboarding');
      await expectAccessible(page, `plans of the first days in ${language}`);

      const administrator = new Colleague(await visitor(browser, 'en', baseURL, DESK), 'en');
      await administrator.signIn('administrator');
      const door = /\S+\/app\/password\/\S+/.exec(await administrator.letterTo(address, 1))?.[0] ?? '';
      await administrator.page.context().close();

      const lead = new Colleague(await visitor(browser, 'en', baseURL, DESK), 'en');
      await lead.signIn('supervisor');
      await lead.open('/app/onboarding');
      const led = lead.page.getByRole('region', { name, exact: true });
      await led.getByRole('button', { name: lead.text('onboarding.add'), exact: true }).click();
      await lead.page.getByLabel(lead.text('onboarding.task'), { exact: true }).fill('Meet the night shift');
      await lead.page.getByRole('button', { name: lead.text('onboarding.save'), exact: true }).click();
      await expect(led.getByText('Meet the night shift', { exact: true })).toBeVisible();
      await expectAccessible(lead.page, 'a plan as who leads the team sees it');
      await lead.page.context().close();

      const phone = await visitor(browser, language, baseURL);
      const newcomer = new Colleague(phone, language);
      await phone.goto(door);
      await phone.getByLabel(newcomer.text('access.password.new'), { exact: true }).fill(PASSWORD);
      await phone.getByLabel(newcomer.text('access.password.again'), { exact: true }).fill(PASSWORD);
      await phone.getByRole('button', { name: newcomer.text('access.reset.do'), exact: true }).click();
      await phone.getByRole('link', { name: newcomer.text('onboarding.tile-explained') }).click();
      await expect(newcomer.heading('onboarding.title')).toBeVisible();
      await expect(phone.getByText('Meet the night shift', { exact: true })).toBeVisible();
      const first = phone.getByRole('checkbox').first();
      await first.check();
      await newcomer.settled();
      await phone.reload();
      await expect(first).toBeChecked();
      await newcomer.settled();
      await expectAccessible(phone, `first days on a phone in ${language}`);
      await expectNoSidewaysScroll(phone);
      await phone.context().close();
    });
  });
}

/** Somebody new with an address, and their page. */
async function invited(hr: Colleague): Promise<{ name: string; address: string }> {
  const { page } = hr;
  const now = Date.now();
  const name = `${NAMES[hr.language]} ${now % 1_000_000}`;
  const address = `hoda${now}@noor.example`;
  await hr.open('/app/candidates');
  await page.getByRole('button', { name: hr.text('recruiting.candidates.invite'), exact: true }).click();
  const asking = page.getByRole('dialog', { name: hr.text('recruiting.invite.title'), exact: true });
  await asking.getByLabel(hr.text('recruiting.invite.name'), { exact: true }).fill(name);
  await asking.getByLabel(hr.text('recruiting.invite.email'), { exact: true }).fill(address);
  await asking.getByRole('button', { name: hr.text('recruiting.invite.send'), exact: true }).click();
  await hr.takeLink();
  await hr.open(`/app/candidates?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  return { name, address };
}

/** The dialog that asks why. */
async function asked(hr: Colleague, verdict: string, name: string): Promise<ReturnType<Page['getByRole']>> {
  await hr.page.getByRole('button', { name: hr.text(`decision.do.${verdict}`), exact: true }).click();
  const form = hr.page.getByRole('dialog', {
    name: hr.text(`decision.form.${verdict}`).replace('{0}', name),
    exact: true,
  });
  await expect(form.getByRole('heading')).toBeVisible();
  await hr.settled();
  await expectAccessible(hr.page, `the reason to ${verdict} in ${hr.language}`);
  return form;
}

const why = (hr: Colleague): ReturnType<Page['getByLabel']> =>
  hr.page.getByLabel(hr.text('decision.form.reason'), { exact: true });

async function decides(hr: Colleague, verdict: string, reason: string): Promise<void> {
  await why(hr).fill(reason);
  await hr.page
    .getByRole('dialog')
    .getByRole('button', { name: hr.text(`decision.do.${verdict}`), exact: true })
    .click();
  await confirmed(hr, `decision.do.${verdict}`);
}

/** What was decided last, on the candidate's page. */
async function stands(hr: Colleague, verdict: string): Promise<void> {
  await expect(hr.page.locator('.decision .miyar-tag').first()).toHaveText(
    hr.text(`decision.verdict.${verdict}`),
  );
}

async function confirmed(hr: Colleague, deed: string): Promise<void> {
  await hr.page
    .getByRole('alertdialog')
    .getByRole('button', { name: hr.text(deed), exact: true })
    .click();
}

/** Somebody else with a device of their own. */
async function visitor(
  browser: Browser,
  locale: Language,
  baseURL: string | undefined,
  viewport = PHONE,
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale, baseURL: baseURL ?? '' });
  return context.newPage();
}

const said = (phone: Page, language: Language, what: string): ReturnType<Page['locator']> =>
  phone.locator(`section[lang=${language}] [data-end=${what}]`);

/** On a phone, by the link in the letter; what was written is asked once. */
async function asksAgain(phone: Page, link: string, language: Language): Promise<void> {
  await phone.goto(link);
  const words = phone.locator(`#words-${language}`);
  await expect(words).toBeVisible();
  await expectAccessible(phone, `asking again in ${language}`);
  await expectNoSidewaysScroll(phone);
  await words.fill('I was ill that day.');
  await phone.locator(`section[lang=${language}] button`).click();
  await expect(said(phone, language, 'asked')).toBeVisible();
  await expect(said(phone, language, 'asked').locator('time')).not.toBeEmpty();
  await expectAccessible(phone, `asked again in ${language}`);
  await phone.reload();
  await expect(said(phone, language, 'asked')).toBeVisible();
  await expect(words).toBeHidden();
  await phone.goto(link.replace(/#.*/, `#${'A'.repeat(43)}`));
  await phone.reload();
  await expect(said(phone, language, 'unusable')).toBeVisible();
  await phone.goto(link);
  await phone.reload();
}
