import type { BrowserContext, Locator } from '@playwright/test';
import { OWN_NAME } from '../frontend/shared/language';
import type { Messages } from '../frontend/shared/messages';
import { expect, expectAccessible, textsIn, type Language, type Page } from './journey';

interface StoredAnswers {
  readonly state: string;
  readonly itemCount: number;
  readonly pages: readonly { readonly items: readonly { readonly item: string }[] }[];
  readonly answers: Readonly<Record<string, { readonly value: number }>>;
}

/** A choice that is the same whenever an item is met again. */
export const choiceFor = (item: string): number =>
  ([...item].reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7) % 5) + 1;

/** A person with a phone, an invitation and a language. */
export class Applicant {
  readonly texts: Messages;

  constructor(
    public page: Page,
    readonly language: Language,
  ) {
    this.texts = textsIn(language);
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.texts.text(key), exact: true });
  }

  async open(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByRole('button', { name: OWN_NAME[this.language], exact: true }).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.language);
    await expect(this.button('welcome.continue')).toBeVisible();
    // The secret is no longer in the address bar.
    expect(new URL(this.page.url()).hash).toBe('');
  }

  /** Reads the notice, agrees and tries the practice statement. */
  async begin(look: (where: string) => Promise<void> = async () => {}): Promise<void> {
    await look('welcome');
    await this.button('welcome.continue').click();
    await expect(this.heading('notice.title')).toBeVisible();
    await look('notice');
    await this.page.getByRole('checkbox').check();
    await this.button('notice.agree').click();
    await expect(this.heading('practice.title')).toBeVisible();
    await look('practice');
    await this.page.getByRole('radio').nth(2).check();
    await expect(this.page.getByText(this.texts.text('practice.done'), { exact: true })).toBeVisible();
    await this.button('practice.begin').click();
    await this.onPage(1);
  }

  heading(key: string, values = {}): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.texts.text(key, values), exact: true });
  }

  async onPage(number: number, pages = 10): Promise<void> {
    await expect(this.heading('page.title', { page: number, pages })).toBeVisible();
  }

  /** Answers the statements of this page that have no answer yet, at most so many; how many it were. */
  async answerHere(most = Infinity): Promise<number> {
    const statements = await this.page.locator('fieldset.item').all();
    let given = 0;
    for (const statement of statements) {
      if (given === most) {
        break;
      }
      if ((await statement.getByRole('radio', { checked: true }).count()) > 0) {
        continue;
      }
      const item = (await statement.getAttribute('data-item')) ?? '';
      await statement
        .getByRole('radio')
        .nth(choiceFor(item) - 1)
        .check();
      given++;
    }
    return given;
  }

  async next(): Promise<void> {
    await this.button('nav.next').click();
  }

  /** What the page says of saving. */
  saving(key: string, values = {}): Locator {
    return this.page.locator('footer.saving').getByText(this.texts.text(key, values), { exact: true });
  }

  /** "40 of 86", whatever the rest of the time. */
  async expectProgress(answered: number, total = 86): Promise<void> {
    await expect(this.page.getByRole('progressbar')).toHaveJSProperty('value', answered);
    await expect(this.page.getByRole('progressbar')).toHaveJSProperty('max', total);
  }

  /** What the server has of this sitting, asked with this phone's cookie. */
  async stored(context: BrowserContext): Promise<StoredAnswers> {
    const answer = await context.request.get('/api/sittings/current');
    expect(answer.status()).toBe(200);
    return (await answer.json()) as StoredAnswers;
  }

  /** Every item presented once and answered once with what was chosen. */
  async expectAllStored(context: BrowserContext): Promise<void> {
    await expect(this.saving('saving.saved')).toBeVisible({ timeout: 30_000 });
    const stored = await this.stored(context);
    const presented = stored.pages.flatMap((page) => page.items.map(({ item }) => item));
    expect(presented).toHaveLength(86);
    expect(new Set(presented).size).toBe(86);
    const values = Object.fromEntries(
      Object.entries(stored.answers).map(([item, { value }]) => [item, value]),
    );
    expect(values).toEqual(Object.fromEntries(presented.map((item) => [item, choiceFor(item)])));
  }

  /** Sends everything and reads the feedback. */
  async finish(look: (where: string) => Promise<void> = async () => {}): Promise<void> {
    await expect(this.heading('review.title')).toBeVisible();
    await look('review');
    await this.button('review.send').click();
    await expect(this.button('thanks.feedback')).toBeVisible();
    await look('thanks');
    await this.button('thanks.feedback').click();
    await expect(this.heading('feedback.title')).toBeVisible();
    await expect(this.page.locator('section.feedback').first()).toBeVisible();
    await look('feedback');
  }

  async accessible(where: string): Promise<void> {
    await expectAccessible(this.page, `${where} in ${this.language}`);
  }
}
