import { DESK, expect, expectAccessible, expectNoSidewaysScroll, PHONE, test } from '../journey';
import { Colleague } from '../staff';

const WALKER = { ar: 'ليلى الحاضرة', en: 'Lee Walker' } as const;

for (const language of ['en'] as const) {
  test.describe(`a walk-in day in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`somebody comes by, applies on their phone and begins at once in ${language}`, async ({
      page,
      browser,
      baseURL,
    }) => {
      const hr = new Colleague(page, language);
      await hr.signIn('hr');
      await hr.open('/app/openings');
      await page.getByText(hr.text('requisition.state.open'), { exact: true }).first().waitFor();
      await page.locator('vaadin-grid a').first().click();
      await page.getByRole('link', { name: hr.text('requisition.walk-in'), exact: true }).click();
      await expect(
        page.getByRole('heading', { name: hr.text('application.walk-in.new'), exact: true }),
      ).toBeVisible();
      await hr.settled();
      await expectAccessible(page, `walk-in days in ${language}`);

      const today = new Date().toISOString().slice(0, 10);
      await page.getByLabel(hr.text('application.walk-in.day'), { exact: true }).fill(today);
      await page.keyboard.press('Enter');
      await page.getByLabel(hr.text('application.walk-in.until'), { exact: true }).fill('23:59');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: hr.text('application.walk-in.open'), exact: true }).click();
      const address = await page.locator('.walk-in-address').first().innerText();
      expect(address).toMatch(/\/day\/[a-z2-9]{8}$/);
      await hr.settled();
      await expectAccessible(page, `a walk-in day in ${language}`);
      for (const sheet of ['العربية', 'فارسی', 'English']) {
        const download = page.waitForEvent('download');
        await page.locator('.walk-in-sheets').first().getByRole('link', { name: sheet, exact: true }).click();
        expect((await download).suggestedFilename()).toMatch(/^walk-in-.*\.pdf$/);
      }

      const context = await browser.newContext({ viewport: PHONE, locale: language, baseURL: baseURL ?? '' });
      const phone = await context.newPage();
      await phone.goto(new URL(address).pathname);
      await expectAccessible(phone, `the page of the day in ${language}`);
      await expectNoSidewaysScroll(phone);
      await expect(phone.locator('input[type=file]')).toHaveCount(0);
      await phone.locator('#name').fill(WALKER[language]);
      await phone.locator('#phone').fill('+98 912 123 4567');
      await phone.locator('#languages').fill('English');
      await phone.getByRole('checkbox').check();
      await phone.getByRole('button', { name: hr.text('application.day.send'), exact: true }).click();
      await expect(phone).toHaveURL(/\/take/);
      await expect(phone.getByText(WALKER[language]).first()).toBeVisible();
      await context.close();

      await page.reload();
      await page.getByRole('link', { name: WALKER[language], exact: true }).first().click();
      await expect(page.getByText(hr.text('application.part.walk-in'), { exact: true })).toBeVisible();
      await page.goBack();
      await page
        .getByRole('button', { name: hr.text('application.walk-in.end'), exact: true })
        .first()
        .click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: hr.text('application.walk-in.end'), exact: true })
        .click();
      await expect(page.locator('.walk-in-day').first()).toContainText(
        hr.text('application.walk-in.state.over'),
      );
      await page.setViewportSize(PHONE);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, `a walk-in day on a phone in ${language}`);
    });
  });
}
