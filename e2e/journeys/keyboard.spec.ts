import { OWN_NAME } from '../../frontend/shared/language';
import { Applicant, choiceFor } from '../applicant';
import { DESK, expect, PHONE, test, type Language, type Page } from '../journey';

test.use({ viewport: DESK });

const DIGITS: Record<Language, string> = { ar: '٠١٢٣٤٥', fa: '۰۱۲۳۴۵', en: '012345' };

/** Tabs until the focus stands on a control with this name. */
async function tabTo(page: Page, role: 'button' | 'checkbox' | 'radio', name: string | null): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    const there = name === null ? page.getByRole(role) : page.getByRole(role, { name, exact: true });
    if ((await focused.and(there).count()) === 1) {
      return;
    }
  }
  throw new Error(`Tab does not reach the ${role} ${name ?? ''}`);
}

/** Keyboards of every language are not at hand here; a digit of another script arrives as the same event. */
async function typeDigit(page: Page, digit: string): Promise<void> {
  if (/[0-9]/.test(digit)) {
    await page.keyboard.press(digit);
  } else {
    await page.locator(':focus').dispatchEvent('keydown', { key: digit, bubbles: true, cancelable: true });
  }
}

for (const language of ['ar', 'en'] as Language[]) {
  test(`the whole assessment can be taken with the keyboard alone in ${language}`, async ({
    page,
    context,
    invitation,
  }) => {
    const applicant = new Applicant(page, language);
    const { texts } = applicant;
    const press = async (key: string): Promise<void> => {
      await tabTo(page, 'button', texts.text(key));
      await page.keyboard.press('Enter');
    };
    await page.goto(invitation);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    // The languages stand before the heading.
    await page.keyboard.press('Shift+Tab');
    await tabTo(page, 'button', OWN_NAME[language]);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await press('welcome.continue');
    await expect(applicant.heading('notice.title')).toBeFocused();
    await tabTo(page, 'checkbox', null);
    await page.keyboard.press('Space');
    await press('notice.agree');
    await expect(applicant.heading('practice.title')).toBeFocused();

    // Arrows follow the reading direction and stop at the ends.
    const [onward, backward] = language === 'en' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    await tabTo(page, 'radio', null);
    await page.keyboard.press('Space');
    await page.keyboard.press(backward);
    await expect(page.getByRole('radio').nth(0)).toBeChecked();
    await page.keyboard.press(onward);
    await expect(page.getByRole('radio').nth(1)).toBeChecked();
    await press('practice.begin');

    for (let number = 1; number <= 10; number++) {
      await applicant.onPage(number);
      const items = await page
        .locator('fieldset.item')
        .evaluateAll((statements) => statements.map((one) => one.getAttribute('data-item') ?? ''));
      await tabTo(page, 'radio', null);
      for (const item of items) {
        // A digit chooses and moves on to the next statement, in the digits of the reader's keyboard.
        await expect(page.locator(`fieldset[data-item="${item}"] :focus`)).toHaveCount(1);
        await typeDigit(page, DIGITS[language].charAt(choiceFor(item)));
      }
      const onwardButton = applicant.button(number < 10 ? 'nav.next' : 'nav.review');
      await expect(onwardButton).toBeFocused();
      if (number === 10) {
        await applicant.expectAllStored(context);
      }
      await page.keyboard.press('Enter');
    }
    await expect(applicant.heading('review.title')).toBeFocused();
    await press('review.send');
    await expect(applicant.button('thanks.feedback')).toBeVisible();
    await press('thanks.feedback');
    await expect(applicant.heading('feedback.title')).toBeFocused();
  });
}

/** Whether what has the focus, with its ring, lies within the part that scrolls or is none of it. */
const focusInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const RING = 6;
    const main = document.querySelector('main')?.getBoundingClientRect();
    const focused = document.activeElement;
    if (main === undefined || focused === null || focused.closest('main') === null) {
      return focused !== null && focused !== document.body;
    }
    const { top, bottom } = focused.getBoundingClientRect();
    return top - RING >= main.top && bottom + RING <= main.bottom;
  });

test('what the keyboard reaches is never hidden, and a page opened anew goes on where it was left', async ({
  page,
  invitation,
}) => {
  await page.setViewportSize(PHONE);
  const applicant = new Applicant(page, 'ar');
  await applicant.open(invitation);
  await applicant.begin();
  // A choice half behind the edge counts as seen for the browser, which then scrolls no further than to that edge.
  for (const [from, key, edge] of [
    [3, 'Shift+Tab', 'top'],
    [1, 'Tab', 'bottom'],
  ] as const) {
    await page.evaluate(
      ([from, to, edge]) => {
        const choices = [...document.querySelectorAll('fieldset.item')].map((item) =>
          item.querySelector('input'),
        );
        const main = document.querySelector('main');
        const half = choices[to]?.getBoundingClientRect();
        choices[from]?.focus({ preventScroll: true });
        if (main !== null && half !== undefined) {
          main.scrollTop += half.top + half.height / 2 - main.getBoundingClientRect()[edge];
        }
      },
      [from, 2, edge] as const,
    );
    await page.keyboard.press(key);
    // Backwards the browser enters a group without a choice at its end.
    await expect(page.locator('fieldset.item').nth(2).locator('input:focus')).toHaveCount(1);
    expect(await focusInSight(page), `in sight after ${key}`).toBe(true);
  }

  expect(await applicant.answerHere(4)).toBe(4);
  await expect(applicant.saving('saving.saved')).toBeVisible();
  await page.reload();
  await expect(page.locator('fieldset.item').nth(4).getByRole('radio').first()).toBeFocused();
  expect(await focusInSight(page)).toBe(true);
  await expect(
    page.getByText(applicant.texts.text('page.resumed', { page: 1, pages: 10 }), { exact: true }),
  ).toBeAttached();
});
