import { digitValue, type Direction } from '../shared/language';

/** What a key means inside a row of choices. */
export type Choice =
  | { readonly kind: 'move'; readonly value: number }
  | { readonly kind: 'pick'; readonly value: number }
  | null;

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 1), count);

/**
 * Arrows follow the reading direction (browsers' own do not) and stop at both ends: from "strongly agree" one does not
 * fall over into "strongly disagree". A digit, in any of the three scripts, picks outright.
 *
 * @param current the choice that has the focus, counted from 1
 */
export function choiceFor(key: string, current: number, count: number, direction: Direction): Choice {
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case onward:
    case 'ArrowDown':
      return { kind: 'move', value: clamp(current + 1, count) };
    case backward:
    case 'ArrowUp':
      return { kind: 'move', value: clamp(current - 1, count) };
    default: {
      const value = digitValue(key);
      return value !== null && value >= 1 && value <= count ? { kind: 'pick', value } : null;
    }
  }
}
