import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { Messages, type Bundle } from '../frontend/shared/messages';
import type { Language } from '../frontend/shared/language';
import ar from '../frontend/sitting/messages/ar.json' with { type: 'json' };
import en from '../frontend/sitting/messages/en.json' with { type: 'json' };
import fa from '../frontend/sitting/messages/fa.json' with { type: 'json' };

export { expect, type Page, type Language };

const bundles: Record<Language, Bundle> = { ar, fa, en };

/** The words the applicant's page uses, so that journeys look for exactly what people read. */
export const textsIn = (language: Language): Messages => new Messages(language, bundles[language]);

/** A phone of 360 by 740. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

export const test = base.extend<{ invitation: string }>({
  baseURL: async ({}, use) => use(process.env['E2E_ADDRESS'] ?? ''),

  /** A link nobody has opened yet. */
  invitation: async ({}, use, info) => {
    const tokens = (process.env['E2E_TOKENS'] ?? '').split(' ');
    // Each worker has its own share; a failed journey ends its worker, and the next one has another.
    const token = taken < SHARE ? tokens[info.workerIndex * SHARE + taken++] : undefined;
    if (token === undefined) {
      throw new Error('Not enough invitations were made for these journeys; see server.ts');
    }
    await use(`/take#${token}`);
  },
});

const SHARE = 8;
let taken = 0;

/** No finding of axe on the page as it stands, with every rule axe has. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(axe.source);
  const findings = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // Flow hangs its sign of a lost connection beside all landmarks; it is shown only then and speaks for itself.
    const { violations } = await axe.run(
      { exclude: ['vaadin-connection-indicator'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    );
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
  });
  expect(findings, `axe on ${where}`).toEqual([]);
}

/** Nothing sticks out at the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, 'pixels wider than the screen').toBeLessThanOrEqual(0);
}
