/** How many answers of one's own weigh as much as the instrument's announced duration. */
const PRIOR_ITEMS = 10;
/** A lap longer than this was an interruption, not reading. */
const LONGEST_LAP = 60_000;
/** How many of the latest laps speak for the present pace. */
const RECENT = 15;
/** So much may one answer lengthen the estimate at most; a pace that stays slow shows within a page. */
const RISE = 1.05;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return ((sorted[half] ?? 0) + (sorted[(sorted.length - 1) >> 1] ?? 0)) / 2;
}

/**
 * The remaining time, first from the announced duration, then more and more from the person's own pace. The middle of the latest
 * times counts, so that one statement that was long thought over does not make the whole rest look longer.
 */
export class Pace {
  readonly #prior: number;
  #perItem: number;
  #answers = 0;
  #recent: readonly number[] = [];

  constructor(announcedMinutes: number, itemCount: number) {
    this.#prior = itemCount > 0 ? (announcedMinutes * 60_000) / itemCount : 0;
    this.#perItem = this.#prior;
  }

  record(lap: number): void {
    this.#answers += 1;
    this.#recent = [...this.#recent, Math.min(lap, LONGEST_LAP)].slice(-RECENT);
    const learned =
      (this.#prior * PRIOR_ITEMS + median(this.#recent) * this.#answers) / (PRIOR_ITEMS + this.#answers);
    this.#perItem = Math.min(learned, this.#perItem * RISE);
  }

  /** Whole minutes for this many items, rounded up so that nobody is promised too little. */
  minutesFor(remaining: number): number {
    // Less a hair: an announced twelve minutes must not become thirteen through the last binary digit.
    return Math.max(0, Math.ceil((this.#perItem * remaining) / 60_000 - 1e-6));
  }
}
