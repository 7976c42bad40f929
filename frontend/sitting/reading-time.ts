import { Pace } from './estimate';
import { VisibleStopwatch } from './stopwatch';

/** How long each item was looked at, where that may be measured at all, and the pace that follows from it. */
export class ReadingTime {
  readonly pace: Pace;
  readonly #stopwatch = new VisibleStopwatch();
  readonly #shown = new Map<string, number>();

  /** @param measured false for a sitting whose accommodation rules out any signal of time */
  constructor(
    private readonly measured: boolean,
    minutes: number,
    itemCount: number,
  ) {
    this.pace = new Pace(minutes, itemCount);
  }

  pageShown(visible: boolean): void {
    if (this.measured) {
      this.#stopwatch.restart(visible);
    }
  }

  visibility(visible: boolean): void {
    if (this.measured) {
      this.#stopwatch.visibility(visible);
    }
  }

  /**
   * The item's visible time so far, or null. A changed mind adds to it: a quick correction is not a quick answer.
   *
   * @param earlier what was measured before the page was opened anew
   */
  answered(item: string, earlier?: number): number | null {
    if (!this.measured) {
      return null;
    }
    const lap = this.#stopwatch.lap();
    const before = this.#shown.get(item) ?? earlier;
    if (before === undefined) {
      this.pace.record(lap);
    }
    const shown = (before ?? 0) + lap;
    this.#shown.set(item, shown);
    return shown;
  }
}
