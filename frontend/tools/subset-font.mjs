// Cuts Vazirmatn's variable font down to what Arabic, Persian and English pages need, so that a phone loads one small file.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const LIMIT = 60 * 1024;
const require = createRequire(import.meta.url);
const source = join(dirname(require.resolve('vazirmatn/package.json')), 'fonts/variable/Vazirmatn[wght].ttf');
const target = join(dirname(fileURLToPath(import.meta.url)), '../generated/vazirmatn.woff2');

/** Ranges of code points; shaped Arabic forms follow by themselves through the font's substitution tables. */
const RANGES = [
  [0x20, 0x7e], // Latin, digits, punctuation
  [0xa0, 0xff], // Latin-1: names such as José, « » × ÷
  [0x131, 0x131],
  [0x152, 0x153],
  [0x200b, 0x200f], // ZWNJ and the direction marks
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2264, 0x2265],
  [0x0609, 0x060c],
  [0x061b, 0x061f],
  [0x0621, 0x063a], // Arabic letters
  [0x0640, 0x0655], // letters, tatweel, vowel marks
  [0x0660, 0x066c], // ٠-٩ and ٪ ٫ ٬
  [0x0670, 0x0671],
  [0x067e, 0x067e], // پ
  [0x0686, 0x0686], // چ
  [0x0698, 0x0698], // ژ
  [0x06a4, 0x06a4],
  [0x06a9, 0x06a9], // ک
  [0x06af, 0x06af], // گ
  [0x06c0, 0x06c0],
  [0x06cc, 0x06cc], // ی
  [0x06d4, 0x06d5],
  [0x06f0, 0x06f9], // ۰-۹
  [0xfdfc, 0xfdfc], // ﷼
];

const characters = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)),
).join('');

const font = await subsetFont(await readFile(source), characters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
if (font.length > LIMIT) {
  throw new Error(`The font has ${font.length} bytes, more than the ${LIMIT} a phone may be asked to load`);
}
await mkdir(dirname(target), { recursive: true });
await writeFile(target, font);
console.log(`font: ${font.length} bytes`);
