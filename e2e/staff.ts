import type { Locator } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OWN_NAME } from '../frontend/shared/language';
import { expect, type Language, type Page } from './journey';

const demo = JSON.parse(readFileSync(at('db/seed/demo/organisation.json'), 'utf8')) as {
  readonly password: string;
  readonly accounts: readonly {
    readonly email: string;
    readonly language: Language;
    readonly roles: readonly string[];
  }[];
};

function at(path: string): string {
  return resolve(import.meta.dirname, '..', path);
}

/** The words of the staff portal, read from the same bundles as the program reads. Plurals and arguments are left to the caller. */
export function staffText(key: string, language: Language): string {
  const feature = key.slice(0, key.indexOf('.'));
  const bundle = readFileSync(
    at(`src/main/resources/org/miyar/${feature}/messages_${language}.properties`),
    'utf8',
  );
  const line = bundle.split('\n').find((one) => one.startsWith(`${key}=`));
  if (line === undefined) {
    throw new Error(`No text ${key} in ${language}`);
  }
  return line.slice(key.length + 1).replaceAll("''", "'");
}

/** Somebody of the demonstration with this role who reads this language. */
export function demoAccount(role: string, language: Language): string {
  const account =
    demo.accounts.find((one) => one.language === language && one.roles.includes(role)) ??
    demo.accounts.find((one) => one.roles.includes(role));
  if (account === undefined) {
    throw new Error(`The demonstration has nobody who is ${role}`);
  }
  return account.email;
}

/** One of the people who work here, at their desk. */
export class Colleague {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  /** With these in place of {0}, {1} and so on, where given. */
  text(key: string, ...values: string[]): string {
    return values.reduce(
      (text, value, index) => text.replaceAll(`{${index}}`, value),
      staffText(key, this.language),
    );
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: this.text(key), exact: true });
  }

  /** Flow has taken in what was done. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { Vaadin } = window as unknown as {
        Vaadin?: { Flow?: { clients?: Record<string, { isActive?: () => boolean }> } };
      };
      const clients = Object.values(Vaadin?.Flow?.clients ?? {}).filter((one) => one.isActive !== undefined);
      return clients.length > 0 && clients.every((one) => !one.isActive?.());
    });
  }

  async signIn(role: string): Promise<void> {
    await this.page.goto('/app/login');
    await this.enter(role);
    await this.speaks();
  }

  /** Signs in where the door stands open. */
  async enter(role: string): Promise<void> {
    const { page } = this;
    await page
      .getByLabel(this.text('identity.email'), { exact: true })
      .fill(demoAccount(role, this.language));
    await page.getByLabel(this.text('access.password'), { exact: true }).fill(demo.password);
    await page.getByRole('button', { name: this.text('access.sign-in.do'), exact: true }).click();
    await expect(page.locator('vaadin-app-layout')).toBeVisible();
    await this.settled();
  }

  /** Chooses the language of this journey where the account has another. */
  private async speaks(): Promise<void> {
    if ((await this.page.locator('html').getAttribute('lang')) !== this.language) {
      await this.page
        .locator('header')
        .getByRole('button', { name: OWN_NAME[this.language], exact: true })
        .click();
    }
    await expect(this.page.locator('html')).toHaveAttribute('lang', this.language);
    await expect(this.page.locator('html')).toHaveAttribute('dir', this.language === 'en' ? 'ltr' : 'rtl');
  }

  /** Takes the link of an invitation, which is shown this once. */
  async takeLink(): Promise<string> {
    const ready = this.page.getByRole('dialog', { name: this.text('recruiting.link.title'), exact: true });
    const link = await ready.getByLabel(this.text('recruiting.link.label'), { exact: true }).inputValue();
    await ready.getByRole('button', { name: this.text('recruiting.link.done'), exact: true }).click();
    return link;
  }

  /** The addresses of the side navigation, all that this role may see. */
  async addresses(): Promise<string[]> {
    // Another language loads the page anew; its navigation is there a moment later.
    await expect(this.page.locator('vaadin-side-nav-item').first()).toBeVisible();
    const paths = await this.page
      .locator('vaadin-side-nav-item')
      .evaluateAll((items) => items.map((item) => (item as unknown as { path: string }).path));
    return [...new Set(paths)].map((path) => `/app/${path.replace(/^\/+/, '')}`);
  }

  /** Reads a letter to this address in the outbox: the newest, or one of those before it. */
  async letterTo(address: string, before = 0): Promise<string> {
    await this.open(`/app/outbox?q=${address}`);
    await this.page.getByText(address, { exact: true }).nth(before).click();
    return this.page.locator('.miyar-letter').innerText();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }
}
