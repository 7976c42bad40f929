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
    const look = async (where: string): Promise<void> => {
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
