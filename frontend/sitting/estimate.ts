/** How many answers of one's own weigh as much as the instrument's announced duration. */
const PRIOR_ITEMS = 10;
/** A lap longer than this was an interruption, not reading. */
const LONGEST_LAP = 60_000;

/** The remaining time, first from the announced duration, then more and more from the person's own pace. */
export class Pace {
  #answers = 0;
  #milliseconds = 0;

  constructor(
    private readonly announcedMinutes: number,
    private readonly itemCount: number,
  ) {}

  record(lap: number): void {
    this.#answers += 1;
    this.#milliseconds += Math.min(lap, LONGEST_LAP);
  }

  /** Whole minutes for this many items, rounded up so that nobody is promised too little. */
  minutesFor(remaining: number): number {
    if (remaining <= 0 || this.itemCount <= 0) {
      return 0;
    }
    const prior = (this.announcedMinutes * 60_000) / this.itemCount;
    const perItem = (prior * PRIOR_ITEMS + this.#milliseconds) / (PRIOR_ITEMS + this.#answers);
    // Less a hair: an announced twelve minutes must not become thirteen through the last binary digit.
    return Math.ceil((perItem * remaining) / 60_000 - 1e-6);
  }
}
