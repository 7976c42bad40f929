import { describe, expect, it } from 'vitest';
import { SequenceClock } from '../sitting/clock';

describe('the sequence clock', () => {
  it('follows the server’s time, not the phone’s', () => {
    const clock = new SequenceClock(() => 1_000);
    clock.adjust(501_000, 900, 1_100);
    expect(clock.next()).toBe(501_000);
  });

  it('never repeats within a millisecond', () => {
    const clock = new SequenceClock(() => 1_000);
    expect([clock.next(), clock.next(), clock.next()]).toEqual([1_000, 1_001, 1_002]);
  });

  it('never goes back when the phone’s clock does', () => {
    let now = 9_000;
    const clock = new SequenceClock(() => now);
    clock.next();
    now = 10;
    expect(clock.next()).toBe(9_001);
  });

  it('stays ahead of what another device wrote', () => {
    const clock = new SequenceClock(() => 1_000);
    clock.observe(77_000);
    expect(clock.next()).toBe(77_001);
    clock.observe(5);
    expect(clock.next()).toBe(77_002);
  });

  it('ignores a sequence that no number can hold', () => {
    const clock = new SequenceClock(() => 1_000);
    clock.observe(Number.MAX_VALUE);
    clock.observe(Number.NaN);
    expect(clock.next()).toBe(1_000);
  });

  it('takes up the difference it kept from an earlier visit', () => {
    const clock = new SequenceClock(() => 1_000);
    clock.restore(-400);
    expect(clock.next()).toBe(600);
  });
});
