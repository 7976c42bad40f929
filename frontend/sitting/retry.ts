const FIRST = 1_000;
const LONGEST = 30_000;

/** Doubling waits with jitter, so that a hall full of phones does not come back all at once after an outage. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(FIRST * 2 ** Math.max(failures - 1, 0), LONGEST);
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}

/** A refusal that may pass by itself: too large at once, too many at once, or the server's own trouble. */
export const isPassing = (status: number): boolean =>
  status === 408 || status === 413 || status === 425 || status === 429 || status >= 500;
