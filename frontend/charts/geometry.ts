import type { Direction } from '../shared/language';

/** The numbers' axis. It runs in the reading direction: its least value stands where reading begins. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly direction: Direction;
}

/** A stretch of the axis in percent of the picture's width, counted from its left edge as SVG does. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

/** Where a value stands on the axis, from 0 (least) to 1; what lies outside stands at the edge. */
export function share(value: number, { min, max }: Axis): number {
  return max > min ? Math.min(Math.max((value - min) / (max - min), 0), 1) : 0;
}

/** The horizontal place in percent from the left edge. */
export function place(value: number, axis: Axis): number {
  const along = share(value, axis) * 100;
  return round(axis.direction === 'rtl' ? 100 - along : along);
}

/** An interval on the axis. An open end (null) reaches to the axis' own end; two open ends are no interval at all. */
export function stretch(lower: number | null, upper: number | null, axis: Axis): Stretch | null {
  if (lower === null && upper === null) {
    return null;
  }
  const from = place(lower ?? axis.min, axis);
  const to = place(upper ?? axis.max, axis);
  return { x: Math.min(from, to), width: round(Math.abs(to - from)) };
}

/** Whether an end of a band lies within the picture, so that it may be drawn as an end. */
export const isInside = (value: number, { min, max }: Axis): boolean => value >= min && value <= max;

export function ticks({ min, max }: Axis, step: number): number[] {
  const first = Math.ceil(min / step) * step;
  return Array.from({ length: Math.floor((max - first) / step) + 1 }, (_, index) => first + index * step);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
