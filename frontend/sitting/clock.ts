/**
 * Sequence numbers that grow with time and never go back (a hybrid logical clock): of two answers to one item, given in two
 * tabs or on two phones, the later one wins even when the phone's own clock is wrong or is set back.
 */
export class SequenceClock {
  #highest = 0;
  #offset = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** Learns the server's time from a reply; half the round trip is the best guess of when the reply was written. */
  adjust(serverTime: number, sentAt: number, receivedAt: number): void {
    this.#offset = Math.round(serverTime - (sentAt + receivedAt) / 2);
  }

  get offset(): number {
    return this.#offset;
  }

  /** Takes the difference to the server's time as it was kept from an earlier visit. */
  restore(offset: number): void {
    this.#offset = offset;
  }

  observe(sequence: number): void {
    if (Number.isSafeInteger(sequence) && sequence > this.#highest) {
      this.#highest = sequence;
    }
  }

  next(): number {
    this.#highest = Math.max(Math.round(this.now()) + this.#offset, this.#highest + 1);
    return this.#highest;
  }
}
