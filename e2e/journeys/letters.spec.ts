import { DESK, expect, expectAccessible, expectNoSidewaysScroll, PHONE, test } from '../journey';
import { Colleague } from '../staff';

const WORDS: Record<'ar' | 'en', { mine: string; link: string; subject: string }> = {
  ar: { mine: 'نذكّركم بلطف', link: '{الرابط}', subject: 'تذكير من {المؤسسة}' },
  en: { mine: 'A gentle reminder', link: '{link}', subject: 'A word from {organisation}' },
};

for (const language of ['ar', 'en'] as const) {
  test.describe(`letters in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`HR writes a letter in its own words in ${language} and goes back to Miyar’s`, async ({ page }) => {
      const hr = new Colleague(page, language);
      const { mine, link, subject } = WORDS[language];
      await hr.signIn('hr');
      await hr.open('/app/letters/templates');
      await expectAccessible(page, `the texts of letters in ${language}`);
      await page
        .getByRole('link', { name: hr.text('notification.letter.reminder.name'), exact: true })
        .click();
      const body = page.getByLabel(hr.text('oversight.texts.body'), { exact: true });
      await expect(body).toBeVisible();
      await hr.settled();
      await expectAccessible(page, `a text of a letter in ${language}`);
      await expectNoSidewaysScroll(page);

      // Without the link it is refused, beside the field, and stays typed.
      await page.getByLabel(hr.text('oversight.texts.subject'), { exact: true }).fill(subject);
      await body.fill(`${mine}\n\n`);
      const save = page.getByRole('button', { name: hr.text('design.save'), exact: true });
      await save.click();
      await expect(page.getByText(hr.text('oversight.texts.missing', link))).toBeVisible();
      await expect(body).toHaveValue(`${mine}\n\n`);
      await expectAccessible(page, `a refused text in ${language}`);

      // The button puts it where one was writing, and the letter beside it shows it at once.
      await body.click();
      await page.keyboard.press('Control+End');
      await page
        .getByRole('button', {
          name: hr.text('oversight.texts.required', hr.text('notification.placeholder.link')),
          exact: true,
        })
        .click();
      await expect(body).toHaveValue(`${mine}\n\n${link}`);
      await expect(page.locator('.letters-preview .miyar-letter')).toContainText(/https:\/\/\S+/);
      await expect(page.locator('.letters-preview .miyar-letter')).toContainText(mine);
      await save.click();
      await expect(page.getByText(hr.text('oversight.texts.saved'), { exact: true })).toBeVisible();
      await page.reload();
      await expect(body).toHaveValue(new RegExp(mine));

      await page.getByRole('button', { name: hr.text('oversight.texts.restore'), exact: true }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: hr.text('oversight.texts.restore'), exact: true })
        .click();
      await expect(body).not.toHaveValue(new RegExp(mine));
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, `a text of a letter on a phone in ${language}`);
    });
  });
}
