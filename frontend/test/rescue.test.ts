import { describe, expect, it } from 'vitest';
import { fingerprint, tokenOf } from '../sitting/fingerprint';
import type { SittingDocument } from '../sitting/model';
import { rescueFile } from '../sitting/rescue';

describe('the rescue file', () => {
  const document = {
    reference: 'R',
    title: 'T',
    applicant: 'Sara',
    language: 'en',
    responseScale: ['strongly disagree', 'disagree', 'neither', 'agree', 'strongly agree'],
    pages: [
      { number: 2, items: [{ item: 'COMP3R', text: 'I stay calm.' }] },
      { number: 1, items: [{ item: 'EMP1', text: 'I listen.' }] },
    ],
  } as unknown as SittingDocument;
  const pending = [{ item: 'EMP1', value: 4, sequence: 10, shownMillis: 900 }];

  it('names the unsent answers by statement and place', () => {
    const file = rescueFile({ document, pending }, 'read me', new Date('2026-11-22T08:00:00Z'));
    expect(file.answers).toEqual([{ number: 2, statement: 'I listen.', answer: 'agree', value: 4 }]);
    expect([file.madeAt, file.note, file.sitting]).toEqual(['2026-11-22T08:00:00.000Z', 'read me', 'R']);
  });

  it('tells nothing of scale and key', () => {
    const both = [...pending, { item: 'COMP3R', value: 1, sequence: 11 }];
    const file = rescueFile({ document, pending: both }, '');
    expect(file.answers).toHaveLength(2);
    expect(JSON.stringify(file)).not.toMatch(/COMP|EMP/);
  });
});

describe('an invitation', () => {
  it('is read from the fragment', () => {
    expect(tokenOf('#abc')).toBe('abc');
    expect([tokenOf(''), tokenOf('#'), tokenOf('# ')]).toEqual([null, null, null]);
  });

  it('has a short name that differs from others and tells nothing of the token', () => {
    const one = fingerprint('a'.repeat(43));
    expect(one).toBe(fingerprint('a'.repeat(43)));
    expect(one).not.toBe(fingerprint(`${'a'.repeat(42)}b`));
    expect(one.length).toBeLessThan(12);
  });
});
