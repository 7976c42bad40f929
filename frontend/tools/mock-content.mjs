// Content for the mock: the real instrument where db/seed has it, else plainly artificial statements.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const seed = join(dirname(fileURLToPath(import.meta.url)), '../../db/seed');
const code = 'customer-service-profile';

/** RFC 4180, as far as the seed files use it. */
export function csv(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (quoted) {
      if (character === '"' && text[index + 1] === '"') {
        cell += '"';
        index++;
      } else if (character === '"') {
        quoted = false;
      } else {
        cell += character;
      }
    } else if (character === '"') {
      quoted = true;
    } else if (character === ',' || character === '\n') {
      rows.at(-1).push(cell.replace(/\r$/, ''));
      cell = '';
      if (character === '\n') {
        rows.push([]);
      }
    } else {
      cell += character;
    }
  }
  rows.at(-1).push(cell);
  const [head, ...body] = rows.filter((row) => row.length > 1 || row[0] !== '');
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

const readJson = (path) => JSON.parse(readFileSync(join(seed, path), 'utf8'));

function realContent() {
  const instrument = readJson(`instruments/${code}/instrument.json`);
  const order = csv(readFileSync(join(seed, `instruments/${code}/items.csv`), 'utf8'));
  const texts = Object.fromEntries(
    ['en', 'ar', 'fa'].map((language) => [
      language,
      Object.fromEntries(
        csv(readFileSync(join(seed, `instruments/${code}/items_${language}.csv`), 'utf8')).map((row) => [
          row.item,
          row.text,
        ]),
      ),
    ]),
  );
  return { instrument, order, texts, notice: readJson('notice.json') };
}

const WORDS = {
  en: (n) => `Example statement number ${n} about everyday work with customers.`,
  ar: (n) => `عبارة للتجربة رقم ${n} عن العمل اليومي مع العملاء.`,
  fa: (n) => `جملهٔ آزمایشی شمارهٔ ${n} دربارهٔ کار روزانه با مشتریان.`,
};

function artificialContent() {
  const order = Array.from({ length: 86 }, (_, index) => ({
    item: `X${index + 1}`,
    page: String(Math.floor(index / 9) + 1),
    kind: 'likert',
  }));
  const texts = Object.fromEntries(
    Object.entries(WORDS).map(([language, say]) => [
      language,
      Object.fromEntries(order.map(({ item }, index) => [item, say(index + 1)])),
    ]),
  );
  const section = (key, en, ar, fa) => ({
    key,
    title: { en: en[0], ar: ar[0], fa: fa[0] },
    text: { en: en[1], ar: ar[1], fa: fa[1] },
  });
  return {
    order,
    texts,
    instrument: {
      minutes: 12,
      name: { en: 'Customer service profile', ar: 'ملف خدمة العملاء', fa: 'نیم‌رخ خدمت به مشتری' },
      responseScale: {
        en: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
        ar: ['لا أوافق إطلاقًا', 'لا أوافق', 'محايد', 'أوافق', 'أوافق تمامًا'],
        fa: ['کاملاً مخالفم', 'مخالفم', 'نه موافق و نه مخالف', 'موافقم', 'کاملاً موافقم'],
      },
      practice: {
        en: 'I like tea in the morning.',
        ar: 'الشاي مفضّل لديّ صباحًا.',
        fa: 'صبح‌ها چای دوست دارم.',
      },
    },
    notice: {
      version: 'mock-1',
      sections: [
        section(
          'purpose',
          ['Purpose', '{organisation} uses the profile for this one selection.'],
          ['الغرض', 'يُستخدم الملف لدى {organisation} لهذا الاختيار وحده.'],
          ['هدف', '{organisation} این نیم‌رخ را فقط برای همین گزینش به کار می‌برد.'],
        ),
        section(
          'retention',
          ['How long', 'Answers are kept for {months} months.'],
          ['المدة', 'تُحفظ الإجابات {months} شهرًا.'],
          ['مدت', 'پاسخ‌ها {months} ماه نگه داشته می‌شوند.'],
        ),
      ],
      consent: {
        en: 'I have read this and agree that my answers are used in this way.',
        ar: 'قرأتُ ما سبق وأوافق على استخدام إجاباتي على هذا النحو.',
        fa: 'این را خواندم و موافقم که پاسخ‌هایم به این شکل به کار رود.',
      },
    },
  };
}

export function content() {
  return existsSync(join(seed, `instruments/${code}/items_fa.csv`)) && existsSync(join(seed, 'notice.json'))
    ? realContent()
    : artificialContent();
}
