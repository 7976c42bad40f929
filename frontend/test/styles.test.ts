import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const tokens = readFileSync(join(root, 'styles/tokens.css'), 'utf8');

function block(start: string): Map<string, string> {
  const from = tokens.indexOf(start);
  expect(from).toBeGreaterThan(-1);
  const body = tokens.slice(from, tokens.indexOf('}', from));
  return new Map(
    [...body.matchAll(/(--miyar-[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

const light = block(':root {');
const dark = new Map([...light, ...block(":root:not([data-theme='light'])")]);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Map<string, string>, one: string, other: string): number {
  const colour = (name: string) => luminance(theme.get(`--miyar-${name}`) ?? '');
  const [high = 0, low = 0] = [colour(one), colour(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TEXT: readonly [string, readonly string[]][] = [
  ['ink', ['paper', 'surface', 'surface-sunk', 'primary-soft', 'target-band']],
  ['ink-soft', ['paper', 'surface', 'surface-sunk']],
  ['primary', ['paper', 'surface']],
  ['primary-strong', ['paper', 'surface', 'primary-soft']],
  ['on-primary', ['primary', 'primary-strong']],
  ['accent-text', ['paper', 'surface', 'accent-soft']],
  ['good-text', ['paper', 'surface', 'good-soft']],
  ['attention-text', ['paper', 'surface', 'attention-soft']],
  ['stop', ['paper', 'surface', 'stop-soft']],
];
const SHAPES: readonly [string, readonly string[]][] = [
  ['line-control', ['paper', 'surface', 'surface-sunk']],
  ['focus', ['paper', 'surface']],
  ['series-1', ['surface', 'paper', 'target-band']],
  ['norm', ['surface', 'target-band']],
];

describe('the tokens', () => {
  for (const [name, theme] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    it(`have readable text in the ${name} theme`, () => {
      for (const [text, grounds] of TEXT) {
        for (const ground of grounds) {
          expect([text, ground, contrast(theme, text, ground) >= 4.5]).toEqual([text, ground, true]);
        }
      }
    });

    it(`have visible shapes in the ${name} theme`, () => {
      for (const [shape, grounds] of SHAPES) {
        for (const ground of grounds) {
          expect([shape, ground, contrast(theme, shape, ground) >= 3]).toEqual([shape, ground, true]);
        }
      }
    });
  }

  it('are the same for a dark system and for a person who chose dark', () => {
    expect(block(":root[data-theme='dark']")).toEqual(block(":root:not([data-theme='light'])"));
  });
});

describe('style sheets', () => {
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(styles|sitting|home|charts|shared).*\.(css|ts)$/.test(path),
  );

  it('know no left and right', () => {
    const physical =
      /(?:^|[\s;{-])(?:left|right)\s*:|(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)/;
    for (const sheet of sheets) {
      expect([sheet, physical.exec(readFileSync(join(root, sheet), 'utf8'))?.[0]]).toEqual([
        sheet,
        undefined,
      ]);
    }
    expect(sheets.length).toBeGreaterThan(10);
  });
});
