import { DESK, expect, expectAccessible, expectNoSidewaysScroll, PHONE, test } from '../journey';
import { Colleague } from '../staff';

/** What the page of one's own data says, in each language a journey is walked in. */
const WORDS = {
  en: {
    viewport: DESK,
    locale: 'en-GB',
    name: 'Kim Erasable',
    fields: ['Your name', 'E-mail', 'Languages you speak'],
    apply: 'Send the application',
    thanks: 'Thank you, your application is here',
    ask: 'Send me the link',
    onItsWay: 'a letter is on its way',
    letters: /^Letters \(/,
    pdf: 'To read and print (PDF)',
    zip: 'Everything, with your CV (ZIP)',
    json: 'For programs (JSON)',
    right: 'How it should be',
    correct: 'Ask for the correction',
    asked: 'Your request is with us',
    withdraw: /^Withdraw/,
    sure: 'Yes, withdraw it',
    withdrawn: 'Your application is withdrawn.',
    erase: 'Erase everything',
    tick: 'Please tick this first.',
    erased: 'Everything is erased',
    over: 'This link does not work any more',
    stays: 'It stays as it is',
    why: 'Why not',
    send: 'Send the answer',
  },
  ar: {
    viewport: PHONE,
    locale: 'ar',
    name: 'كريم الممحو',
    fields: ['الاسم', 'البريد الإلكتروني', 'اللغات التي تتحدثها'],
    apply: 'إرسال الطلب',
    thanks: 'شكرًا، وصل طلبك',
    ask: 'إرسال الرابط',
    onItsWay: 'فالرسالة في طريقها',
    letters: /^الرسائل \(/,
    pdf: 'للقراءة والطباعة (PDF)',
    zip: 'كل شيء مع السيرة الذاتية (ZIP)',
    json: 'للبرامج (JSON)',
    right: 'الصواب',
    correct: 'إرسال طلب التصحيح',
    asked: 'وصل طلبك. يصلك الجواب',
    withdraw: /^سحب الطلب/,
    sure: 'نعم، سحب الطلب',
    withdrawn: 'سُحب طلبك.',
    erase: 'محو كل شيء الآن',
    tick: 'يُرجى تأكيد ذلك أولًا.',
    erased: 'مُحي كل شيء',
    over: 'لم يعد هذا الرابط صالحًا',
    stays: 'يبقى كما هو',
    why: 'سبب عدم التصحيح',
    send: 'إرسال الجواب',
  },
} as const;

for (const [language, said] of Object.entries(WORDS)) {
  test.describe(language, () => {
    test.use({ viewport: said.viewport, locale: said.locale });

    test('somebody sees what is kept, takes it along, has it corrected, withdraws and erases it', async ({
      page,
      browser,
    }) => {
      const address = `kim.${language}@erasable.example`;
      await page.goto(`/jobs?lang=${language}`);
      await page.locator('.openings a').first().click();
      const [name, email, languages] = said.fields;
      await page.getByLabel(name, { exact: true }).fill(said.name);
      await page.getByLabel(email, { exact: true }).fill(address);
      await page.getByLabel(languages).fill('English');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: said.apply }).click();
      await expect(page.getByRole('heading', { name: said.thanks })).toBeFocused();

      await page.goto(`/mine?lang=${language}`);
      await page.getByLabel(email, { exact: true }).fill(address);
      await page.getByRole('button', { name: said.ask }).click();
      await expect(page.getByText(said.onItsWay)).toBeVisible();
      await expectAccessible(page, 'the page that asks for the address');

      const origin = new URL(page.url()).origin;
      const administrator = await browser.newPage({ locale: 'en-GB', baseURL: origin });
      await new Colleague(administrator, 'en').signIn('administrator');
      const pattern = new RegExp(`/mine\\?lang=${language}#\\S+`);
      let link = '';
      await expect(async () => {
        await administrator.goto(`/app/outbox?search=${address}`);
        await administrator.getByText(address).first().click({ timeout: 5_000 });
        const letter = administrator.getByText(pattern).first();
        link = pattern.exec((await letter.textContent({ timeout: 3_000 })) ?? '')?.[0] ?? '';
        expect(link).not.toBe('');
      }).toPass();

      await page.goto(link);
      await expect(page.getByText(said.letters)).toBeVisible();
      expect(page.url()).not.toContain('#');
      await page.getByText(said.letters).click();
      await expectAccessible(page, 'what is kept');
      await expectNoSidewaysScroll(page);
      for (const [button, file] of [
        [said.pdf, 'my-data.pdf'],
        [said.zip, 'my-data.zip'],
        [said.json, 'my-data.json'],
      ] as const) {
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: button }).click();
        expect((await download).suggestedFilename()).toBe(file);
      }

      await page.getByLabel(said.right).fill(`Kim of ${address}`);
      await page.getByRole('button', { name: said.correct }).click();
      await expect(page.getByText(said.asked)).toBeVisible();

      const hr = await browser.newPage({ locale: said.locale, viewport: said.viewport, baseURL: origin });
      await new Colleague(hr, language as 'ar' | 'en').signIn('hr');
      await hr.goto('/app/corrections');
      await expect(hr.getByText(`Kim of ${address}`)).toBeVisible();
      await expectAccessible(hr, 'what is to be corrected');
      await expectNoSidewaysScroll(hr);
      const asked = hr.getByRole('listitem').filter({ hasText: `Kim of ${address}` });
      await asked.getByRole('button', { name: said.stays }).click();
      await hr.getByLabel(said.why).fill('It is right as it stands.');
      await expectAccessible(hr, 'the answer');
      await hr.getByRole('button', { name: said.send }).click();
      await expect(hr.getByText(`Kim of ${address}`)).toBeHidden();

      await page.getByRole('button', { name: said.withdraw }).click();
      await expectAccessible(page, 'whether it is meant');
      await page.getByRole('button', { name: said.sure }).click();
      await expect(page.getByText(said.withdrawn)).toBeVisible();

      await page.getByRole('button', { name: said.erase }).click();
      await expect(page.getByText(said.tick)).toBeVisible();
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: said.erase }).click();
      await expect(page.getByRole('heading', { name: said.erased })).toBeFocused();
      await expectAccessible(page, 'the end of it');
      await page.goto(link);
      await expect(page.getByText(said.over)).toBeVisible();
    });
  });
}
