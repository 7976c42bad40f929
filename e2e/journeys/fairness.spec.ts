import { readFileSync } from 'node:fs';
import { Applicant } from '../applicant';
import {
  DESK,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  PHONE,
  test,
  type Language,
} from '../journey';
import { Colleague } from '../staff';

interface Words {
  readonly code: string;
  readonly text: Readonly<Record<Language, string>>;
}

const questions = JSON.parse(
  readFileSync(new URL('../../db/seed/demographics.json', import.meta.url), 'utf8'),
) as readonly (Words & { readonly choices: readonly Words[] })[];

/** A choice of a question, in words. */
function choice(language: Language, question: number, code: string): string {
  const found = questions[question]?.choices.find((one) => one.code === code);
  return found?.text[language] ?? '';
}

for (const language of ['ar', 'en'] as Language[]) {
  test.describe(`telling in ${language}`, () => {
    test.use({ viewport: PHONE, locale: language });

    test(`whoever has submitted may tell something and take it back in ${language}`, async ({
      page,
      context,
      invitation,
    }) => {
      const applicant = new Applicant(page, language);
      await applicant.open(invitation);
      await applicant.begin();
      expect((await context.request.post('/api/sittings/current/submit', { data: {} })).status()).toBe(200);
      await page.reload();
      await expect(applicant.button('thanks.feedback')).toBeVisible();
      await applicant.accessible('thanks with the voluntary questions');
      await page
        .getByRole('link', { name: applicant.texts.text('thanks.voluntary-open'), exact: true })
        .click();

      const shown = page.locator(`section[lang='${language}']`);
      await expect(shown.locator('fieldset')).toHaveCount(questions.length);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(shown.getByRole('radio', { checked: true })).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, `the voluntary questions in ${language}`);
      // With keys alone.
      const woman = shown.getByRole('radio', { name: choice(language, 0, 'woman'), exact: true });
      await woman.press(' ');
      await expect(woman).toBeChecked();
      await shown.locator('button[type=submit]').click();
      await expect(shown.locator("[data-state='saved']")).toBeVisible();
      await expect(shown.getByRole('heading', { level: 1 })).toBeFocused();
      await expectAccessible(page, `told in ${language}`);

      await page.reload();
      await expect(woman).toBeChecked();
      const other: Language = language === 'en' ? 'fa' : 'en';
      await page.locator(`[data-choose='${other}']`).click();
      await expect(
        page
          .locator(`section[lang='${other}']`)
          .getByRole('radio', { name: choice(other, 0, 'woman'), exact: true }),
      ).toBeChecked();
      await page.locator(`[data-choose='${language}']`).click();
      await shown.locator('[data-take-back]').click();
      await expect(shown.locator("[data-state='taken-back']")).toBeVisible();
      await page.reload();
      await expect(shown.locator('fieldset')).toHaveCount(questions.length);
      await expect(shown.getByRole('radio', { checked: true })).toHaveCount(0);
      await shown.locator('[data-skip]').click();
      await expect(shown.locator("[data-state='skipped']")).toBeVisible();
    });

    test(`a stranger to the page of voluntary questions is told where to go in ${language}`, async ({
      page,
    }) => {
      await page.goto(`/voluntary#${language}`);
      await expect(page.locator(`section[lang='${language}'] [data-state='unusable']`)).toBeVisible();
      await expectAccessible(page, `the voluntary questions of nobody in ${language}`);
    });
  });

  test.describe(`reading fairness in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`HR reads how groups fare and what that does not say in ${language}`, async ({ page }) => {
      const hr = new Colleague(page, language);
      await hr.signIn('hr');
      await hr.open('/app/insight/fairness');
      await expect(hr.heading('insight.title')).toBeVisible();
      await expectAccessible(page, `fairness of a year in ${language}`);

      // The demonstration's own: other journeys open some beside it.
      await hr.open('/app/openings?state=open&sort=added&order=up');
      await page.locator('a[href*="openings/"]').first().click();
      await page
        .getByRole('main')
        .getByRole('link', { name: hr.text('requisition.fairness'), exact: true })
        .click();
      await expect(page).toHaveURL(/openings\/\d+\/fairness/);
      await hr.settled();
      await expect(page.getByText(hr.text('insight.meaning.verdict'), { exact: true })).toBeVisible();
      await expect(page.getByText(hr.text('insight.simulated'), { exact: true })).toBeVisible();
      for (const question of questions) {
        await expect(
          page.getByRole('heading', { level: 2, name: question.text[language], exact: true }),
        ).toBeVisible();
      }
      const women = page.getByRole('row', { name: choice(language, 0, 'woman') }).first();
      await expect(women.getByRole('cell')).toHaveCount(8);
      await expectAccessible(page, `fairness of an opening in ${language}`);
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, `fairness of an opening on a phone in ${language}`);

      const saving = page.waitForEvent('download');
      await page.getByRole('link', { name: hr.text('insight.export'), exact: true }).click();
      const table = readFileSync(await (await saving).path(), 'utf8');
      expect(table).toContain(choice(language, 0, 'woman'));
      expect(table.split('\r\n')[0]).toContain(hr.text('insight.column.ratio'));
    });
  });
}
