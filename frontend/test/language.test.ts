import { describe, expect, it } from 'vitest';
import { digits, digitValue, directionOf, isolated, moment, preferredLanguage } from '../shared/language';
import { Messages } from '../shared/messages';

describe('numbers', () => {
  it('stand in the reader’s own digits', () => {
    expect(digits(1086, 'en')).toBe('1086');
    expect(digits(1086, 'ar')).toBe('١٠٨٦');
    expect(digits(1086, 'fa')).toBe('۱۰۸۶');
  });

  it('are understood from all three keyboards', () => {
    expect(['1', '٣', '۵'].map(digitValue)).toEqual([1, 3, 5]);
    expect(['a', '', '12', '½', 'Enter'].map(digitValue)).toEqual([null, null, null, null, null]);
  });

  it('make Persian dates Jalali', () => {
    expect(moment('2026-11-22T08:00:00Z', 'fa')).toContain('۱۴۰۵');
    expect(moment('2026-11-22T08:00:00Z', 'ar')).toContain('٢٠٢٦');
  });
});

describe('the language', () => {
  it('is the first wish that is offered, whatever its region', () => {
    expect(preferredLanguage(['de-DE', 'fa-AF', 'en'])).toBe('fa');
    expect(preferredLanguage(['ar_EG'])).toBe('ar');
    expect(preferredLanguage(['fa'], ['ar', 'en'])).toBe('en');
    expect(preferredLanguage([], ['ar'])).toBe('ar');
  });

  it('gives the direction', () => {
    expect([directionOf('ar'), directionOf('fa'), directionOf('en')]).toEqual(['rtl', 'rtl', 'ltr']);
  });
});

describe('a name inside a sentence', () => {
  it('is isolated and cannot turn the sentence around', () => {
    expect(isolated('Sara\u202eevil')).toBe('\u2068Saraevil\u2069');
    expect(new Messages('en', { hello: 'Hello {name}!' }).text('hello', { name: '<b>\u202ex' })).toBe(
      'Hello \u2068<b>x\u2069!',
    );
  });

  it('keeps its zero-width joiners', () => {
    expect(isolated('می\u200cخواهم')).toContain('\u200c');
  });
});

describe('a counted message', () => {
  const bundle = {
    kept: { zero: '0', one: 'واحدة', two: 'اثنتان', few: '{n} قليل', many: '{n} كثير', other: '{n} مئة' },
  };

  it('takes the language’s own grammatical number', () => {
    const texts = new Messages('ar', bundle);
    expect([1, 2, 3, 11, 100].map((n) => texts.text('kept', { n }))).toEqual([
      'واحدة',
      'اثنتان',
      '٣ قليل',
      '١١ كثير',
      '١٠٠ مئة',
    ]);
  });
});
