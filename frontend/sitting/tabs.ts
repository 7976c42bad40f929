import type { KeptAnswer } from './outbox';

/** What tabs of one browser tell each other. */
export type Word =
  | { readonly kind: 'answer'; readonly item: string; readonly kept: KeptAnswer }
  | { readonly kind: 'opened' }
  | { readonly kind: 'submitted' };

interface Envelope {
  readonly sitting: string;
  readonly word: Word;
}

const CHANNEL = 'miyar-sitting';

/** The other tabs: they hear of every answer, and one at a time speaks with the server. */
export class Tabs {
  readonly #channel: BroadcastChannel | null;

  constructor(
    private readonly sitting: string,
    hear: (word: Word, sameSitting: boolean) => void,
  ) {
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null;
    if (this.#channel !== null) {
      this.#channel.onmessage = (event: MessageEvent<Envelope>) => {
        hear(event.data.word, event.data.sitting === sitting);
      };
    }
  }

  tell(word: Word): void {
    this.#channel?.postMessage({ sitting: this.sitting, word } satisfies Envelope);
  }

  /**
   * Runs the work while no other tab does. Where the browser has no locks two tabs may send the same answer, which the
   * server takes as a repeat.
   *
   * @param afterWaiting what to catch up on when another tab was at it first
   */
  async alone<T>(work: () => Promise<T>, afterWaiting: () => Promise<void>): Promise<T> {
    const { locks } = navigator as { locks?: LockManager | null };
    if (locks == null) {
      return work();
    }
    const name = `${CHANNEL}/${this.sitting}`;
    const free: { readonly value: T } | null = await locks.request(
      name,
      { ifAvailable: true },
      async (lock) => (lock === null ? null : { value: await work() }),
    );
    if (free !== null) {
      return free.value;
    }
    return locks.request(name, async () => {
      await afterWaiting();
      return work();
    });
  }

  close(): void {
    this.#channel?.close();
  }
}
