import type { Reply, SittingApi } from './api';
import type { Acknowledgement, GivenAnswer } from './model';
import type { Outbox } from './outbox';
import { backoff, isPassing } from './retry';
import type { Tabs } from './tabs';

/** What a person may truthfully be told about the saving of answers. */
export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'waiting'; readonly kept: number }
  | { readonly kind: 'halted'; readonly reason: Halt; readonly kept: number };

/** Why nothing more is sent until a person does something. */
export type Halt = 'signed-out' | 'closed' | 'refused' | 'elsewhere';

type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'again'; readonly after: number | null }
  | { readonly kind: 'halt'; readonly reason: Halt };

export type Readiness = Outcome;

export interface DeliveryEvents {
  /** Called before each sending; opens the session where that is still to be done. */
  readonly ready: () => Promise<Outcome>;
  readonly changed: () => void;
  readonly halted: (reason: Halt) => void;
  readonly acknowledged: (item: string) => void;
  readonly dropped: (item: string) => void;
  readonly reconnected: (seconds: number) => void;
}

const LARGEST_BATCH = 100;
/** A save that takes longer than this is called waiting, not saving. */
const SLOW = 4_000;

export class Delivery {
  #failures = 0;
  #failingSince: number | null = null;
  #batch = LARGEST_BATCH;
  #running = false;
  #slow = false;
  #halt: Halt | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #notBefore = 0;

  constructor(
    private readonly outbox: Outbox,
    private readonly api: Pick<SittingApi, 'save' | 'saveAll'>,
    private readonly tabs: Pick<Tabs, 'alone'>,
    private readonly events: DeliveryEvents,
    private readonly random: () => number = Math.random,
  ) {}

  get saving(): Saving {
    const { kept } = this.outbox;
    if (this.#halt !== null) {
      return { kind: 'halted', reason: this.#halt, kept };
    }
    if (this.outbox.pending.length === 0) {
      return { kind: 'saved' };
    }
    return (this.#failures > 0 || this.#slow) && kept > 0 ? { kind: 'waiting', kept } : { kind: 'saving' };
  }

  /** There is something to send. After a failure it waits for its turn. */
  wake(): void {
    if (this.#timer === null) {
      void this.#run();
    }
  }

  /** The line seems to be back: no more waiting, except where the server asked for patience. */
  hurry(): void {
    if (this.#halt === null && this.#timer !== null && Date.now() >= this.#notBefore) {
      this.#cancel();
      void this.#run();
    }
  }

  /** A person opened the link again or asks for another try. */
  resume(): void {
    this.#halt = null;
    this.#failures = 0;
    this.#cancel();
    void this.#run();
  }

  halt(reason: Halt): void {
    this.#cancel();
    if (this.#halt === null) {
      this.#halt = reason;
      this.events.halted(reason);
    }
    this.events.changed();
  }

  /** Resolves with true when everything has arrived, with false as soon as that needs patience or a person. */
  async drained(): Promise<boolean> {
    this.#cancel();
    while (this.#running) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.#run();
    return this.outbox.pending.length === 0 && this.#halt === null;
  }

  async #run(): Promise<void> {
    if (this.#running || this.#halt !== null || this.outbox.pending.length === 0) {
      return;
    }
    this.#running = true;
    this.events.changed();
    try {
      while (this.outbox.pending.length > 0 && !this.#isHalted()) {
        const outcome = await this.#turn();
        if (outcome.kind === 'halt') {
          this.halt(outcome.reason);
        } else if (outcome.kind === 'again') {
          this.#wait(outcome.after);
          return;
        } else {
          this.#succeeded();
        }
      }
    } finally {
      this.#running = false;
      this.events.changed();
    }
  }

  async #turn(): Promise<Outcome> {
    const slow = setTimeout(() => {
      this.#slow = true;
      this.events.changed();
    }, SLOW);
    try {
      return await this.tabs.alone(
        async () => {
          const ready = await this.events.ready();
          return ready.kind === 'sent' ? this.#send() : ready;
        },
        () => this.outbox.load(),
      );
    } finally {
      clearTimeout(slow);
      this.#slow = false;
    }
  }

  async #send(): Promise<Outcome> {
    const pending = this.outbox.pending.slice(0, this.#batch);
    const [first] = pending;
    if (first === undefined) {
      return { kind: 'sent' };
    }
    if (pending.length === 1) {
      return this.#settle(await this.api.save(first), (reply) => [reply], pending);
    }
    return this.#settle(await this.api.saveAll(pending), (reply) => reply.answers, pending);
  }

  async #settle<T>(
    reply: Reply<T>,
    acknowledgements: (value: T) => Acknowledgement[],
    sent: readonly GivenAnswer[],
  ): Promise<Outcome> {
    switch (reply.kind) {
      case 'unreachable':
        return { kind: 'again', after: null };
      case 'refused':
        return this.#refused(reply.status, reply.problem, reply.retryAfter, sent);
      case 'ok': {
        const known = acknowledgements(reply.value).filter((one) =>
          sent.some(({ item }) => item === one.item),
        );
        for (const one of known) {
          await this.outbox.acknowledge(one);
          this.events.acknowledged(one.item);
        }
        // A reply that acknowledges nothing would be asked for ever.
        return known.length > 0 ? { kind: 'sent' } : { kind: 'again', after: null };
      }
    }
  }

  async #refused(
    status: number,
    problem: string | null,
    retryAfter: number | null,
    sent: readonly GivenAnswer[],
  ): Promise<Outcome> {
    if (status === 401) {
      return { kind: 'halt', reason: 'signed-out' };
    }
    if (problem === 'another-sitting') {
      return { kind: 'halt', reason: 'elsewhere' };
    }
    if (status === 409 && problem === 'sitting-closed') {
      return { kind: 'halt', reason: 'closed' };
    }
    if (status === 422 && sent.length > 1) {
      // One of them is not acceptable and nothing was changed: alone, each shows for itself.
      this.#batch = 1;
      return { kind: 'sent' };
    }
    if (status === 422) {
      for (const { item, sequence } of sent) {
        if (await this.outbox.drop(item, sequence)) {
          this.events.dropped(item);
        }
      }
      return { kind: 'sent' };
    }
    if (status === 413) {
      this.#batch = Math.max(1, Math.floor(sent.length / 2));
    }
    return isPassing(status) ? { kind: 'again', after: retryAfter } : { kind: 'halt', reason: 'refused' };
  }

  #wait(after: number | null): void {
    this.#failures += 1;
    this.#failingSince ??= Date.now();
    this.#notBefore = after === null ? 0 : Date.now() + after;
    const delay = Math.max(backoff(this.#failures, this.random), after ?? 0);
    this.#cancel();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, delay);
  }

  #succeeded(): void {
    const since = this.#failingSince;
    this.#failures = 0;
    this.#failingSince = null;
    if (this.outbox.pending.length === 0) {
      this.#batch = LARGEST_BATCH;
    }
    if (since !== null) {
      this.events.reconnected(Math.round((Date.now() - since) / 1000));
    }
    this.events.changed();
  }

  #isHalted(): boolean {
    return this.#halt !== null;
  }

  #cancel(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }
}
