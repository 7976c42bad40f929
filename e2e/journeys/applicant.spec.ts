import { Applicant } from '../applicant';
import { expect, expectNoSidewaysScroll, PHONE, test, type Language } from '../journey';

test.use({ viewport: PHONE, hasTouch: true });

for (const language of ['ar', 'fa', 'en'] as Language[]) {
  test(`an applicant takes the whole assessment on a phone in ${language}`, async ({
    page,
    context,
    invitation,
  }) => {
    const applicant = new Applicant(page, language);
    let agreed = '';
    const look = async (where: string): Promise<void> => {
      if (where === 'notice') {
        agreed = await page.locator('dl.notice').innerText();
        expect(agreed).not.toBe('');
      }
      await expectNoSidewaysScroll(page);
      await applicant.accessible(where);
    };
    await applicant.open(invitation);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'en' ? 'ltr' : 'rtl');
    await applicant.begin(look);

    let answered = 0;
    for (let number = 1; number <= 10; number++) {
      await applicant.onPage(number);
      answered += await applicant.answerHere();
      await applicant.expectProgress(answered);
      if (number === 1) {
        await look('a page of statements');
        // What was agreed to can be read again, with keys alone, and the page stays where it is.
        const again = page.getByText(applicant.texts.text('notice.again'), { exact: true });
        await expect(page.locator('dl.notice')).toBeHidden();
        await again.press('Enter');
        await expect(page.locator('dl.notice')).toBeVisible();
        await expect(page.locator('dl.notice')).toHaveText(agreed, { useInnerText: true });
        await look('the words agreed to');
        await again.press('Enter');
        await expect(page.locator('dl.notice')).toBeHidden();
      }
      if (number < 10) {
        await applicant.next();
      }
    }
    expect(answered).toBe(86);
    await applicant.expectAllStored(context);
    await applicant.button('nav.review').click();
    await applicant.finish(look);

    // The same link again, on the same phone: the feedback stays within reach, nothing can be changed.
    await page.goto(invitation);
    await expect(applicant.button('thanks.feedback')).toBeVisible();
  });
}
