// Writes db/seed/instruments/ipip-neo-120 from the npm package @bigfive-org/questions 1.3.3 (MIT; the IPIP items are public domain).
// Run once by hand; its output is committed, so that neither the build nor the program needs the package:
//
//   node frontend/tools/ipip-neo-120.mjs <folder of @bigfive-org/questions> [output folder]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '1.3.3';
const LANGUAGES = ['en', 'ar', 'fa'];
const PER_PAGE = 10;
const ITEMS = 120;
const PER_SCALE = 24;

// Spelling only: spaces where Persian joins with ZWNJ, a mistyped letter, a missing hamza. A repair that no longer finds its
// text stops the run. What a translator chose to say stays, even where we would say it differently: the texts are imported, not reviewed.
const REPAIRS = {
  en: [],
  ar: [],
  fa: [
    ['کعتقدم که', 'معتقدم که'],
    ['انتظار می رود، کار می‌کنم.', 'انتظار می‌رود، کار می‌کنم'],
    ['رها می کنم', 'رها می‌کنم'],
    ['خود می شوم', 'خود می‌شوم'],
    ['احساس می کنم که نمی توانم', 'احساس می‌کنم که نمی‌توانم'],
    ['موزه های هنری لذت نمی برم', 'موزه‌های هنری لذت نمی‌برم'],
    ['سواستفاده', 'سوءاستفاده'],
    ['لیبرال رای دهم', 'لیبرال رأی دهم'],
    ['محافظه‌کار رای دهم', 'محافظه‌کار رأی دهم'],
    ['کاملا تجربه', 'کاملاً تجربه'],
    ['چالش برانگیز', 'چالش‌برانگیز'],
    ['بدون فکرکردن', 'بدون فکر کردن'],
  ],
};
const LABEL_REPAIRS = [['کاملا ', 'کاملاً ']];

const SCALES = [
  { code: 'N', name: { en: 'Neuroticism', ar: 'العصابية', fa: 'روان‌رنجوری' } },
  { code: 'E', name: { en: 'Extraversion', ar: 'الانبساطية', fa: 'برون‌گرایی' } },
  { code: 'O', name: { en: 'Openness to experience', ar: 'الانفتاح على الخبرة', fa: 'گشودگی به تجربه' } },
  { code: 'A', name: { en: 'Agreeableness', ar: 'المقبولية', fa: 'توافق‌پذیری' } },
  { code: 'C', name: { en: 'Conscientiousness', ar: 'يقظة الضمير', fa: 'وظیفه‌شناسی' } },
];

const DESCRIPTION = {
  name: { en: 'IPIP-NEO-120', ar: 'مقياس IPIP-NEO-120', fa: 'پرسش‌نامهٔ IPIP-NEO-120' },
  summary: {
    en: 'A public-domain questionnaire on five broad traits, imported to show that a second instrument needs no new code. It asks about private life and politics and has not been checked for work. Never use it to decide about people.',
    ar: 'استبيان متاح للجميع عن خمس سمات عامة، أُدرج هنا لبيان أن إضافة مقياس ثانٍ لا تحتاج إلى برمجة جديدة. فيه أسئلة عن الحياة الخاصة والسياسة، ولم تُفحص صلاحيته للعمل، فلا يُستعمل في أي قرار يخص الناس.',
    fa: 'پرسش‌نامه‌ای در مالکیت همگان دربارهٔ پنج ویژگی کلی که برای نشان دادن افزودن ابزار دوم بدون برنامه‌نویسی تازه وارد شده است. از زندگی خصوصی و سیاست هم می‌پرسد و برای کار سنجیده نشده است؛ با آن دربارهٔ کسی تصمیم نگیرید.',
  },
  practice: { en: 'Prefer tea to coffee', ar: 'أفضّل الشاي على القهوة', fa: 'چای را به قهوه ترجیح می‌دهم' },
  source:
    'IPIP-NEO-120 (Johnson 2014; International Personality Item Pool, ipip.ori.org), texts from npm @bigfive-org/questions 1.3.3. ' +
    'Arabic and Persian are the volunteers’ versions of that package, wording untouched, spelling of Persian repaired. Known limits: ' +
    'Arabic uses masculine forms in several statements; English answers state accuracy, Arabic ones frequency, Persian ones agreement with “not sure” in the middle, ' +
    'so answers in different languages must not be compared; a few statements drift from the source (Arabic A4, O6, O18, N12; Persian A11, A17, E3, E22, N5, N12). ' +
    'Contains clinical, political and private content.',
  licence: 'Items: public domain (IPIP). Translations: MIT, copyright (c) 2024 B5 Holding AS.',
};

const [packageFolder, outputFolder] = process.argv.slice(2);
if (!packageFolder) stop('usage: node ipip-neo-120.mjs <folder of @bigfive-org/questions> [output folder]');
const folder = resolve(packageFolder);
const output = resolve(
  outputFolder ?? join(dirname(fileURLToPath(import.meta.url)), '../../db/seed/instruments/ipip-neo-120'),
);
const load = createRequire(join(folder, 'index.js'));

const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
if (name !== '@bigfive-org/questions' || version !== VERSION)
  stop(`expected @bigfive-org/questions ${VERSION}, found ${name} ${version}`);

const questions = Object.fromEntries(
  LANGUAGES.map((language) => [language, load(`./data/${language}/questions.json`)]),
);
const items = number(questions.en);
const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)]));
const responseScale = Object.fromEntries(LANGUAGES.map((language) => [language, labelsOf(language)]));

mkdirSync(output, { recursive: true });
write('instrument.json', JSON.stringify(instrument(), null, 2) + '\n');
// The package's own order already alternates the five domains, so ten in a row hold two of each and never two side by side.
write(
  'items.csv',
  csv(
    ['item', 'page', 'kind', 'scale', 'keyed', 'expected'],
    items.map((item, index) => [
      item.code,
      Math.floor(index / PER_PAGE) + 1,
      'likert',
      item.domain,
      item.keyed,
      '',
    ]),
  ),
);
for (const language of LANGUAGES) {
  write(
    `items_${language}.csv`,
    csv(
      ['item', 'text', 'status'],
      items.map((item) => [item.code, texts[language].get(item.id), 'imported']),
    ),
  );
}

function number(source) {
  const count = new Map();
  const numbered = source.map(({ id, domain, keyed }) => {
    count.set(domain, (count.get(domain) ?? 0) + 1);
    return { id, domain, keyed: { plus: '+', minus: '-' }[keyed], code: `${domain}${count.get(domain)}` };
  });
  if (numbered.length !== ITEMS) stop(`expected ${ITEMS} items, found ${numbered.length}`);
  for (const { code } of SCALES)
    if (count.get(code) !== PER_SCALE)
      stop(`scale ${code}: expected ${PER_SCALE} items, found ${count.get(code)}`);
  return numbered;
}

function textsOf(language) {
  const pending = new Set(REPAIRS[language]);
  const byId = new Map();
  for (const question of questions[language]) {
    const own = items.find(({ id }) => id === question.id);
    if (!own) stop(`${language}: ${question.id} is not among the English items`);
    if (own.domain !== question.domain || own.keyed !== { plus: '+', minus: '-' }[question.keyed])
      stop(`${language}: ${own.code} is keyed differently from English`);
    let text = question.text.normalize('NFC').trim();
    for (const repair of REPAIRS[language]) {
      if (!text.includes(repair[0])) continue;
      text = text.replace(repair[0], repair[1]);
      pending.delete(repair);
    }
    byId.set(question.id, text);
  }
  if (byId.size !== ITEMS) stop(`${language}: expected ${ITEMS} texts, found ${byId.size}`);
  if (pending.size)
    stop(`${language}: nothing to repair for ${[...pending].map(([from]) => from).join(' | ')}`);
  return byId;
}

function labelsOf(language) {
  const { plus } = load(`./data/${language}/choices.js`);
  return [...plus]
    .sort((one, other) => one.score - other.score)
    .map(({ text }) =>
      LABEL_REPAIRS.reduce((label, [from, to]) => label.replace(from, to), text.normalize('NFC').trim()),
    );
}

function instrument() {
  const { name: title, summary, practice, source, licence } = DESCRIPTION;
  return {
    code: 'ipip-neo-120',
    version: '1.0',
    name: title,
    summary,
    forDecisions: false,
    minutes: 15,
    balanced: false,
    source,
    licence,
    scales: SCALES.map(({ code, name: label }) => ({ code, competency: null, name: label })),
    responseScale,
    practice,
    languages: LANGUAGES,
  };
}

function csv(head, rows) {
  const quote = (cell) => (/[",\r\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
  return [head, ...rows].map((row) => row.map(quote).join(',') + '\n').join('');
}

function write(file, content) {
  writeFileSync(join(output, file), content, 'utf8');
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
