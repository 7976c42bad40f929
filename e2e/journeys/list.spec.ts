import { DESK, expect, expectAccessible, test, type Language } from '../journey';
import { Colleague } from '../staff';

/** Plurals, as they are read for this list. */
const WORDS: Record<'ar' | 'en', { invite: string; invited: string; again: string }> = {
  ar: { invite: 'دعوة شخصين', invited: 'دُعي شخصان.', again: 'لن يُدعى أحد. شخصان دُعيا من قبل.' },
  en: {
    invite: 'Invite 2 people',
    invited: '2 people were invited.',
    again: 'Nobody will be invited. 2 were invited before.',
  },
};

/** The name سارة as an older spreadsheet writes it, in Windows-1256. */
const SARA_IN_1256 = '\xD3\xC7\xD1\xC9';

for (const language of ['ar', 'en'] as const satisfies Language[]) {
  test.describe(`A list in ${language}`, () => {
    test.use({ viewport: DESK, locale: language });

    test(`HR looks through a list, invites it, and loading it again invites nobody, in ${language}`, async ({
      page,
    }) => {
      const hr = new Colleague(page, language);
      const accessible = async (where: string): Promise<void> => {
        await hr.settled();
        await expectAccessible(page, `${where} in ${language}`);
      };
      const words = WORDS[language];
      const own = `${language}${Date.now()}`;
      const list = [
        'name;email;language',
        `${SARA_IN_1256} ${own};sara-${own}@noor.example;ar`,
        `=1+1;formula-${own}@noor.example;`,
        `Omar;no address;en`,
        `${SARA_IN_1256};SARA-${own}@noor.example;`,
      ];
      const load = (): Promise<void> =>
        page.locator('vaadin-upload input[type=file]').setInputFiles({
          name: 'list.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(list.join('\r\n'), 'latin1'),
        });
      const preview = page.locator('.recruiting-roster-preview');

      await hr.signIn('hr');
      await hr.open('/app/candidates');
      await page.getByRole('link', { name: hr.text('recruiting.roster.open'), exact: true }).click();
      await expect(hr.heading('recruiting.roster')).toBeVisible();
      await accessible('an empty list');

      await page.getByLabel(hr.text('recruiting.invite.job'), { exact: true }).click();
      await page.getByRole('option').first().click();
      await load();
      await expect(
        preview.getByText(hr.text('recruiting.roster.mistake.email-wrong'), { exact: true }),
      ).toBeVisible();
      await accessible('what will happen');
      await page.getByRole('radio', { name: hr.text('recruiting.roster.rows-all'), exact: true }).check();
      await expect(preview.getByText(`سارة ${own}`, { exact: true })).toBeVisible();
      await expect(preview.getByText('=1+1', { exact: true })).toBeVisible();

      await page.getByRole('button', { name: words.invite, exact: true }).click();
      const asked = page.locator('vaadin-confirm-dialog');
      await expect(asked.getByRole('button', { name: words.invite, exact: true })).toBeVisible();
      // Other journeys invite lists too, at the same time as well; the newest stands first.
      const runs = page.locator('.recruiting-run');
      const before = await runs.count();
      await asked.getByRole('button', { name: words.invite, exact: true }).click();
      await expect.poll(() => runs.count()).toBeGreaterThan(before);
      await expect(runs.first()).toContainText(words.invited);
      await accessible('a list that was invited');

      await load();
      await expect(preview.getByText(words.again)).toBeVisible();
      await expect(page.getByRole('button', { name: words.invite, exact: true })).toBeHidden();

      // without the filters that another journey of the same person left
      await hr.open('/app/candidates?q=');
      await page.getByLabel(hr.text('recruiting.candidates.search'), { exact: true }).fill(own);
      await hr.settled();
      await expect(page.getByRole('link', { name: `سارة ${own}`, exact: true })).toHaveCount(1);
    });
  });
}
