/** The three languages of Miyar, equals in every page. */
export type Language = 'ar' | 'fa' | 'en';

export const LANGUAGES: readonly Language[] = ['ar', 'fa', 'en'];

/** Each language by its own name, as a reader who knows no other looks for it. */
export const OWN_NAME: Readonly<Record<Language, string>> = { ar: 'العربية', fa: 'فارسی', en: 'English' };

const FIRST_DIGIT: Readonly<Record<Language, number>> = { ar: 0x0660, fa: 0x06f0, en: 0x30 };
const BCP47: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-arab', fa: 'fa-u-nu-arabext', en: 'en-GB' };

export type Direction = 'ltr' | 'rtl';

export const directionOf = (language: Language): Direction => (language === 'en' ? 'ltr' : 'rtl');

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);

/** The first of the reader's wishes (as in `navigator.languages`) that we speak, else English. */
export function preferredLanguage(
  wishes: readonly string[],
  offered: readonly Language[] = LANGUAGES,
): Language {
  for (const wish of wishes) {
    const primary = wish.toLowerCase().split(/[-_]/)[0];
    if (isLanguage(primary) && offered.includes(primary)) {
      return primary;
    }
  }
  return offered.includes('en') ? 'en' : (offered[0] ?? 'en');
}

/** A whole number in the reader's own digits. */
export function digits(value: number, language: Language): string {
  const zero = FIRST_DIGIT[language];
  return String(Math.trunc(value)).replace(/[0-9]/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/** The value of one typed digit, whichever of the three sets the keyboard gives, else null. */
export function digitValue(character: string): number | null {
  if (character.length !== 1) {
    return null;
  }
  const code = character.charCodeAt(0);
  for (const zero of Object.values(FIRST_DIGIT)) {
    if (code >= zero && code <= zero + 9) {
      return code - zero;
    }
  }
  return null;
}

/** The moment in the reader's calendar and digits; Persian readers get the Jalali date. */
export function moment(instant: string, language: Language): string {
  const format = new Intl.DateTimeFormat(BCP47[language], { dateStyle: 'long', timeStyle: 'short' });
  // No line begins with what tells morning from afternoon.
  return format
    .formatToParts(new Date(instant))
    .map(({ type, value }, index, parts) =>
      type === 'literal' && parts[index + 1]?.type === 'dayPeriod' ? value.replace(' ', '\u00a0') : value,
    )
    .join('');
}

/** The day in the reader's calendar and digits. */
export function day(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(BCP47[language], { dateStyle: 'long' }).format(new Date(instant));
}

/**
 * Somebody else's text, safe to stand inside a sentence of either direction: marks that would reverse what follows
 * are taken out and the rest is isolated.
 */
export function isolated(text: string): string {
  return `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '')}\u2069`;
}
