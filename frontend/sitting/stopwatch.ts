/** Measures only the time during which the page can be seen: a phone in a pocket does not think about an item. */
export class VisibleStopwatch {
  #sum = 0;
  #since: number | null = null;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Starts anew, as when another page of items comes up. */
  restart(visible: boolean): void {
    this.#sum = 0;
    this.#since = visible ? this.now() : null;
  }

  visibility(visible: boolean): void {
    if (visible) {
      this.#since ??= this.now();
    } else if (this.#since !== null) {
      this.#sum += this.now() - this.#since;
      this.#since = null;
    }
  }

  /** Visible milliseconds since the page came up or since the last lap. */
  lap(): number {
    const visible = this.#since !== null;
    this.visibility(false);
    const lap = Math.round(this.#sum);
    this.restart(visible);
    return lap;
  }
}
