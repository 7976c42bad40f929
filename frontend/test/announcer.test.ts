import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../sitting/announcer';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the announcer', () => {
  const announcer = () => {
    const heard: string[] = [];
    const found = new Announcer(() => {
      if (found.said !== '') {
        heard.push(found.said);
      }
    });
    return { found, heard };
  };

  it('is silent while answers are saved without trouble', () => {
    const { found, heard } = announcer();
    found.say('saved');
    vi.advanceTimersByTime(2_000);
    for (let answer = 0; answer < 10; answer++) {
      found.say('saving');
      vi.advanceTimersByTime(300);
      found.say('saved');
      vi.advanceTimersByTime(4_000);
    }
    expect(heard).toEqual(['saved']);
  });

  it('leaves nothing behind that is true no longer', () => {
    const { found } = announcer();
    found.say('waiting');
    vi.advanceTimersByTime(2_000);
    expect(found.said).toBe('waiting');
    vi.advanceTimersByTime(10_000);
    expect(found.said).toBe('');
  });

  it('says a place at once and the saving after it', () => {
    const { found, heard } = announcer();
    found.say('saved');
    found.announce('page 3');
    expect(found.said).toBe('page 3');
    vi.advanceTimersByTime(2_000);
    expect(heard).toEqual(['page 3', 'saved']);
  });
});
