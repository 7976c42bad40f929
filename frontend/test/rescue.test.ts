import { describe, expect, it } from 'vitest';
import { fingerprint, tokenOf } from '../sitting/fingerprint';
import { rescueFile } from '../sitting/rescue';

describe('the rescue file', () => {
  it('holds the unsent answers in the form of a batch', () => {
    const pending = [{ item: 'A', value: 4, sequence: 10, shownMillis: 900 }];
    const file = rescueFile({ document: null, pending }, new Date('2026-11-22T08:00:00Z'));
    expect(file.answers).toEqual(pending);
    expect(file.madeAt).toBe('2026-11-22T08:00:00.000Z');
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
