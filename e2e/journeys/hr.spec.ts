import { readFileSync } from 'node:fs';
import { choiceFor } from '../applicant';
import { DESK, expect, expectAccessible, test, type Language } from '../journey';
import { Colleague } from '../staff';

const NAMES: Record<Language, string> = { ar: 'سارة المنصوري', fa: 'سارا منصوری', en: 'Sara O’Mansouri' };

for (const language of ['ar', 'en'] as Language[]) {
  test.describe(`HR in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`HR invites somebody, who answers, and reads the profile in ${language}`, async ({
      page,
      playwright,
      baseURL,
    }) => {
      const hr = new Colleague(page, language);
      const accessible = (where: string): Promise<void> => expectAccessible(page, `${where} in ${language}`);
      const name = `${NAMES[language]} ${Date.now() % 100_000}`;
      await hr.signIn('hr');
      await page
        .locator('vaadin-side-nav-item')
        .getByRole('link', { name: hr.text('recruiting.candidates'), exact: true })
        .click();
      await expect(hr.heading('recruiting.candidates')).toBeVisible();
      await hr.settled();
      await accessible('the list of candidates');
      // Of the 300 and more only what can be seen is in the page.
      expect(await page.locator('vaadin-grid-cell-content a').count()).toBeLessThan(100);

      await page.getByRole('button', { name: hr.text('recruiting.candidates.invite'), exact: true }).click();
      const asking = page.getByRole('dialog', { name: hr.text('recruiting.invite.title'), exact: true });
      await expect(asking.getByRole('heading')).toBeVisible();
      await hr.settled();
      await accessible('the invitation dialog');
      const invite = asking.getByRole('button', { name: hr.text('recruiting.invite.send'), exact: true });
      await invite.click();
      const missing = asking.getByText(hr.text('design.form.required'), { exact: true });
      await expect(missing).toBeVisible();
      // The field that is wrong is where one writes; it is right once it is filled, and Enter sends what was written last.
      const whom = asking.getByLabel(hr.text('recruiting.invite.name'), { exact: true });
      await expect(whom).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await expect(missing).toBeHidden();
      await whom.fill(name);
      await page.keyboard.press('Enter');

      const ready = page.getByRole('dialog', { name: hr.text('recruiting.link.title'), exact: true });
      await expect(ready.getByRole('heading')).toBeVisible();
      await hr.settled();
      await accessible('the link');
      await expect(
        ready.getByRole('img', { name: hr.text('recruiting.link.qr'), exact: true }),
      ).toBeVisible();
      const link = await hr.takeLink();
      expect(link).toMatch(new RegExp(`^${baseURL}/take#[A-Za-z0-9_-]{43}$`));

      const phone = await playwright.request.newContext({ baseURL: baseURL ?? '' });
      await answerAll(phone, link.slice(link.indexOf('#') + 1), language);
      await phone.dispose();

      // without the filters that another journey of the same person left
      await hr.open('/app/candidates?q=');
      await page.getByLabel(hr.text('recruiting.candidates.search'), { exact: true }).fill(name);
      await hr.settled();
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await hr.settled();
      await accessible('the candidate');

      await page.getByRole('button', { name: hr.text('recruiting.candidate.read'), exact: true }).click();
      await expect(
        page.getByRole('heading', {
          level: 1,
          name: hr.text('profile.title-of').replace('{0}', name),
          exact: true,
        }),
      ).toBeVisible();
      await hr.settled();
      for (const part of ['scales', 'words', 'quality', 'fit', 'interview', 'use']) {
        await expect(
          page.getByRole('heading', { level: 2, name: hr.text(`profile.section.${part}`), exact: true }),
        ).toBeVisible();
      }
      await accessible('the profile');

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: hr.text('profile.view.print'), exact: true }).click(),
      ]);
      const pdf = readFileSync(await download.path());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(20_000);
    });
  });
}

type Phone = Awaited<ReturnType<(typeof import('@playwright/test'))['request']['newContext']>>;

/** The whole assessment through the contract that the applicant's page uses; its page has journeys of its own. */
async function answerAll(phone: Phone, token: string, language: Language): Promise<void> {
  const post = async (path: string, data: object): Promise<unknown> => {
    const answer = await phone.post(path, { data });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    return answer.status() === 204 ? null : ((await answer.json()) as unknown);
  };
  await post('/api/invitations/exchange', { token });
  const current = await phone.get(`/api/sittings/current?language=${language}`);
  const { notice } = (await current.json()) as { notice: { version: string } };
  const started = (await post('/api/sittings/current/start', {
    language,
    noticeVersion: notice.version,
    consent: true,
  })) as { pages: { items: { item: string }[] }[]; serverTime: number };
  await post('/api/sittings/current/answers', {
    answers: started.pages
      .flatMap((one) => one.items)
      .map(({ item }, index) => ({
        item,
        value: choiceFor(item),
        sequence: started.serverTime + index,
        shownMillis: 4000 + index,
      })),
  });
  await post('/api/sittings/current/submit', {});
}
