import { describe, expect, it } from 'vitest';
import { choiceFor } from '../sitting/keys';

describe('keys in a row of choices', () => {
  it('follow the reading direction', () => {
    expect(choiceFor('ArrowRight', 2, 5, 'ltr')).toEqual({ kind: 'move', value: 3 });
    expect(choiceFor('ArrowLeft', 2, 5, 'ltr')).toEqual({ kind: 'move', value: 1 });
    expect(choiceFor('ArrowLeft', 2, 5, 'rtl')).toEqual({ kind: 'move', value: 3 });
    expect(choiceFor('ArrowRight', 2, 5, 'rtl')).toEqual({ kind: 'move', value: 1 });
  });

  it('go on with down and back with up in both directions', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(choiceFor('ArrowDown', 2, 5, direction)).toEqual({ kind: 'move', value: 3 });
      expect(choiceFor('ArrowUp', 2, 5, direction)).toEqual({ kind: 'move', value: 1 });
    }
  });

  it('stop at the ends instead of falling over into the opposite', () => {
    expect(choiceFor('ArrowRight', 5, 5, 'ltr')).toEqual({ kind: 'move', value: 5 });
    expect(choiceFor('ArrowRight', 1, 5, 'rtl')).toEqual({ kind: 'move', value: 1 });
  });

  it('pick by a digit of any of the three scripts', () => {
    for (const key of ['4', '٤', '۴']) {
      expect(choiceFor(key, 1, 5, 'rtl')).toEqual({ kind: 'pick', value: 4 });
    }
  });

  it('leave everything else to the browser', () => {
    for (const key of ['0', '6', '٦', 'Tab', ' ', 'a']) {
      expect(choiceFor(key, 1, 5, 'ltr')).toBeNull();
    }
  });
});
