import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../shared/language';
import type { Bundle } from '../shared/messages';
import ar from '../sitting/messages/ar.json';
import en from '../sitting/messages/en.json';
import fa from '../sitting/messages/fa.json';

const bundles: Readonly<Record<string, Bundle>> = { ar, en, fa };

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return sources(path);
      }
      return path.endsWith('.ts') ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

const code = sources(join(import.meta.dirname, '../sitting'));
const texts = (bundle: Bundle) =>
  Object.entries(bundle).flatMap(([key, message]) =>
    (typeof message === 'string' ? [message] : Object.values(message)).map((text) => [key, text] as const),
  );

describe('the messages', () => {
  it('have the same keys in the same order in all three languages', () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(bundles[language] ?? {})).toEqual(Object.keys(en));
    }
  });

  it('are all used', () => {
    expect(Object.keys(en).filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  });

  it('are all there', () => {
    const asked = [...code.matchAll(/'((?:\w[\w-]*)(?:\.[\w-]+)+|opening|demo)'/g)].map((match) => match[1]);
    const keys = new Set(Object.keys(en));
    const groups = new Set(Object.keys(en).map((key) => key.split('.')[0]));
    const missing = asked.filter(
      (key) => key !== undefined && groups.has(key.split('.')[0]) && !keys.has(key),
    );
    expect(missing).toEqual([]);
  });

  it('have every grammatical number of their language', () => {
    for (const language of LANGUAGES) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort();
      for (const [key, message] of Object.entries(bundles[language] ?? {})) {
        if (typeof message !== 'string') {
          expect([key, Object.keys(message).sort()]).toEqual([key, needed]);
        }
      }
    }
  });

  it('ask for the same values in all three languages', () => {
    const names = (message: Bundle[string] | undefined) =>
      new Set([...JSON.stringify(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    for (const key of Object.keys(en)) {
      for (const language of LANGUAGES) {
        expect([key, language, names(bundles[language]?.[key])]).toEqual([
          key,
          language,
          names(bundles['en']?.[key]),
        ]);
      }
    }
  });

  it('are written with each language’s own letters, digits and punctuation', () => {
    for (const [key, text] of texts(fa)) {
      expect([key, /[يكى٠-٩0-9?;]|,/.exec(text)]).toEqual([key, null]);
    }
    for (const [key, text] of texts(ar)) {
      expect([key, /[یک۰-۹0-9?;]|,/.exec(text)]).toEqual([key, null]);
    }
    for (const [key, text] of texts(en)) {
      expect([key, /[\u0600-\u06ff]/.exec(text)]).toEqual([key, null]);
    }
  });
});
