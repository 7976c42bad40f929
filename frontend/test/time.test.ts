import { describe, expect, it } from 'vitest';
import { Pace } from '../sitting/estimate';
import { ReadingTime } from '../sitting/reading-time';
import { VisibleStopwatch } from '../sitting/stopwatch';

describe('the estimate', () => {
  it('begins with the announced duration', () => {
    expect(new Pace(12, 86).minutesFor(86)).toBe(12);
    expect(new Pace(12, 86).minutesFor(43)).toBe(6);
  });

  it('rounds up and says nothing of no items', () => {
    expect(new Pace(12, 86).minutesFor(1)).toBe(1);
    expect(new Pace(12, 86).minutesFor(0)).toBe(0);
    expect(new Pace(12, 0).minutesFor(5)).toBe(0);
  });

  it('learns a slower and a faster pace', () => {
    const slow = new Pace(12, 86);
    const fast = new Pace(12, 86);
    for (let answer = 0; answer < 40; answer++) {
      slow.record(20_000);
      fast.record(2_000);
    }
    expect(slow.minutesFor(46)).toBe(14);
    expect(fast.minutesFor(46)).toBe(3);
  });

  it('stays where it is when one statement is thought over for long', () => {
    const pace = new Pace(12, 86);
    for (let answer = 0; answer < 20; answer++) {
      pace.record(8_000);
    }
    const before = pace.minutesFor(65);
    pace.record(55_000);
    expect(pace.minutesFor(65)).toBe(before);
  });

  it('lengthens by little with each answer, from the first one on', () => {
    const pace = new Pace(12, 86);
    let said = pace.minutesFor(86);
    for (let left = 85; left > 0; left--) {
      pace.record(30_000);
      const now = pace.minutesFor(left);
      expect(now - said).toBeLessThanOrEqual(1);
      said = now;
    }
    expect(new Pace(12, 86).minutesFor(40)).toBeLessThan(pace.minutesFor(40));
    expect(pace.minutesFor(40)).toBeGreaterThanOrEqual(18);
  });

  it('does not take an interruption for reading', () => {
    const pace = new Pace(12, 86);
    pace.record(3_600_000);
    expect(pace.minutesFor(85)).toBeLessThan(20);
  });
});

describe('the stopwatch', () => {
  it('runs only while the page can be seen', () => {
    let now = 0;
    const watch = new VisibleStopwatch(() => now);
    watch.restart(true);
    now = 1_000;
    watch.visibility(false);
    now = 60_000;
    watch.visibility(true);
    watch.visibility(true);
    now = 60_500;
    expect(watch.lap()).toBe(1_500);
    now = 61_000;
    expect(watch.lap()).toBe(500);
  });

  it('stands still on a page that comes up unseen', () => {
    let now = 0;
    const watch = new VisibleStopwatch(() => now);
    watch.restart(false);
    now = 5_000;
    expect(watch.lap()).toBe(0);
  });
});

describe('reading time', () => {
  it('adds up over a changed mind', () => {
    const time = new ReadingTime(true, 12, 86);
    time.pageShown(true);
    const first = time.answered('A');
    expect(first).toBeGreaterThanOrEqual(0);
    expect(time.answered('A')).toBeGreaterThanOrEqual(first ?? 0);
  });

  it('adds to what was measured before the page was opened anew', () => {
    const time = new ReadingTime(true, 12, 86);
    time.pageShown(true);
    expect(time.answered('A', 9_000)).toBeGreaterThanOrEqual(9_000);
  });

  it('is not measured where an accommodation rules it out', () => {
    const time = new ReadingTime(false, 12, 86);
    time.pageShown(true);
    expect(time.answered('A')).toBeNull();
    expect(time.pace.minutesFor(86)).toBe(12);
  });
});
