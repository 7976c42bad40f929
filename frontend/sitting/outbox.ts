import type { Acknowledgement, GivenAnswer, StoredAnswer } from './model';
import type { Vault } from './vault';

/** An answer as this device keeps it. Acknowledged ones stay until the end, so that a page opened offline knows its place. */
export interface KeptAnswer extends StoredAnswer {
  readonly shownMillis?: number;
  readonly acknowledged: boolean;
}

const PREFIX = 'answer/';

const isKept = (value: unknown): value is KeptAnswer =>
  typeof value === 'object' &&
  value !== null &&
  Number.isSafeInteger((value as KeptAnswer).value) &&
  Number.isSafeInteger((value as KeptAnswer).sequence) &&
  typeof (value as KeptAnswer).acknowledged === 'boolean';

/**
 * All answers of a sitting, in memory and, where the device allows, in the vault. Of two answers to an item the one with the later
 * sequence stays, whether it came from this tab, another one or the server.
 */
export class Outbox {
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #writes = new Map<string, Promise<void>>();
  /** Items whose present answer is still on its way to the disk. */
  readonly #unwritten = new Set<string>();
  #durable: boolean;

  constructor(
    private readonly vault: Vault | null,
    private readonly sitting: string,
    private readonly changed: () => void = () => undefined,
  ) {
    this.#durable = vault !== null;
  }

  /** Whether an answer survives the closing of the tab. Becomes false for good at the first failed write. */
  get durable(): boolean {
    return this.#durable;
  }

  async load(): Promise<void> {
    if (this.vault === null) {
      return;
    }
    try {
      for (const [name, value] of await this.vault.all(this.sitting, PREFIX)) {
        if (isKept(value)) {
          this.#adopt(name.slice(PREFIX.length), value);
        }
      }
    } catch {
      this.#durable = false;
    }
    this.changed();
  }

  value(item: string): number | null {
    return this.#answers.get(item)?.value ?? null;
  }

  answer(item: string): KeptAnswer | null {
    return this.#answers.get(item) ?? null;
  }

  get pending(): GivenAnswer[] {
    return [...this.#answers]
      .filter(([, kept]) => !kept.acknowledged)
      .map(([item, { value, sequence, shownMillis }]) => ({
        item,
        value,
        sequence,
        ...(shownMillis === undefined ? {} : { shownMillis }),
      }))
      .sort((one, other) => one.sequence - other.sequence);
  }

  /** How many unsent answers outlive this page, or where nothing can be kept, this page's stay. */
  get kept(): number {
    return this.pending.filter(({ item }) => !this.#durable || !this.#unwritten.has(item)).length;
  }

  get highestSequence(): number {
    return Math.max(0, ...[...this.#answers.values()].map((kept) => kept.sequence));
  }

  /** A fresh answer of this tab. Resolves when it is on the disk, or at once where nothing can be kept. */
  async record(answer: GivenAnswer): Promise<void> {
    const { item, ...rest } = answer;
    const kept: KeptAnswer = { ...rest, acknowledged: false };
    if (this.#adopt(item, kept)) {
      this.changed();
      await this.#write(item);
    }
  }

  /** What another tab gave or got acknowledged; that tab has written it down already. */
  adopt(item: string, kept: KeptAnswer): void {
    if (isKept(kept) && this.#adopt(item, kept)) {
      this.changed();
    }
  }

  /** What the server holds at the opening of the page. */
  async merge(answers: Readonly<Record<string, StoredAnswer>>): Promise<void> {
    const learned = Object.entries(answers).filter(([item, stored]) =>
      this.#adopt(item, { ...stored, acknowledged: true }),
    );
    this.changed();
    await Promise.all(learned.map(([item]) => this.#write(item)));
  }

  async acknowledge(reply: Acknowledgement): Promise<void> {
    const kept = this.#answers.get(reply.item);
    // An older reply must not take the mark "unsent" from an answer changed in the meantime.
    if (kept !== undefined && kept.sequence > reply.sequence) {
      return;
    }
    const shown = kept?.shownMillis;
    this.#answers.set(reply.item, {
      value: reply.value,
      sequence: reply.sequence,
      acknowledged: true,
      ...(shown === undefined ? {} : { shownMillis: shown }),
    });
    this.changed();
    await this.#write(reply.item);
  }

  /** Takes an answer back that the server cannot accept, unless it was changed since. */
  async drop(item: string, sequence: number): Promise<boolean> {
    if (this.#answers.get(item)?.sequence !== sequence) {
      return false;
    }
    this.#answers.delete(item);
    this.changed();
    await this.#write(item, sequence);
    return true;
  }

  async purge(): Promise<void> {
    this.#answers.clear();
    this.#unwritten.clear();
    await Promise.allSettled(this.#writes.values());
    await this.vault?.purge(this.sitting).catch(() => undefined);
    this.changed();
  }

  #adopt(item: string, candidate: KeptAnswer): boolean {
    const present = this.#answers.get(item);
    if (present !== undefined) {
      if (present.sequence > candidate.sequence) {
        return false;
      }
      if (present.sequence === candidate.sequence && (present.acknowledged || !candidate.acknowledged)) {
        return false;
      }
    }
    this.#answers.set(item, candidate);
    return true;
  }

  /** Writes of one item follow each other, so that the last state is the one that stays. */
  #write(item: string, dropped = 0): Promise<void> {
    const vault = this.vault;
    if (vault === null || !this.#durable) {
      return Promise.resolve();
    }
    this.#unwritten.add(item);
    const before = this.#writes.get(item) ?? Promise.resolve();
    const write = before
      .then(() => {
        const kept = this.#answers.get(item) ?? null;
        return vault.put(this.sitting, PREFIX + item, kept, kept?.sequence ?? dropped);
      })
      .catch(() => {
        this.#durable = false;
      })
      .then(() => {
        if (this.#writes.get(item) === write) {
          this.#unwritten.delete(item);
          this.changed();
        }
      });
    this.#writes.set(item, write);
    return write;
  }
}
