import type { Language } from '../shared/language';
import { SittingApi, type Reply } from './api';
import { Admission, isFinal } from './admission';
import type { Opening } from './boot';
import { documentAfter, isElsewhere } from './call';
import { SequenceClock } from './clock';
import { Delivery, type Halt, type Readiness, type Saving } from './delivery';
import type { Pace } from './estimate';
import { fingerprint } from './fingerprint';
import { bringAlong, isAnothers, keepDocument, keptDocument } from './kept-document';
import type { Feedback, GivenAnswer, SittingDocument } from './model';
import { Outbox } from './outbox';
import type { Phase, Submission, Trouble } from './phase';
import { Progress } from './progress';
import { ReadingTime } from './reading-time';
import { Tabs, type Word } from './tabs';
import { Vault } from './vault';

/** One person's sitting on this device: what is known, what was answered, and how it travels. */
export class Sitting {
  phase: Phase = { kind: 'opening' };
  /** Items whose answer the server could not accept; they are open again. */
  readonly dropped = new Set<string>();

  readonly api: SittingApi;
  #document: SittingDocument | null = null;
  readonly #clock = new SequenceClock();
  #time = new ReadingTime(false, 0, 0);
  #vault: Vault | null = null;
  #id = 'unnamed';
  #outbox: Outbox;
  #tabs: Tabs | null = null;
  #admission: Admission | null = null;
  #delivery: Delivery | null = null;
  /** The page lives on the kept document; the server's own is to be asked for. */
  #owedDocument = false;

  constructor(
    private readonly opening: Opening,
    private readonly changed: () => void,
  ) {
    this.api = new SittingApi(opening.language);
    this.#outbox = new Outbox(null, this.#id);
  }

  /** The sitting as last heard of; it stays known when the session runs out. */
  get document(): SittingDocument | null {
    return this.#document;
  }

  /** Whether this page still has its link and can open it again by itself. */
  get hasLink(): boolean {
    return this.opening.token !== null;
  }

  get saving(): Saving {
    return this.#delivery?.saving ?? { kind: 'saved' };
  }

  get pace(): Pace {
    return this.#time.pace;
  }

  get durable(): boolean {
    return this.#outbox.durable;
  }

  get pending(): readonly GivenAnswer[] {
    return this.#outbox.pending;
  }

  get progress(): Progress {
    return new Progress(this.document, (item) => this.value(item));
  }

  value(item: string): number | null {
    return this.#outbox.value(item);
  }

  async open(): Promise<void> {
    this.#vault = await Vault.open();
    const kept = (await this.#vault?.current().catch(() => null)) ?? null;
    const { token } = this.opening;
    this.#id = token === null ? (kept ?? this.#id) : fingerprint(token);
    this.#outbox = new Outbox(this.#vault, this.#id, this.changed);
    this.#tabs = new Tabs(this.#id, (word, same) => this.#hear(word, same));
    this.#delivery = this.#deliver(this.#outbox, this.#tabs);
    this.#admission = new Admission(this.api, this.#vault, this.#id, token, () => {
      this.#tabs?.tell({ kind: 'opened' });
    });
    await this.#outbox.load();
    await this.#enter(await this.opening.exchanged, kept, () => this.opening.document);
  }

  /** Another try after the server was out of reach. */
  async reopen(): Promise<void> {
    const { token } = this.opening;
    const kept = (await this.#admission?.lastOpened()) ?? null;
    // The link again where there is one: it opens the session anew if that was what failed, and harms nothing if not.
    const exchanged = token === null ? null : await this.api.exchange(token);
    await this.#enter(exchanged, kept, () =>
      documentAfter(exchanged, () => this.api.current(this.api.language)),
    );
    if (this.phase.kind !== 'trouble') {
      this.#delivery?.resume();
    }
  }

  async chooseLanguage(language: Language): Promise<boolean> {
    this.api.language = language;
    return this.#take(await this.api.current(language));
  }

  async start(): Promise<boolean> {
    const document = this.document;
    return document !== null && this.#take(await this.api.start(document.language, document.notice.version));
  }

  answer(item: string, value: number): void {
    const document = this.document;
    const delivery = this.#delivery;
    if (document === null || delivery === null || this.value(item) === value) {
      return;
    }
    const shownMillis = this.#time.answered(item, this.#outbox.answer(item)?.shownMillis);
    this.dropped.delete(item);
    const answer = {
      item,
      value,
      sequence: this.#clock.next(),
      ...(shownMillis === null ? {} : { shownMillis }),
    };
    // Other tabs hear of it when it is on the disk that they share.
    void this.#outbox.record(answer).then(() => this.#tellOf(item));
    delivery.wake();
  }

  /** A page of items comes up: its reading time begins. */
  pageShown(visible: boolean): void {
    this.#time.pageShown(visible);
  }

  visibility(visible: boolean): void {
    this.#time.visibility(visible);
    if (visible) {
      this.#delivery?.hurry();
    }
  }

  online(): void {
    this.#delivery?.hurry();
  }

  /** Reported as well as can be: an interruption nobody hears of harms no answer. */
  report(kind: 'paused' | 'resumed', seconds: number | null): void {
    void this.api.report(kind, this.document?.timing === false ? null : seconds);
  }

  async submit(): Promise<Submission> {
    const ready = await this.#ready();
    if (ready.kind === 'halt') {
      this.#delivery?.halt(ready.reason);
    }
    if (ready.kind !== 'sent' || !((await this.#delivery?.drained()) ?? false)) {
      return 'waiting';
    }
    const reply = await this.api.submit();
    if (reply.kind === 'ok') {
      await this.#finish(reply.value.submittedAt);
      this.#tabs?.tell({ kind: 'submitted' });
      return 'submitted';
    }
    if (reply.kind === 'refused' && reply.status === 401) {
      this.#delivery?.halt('signed-out');
    }
    this.#heed(reply);
    if (reply.kind === 'refused' && reply.problem === 'sitting-closed') {
      await this.#finish(null);
      return 'submitted';
    }
    return reply.kind === 'unreachable' ? 'waiting' : 'failed';
  }

  async feedback(): Promise<Reply<Feedback>> {
    const reply = await this.api.feedback();
    this.#heed(reply);
    return reply;
  }

  async forget(): Promise<boolean> {
    const reply = await this.api.forget();
    // Where the session is over or another's there is none of ours to end, only what this device keeps.
    if (reply.kind === 'ok' || isElsewhere(reply) || (reply.kind === 'refused' && reply.status === 401)) {
      await this.#outbox.purge();
      return true;
    }
    return false;
  }

  async #enter(
    exchanged: Reply<SittingDocument | undefined> | null,
    kept: string | null,
    ask: () => Promise<Reply<SittingDocument>> | Reply<SittingDocument>,
  ): Promise<void> {
    if (exchanged !== null && isFinal(exchanged)) {
      // After submission the link is used up, but the same person on the same phone may still read the feedback.
      const reply = kept === this.#id ? await this.api.current(this.api.language) : null;
      if (reply?.kind === 'ok' && reply.value.state === 'submitted') {
        this.#admission?.accepted();
        await this.#take(reply);
      } else {
        this.#become({ kind: 'trouble', trouble: 'unusable' });
      }
      return;
    }
    if (exchanged !== null && exchanged.kind !== 'ok') {
      this.#admission?.owe();
      await this.#enterOffline('unreachable');
      return;
    }
    if (exchanged !== null) {
      this.#admission?.accepted();
    }
    const reply = await ask();
    if (await this.#take(reply)) {
      this.#delivery?.wake();
    } else if (reply.kind === 'refused' && reply.status === 401 && exchanged !== null) {
      this.#become({ kind: 'trouble', trouble: 'no-cookies' });
    } else if (reply.kind === 'ok' || (reply.kind === 'refused' && reply.status === 401)) {
      this.#know((await keptDocument(this.#vault, this.#id))?.document ?? this.document);
      this.#become({ kind: 'trouble', trouble: this.document === null ? 'no-link' : 'expired' });
    } else if (!isElsewhere(reply)) {
      await this.#enterOffline('unreachable');
    }
  }

  async #enterOffline(otherwise: Trouble): Promise<void> {
    const kept = await keptDocument(this.#vault, this.#id);
    if (kept === null) {
      this.#become({ kind: 'trouble', trouble: otherwise });
      return;
    }
    this.#owedDocument = true;
    this.#clock.restore(kept.offset);
    this.#begin(kept.document);
    this.#delivery?.wake();
  }

  async #take(reply: Reply<SittingDocument>): Promise<boolean> {
    if (reply.kind !== 'ok') {
      this.#heed(reply);
      return false;
    }
    const document = reply.value;
    const known = this.document?.reference ?? document.reference;
    this.#owedDocument =
      known !== document.reference || (await isAnothers(this.#vault, this.#id, document.reference));
    if (this.#owedDocument) {
      return false;
    }
    this.#clock.adjust(document.serverTime, reply.sentAt, reply.receivedAt);
    this.#know(document);
    if (await bringAlong(this.#vault, this.#id, document.reference)) {
      await this.#outbox.load();
    }
    if (document.state === 'submitted') {
      this.#become({ kind: 'submitted' });
      await this.#outbox.purge();
      return true;
    }
    // In memory at once, so that the page need not wait for the disk.
    const written = this.#outbox.merge(document.answers);
    if (document.state === 'invited') {
      this.#become({ kind: 'invited' });
      return true;
    }
    this.#begin(document);
    await written;
    await keepDocument(this.#vault, this.#id, { document, offset: this.#clock.offset });
    return true;
  }

  #begin(document: SittingDocument): void {
    this.#clock.observe(this.#outbox.highestSequence);
    if (this.phase.kind !== 'started') {
      this.#time = new ReadingTime(document.timing, document.minutes, document.itemCount);
    }
    this.#know(document);
    this.#become({ kind: 'started' });
  }

  #know(document: SittingDocument | null): void {
    this.#document = document;
    this.api.sitting = document?.reference ?? null;
  }

  /** Another link was opened in this browser: this page stops, and what it holds stays its own. */
  #heed(reply: Reply<unknown>): void {
    if (isElsewhere(reply)) {
      this.#delivery?.halt('elsewhere');
    }
  }

  async #finish(submittedAt: string | null): Promise<void> {
    const document = this.document;
    if (document !== null && this.phase.kind !== 'submitted') {
      this.#know({ ...document, state: 'submitted', submittedAt });
      this.#become({ kind: 'submitted' });
    }
    await this.#outbox.purge();
  }

  #deliver(outbox: Outbox, tabs: Tabs): Delivery {
    return new Delivery(outbox, this.api, tabs, {
      ready: () => this.#ready(),
      changed: this.changed,
      halted: (reason) => this.#halted(reason),
      acknowledged: (item) => {
        this.#admission?.proved();
        this.#clock.observe(outbox.answer(item)?.sequence ?? 0);
        this.#tellOf(item);
      },
      dropped: (item) => {
        this.dropped.add(item);
        this.changed();
      },
      reconnected: (seconds) => {
        void this.api.report('reconnected', this.document?.timing === false ? null : seconds);
      },
    });
  }

  async #ready(): Promise<Readiness> {
    const ready = await (this.#admission?.ensure() ?? Promise.resolve({ kind: 'sent' } as const));
    if (ready.kind === 'sent' && this.#owedDocument) {
      const reply = await this.api.current(this.api.language);
      const taken = await this.#take(reply);
      if ((reply.kind === 'ok' && !taken) || (reply.kind === 'refused' && reply.status === 401)) {
        return { kind: 'halt', reason: 'signed-out' };
      }
    }
    return ready;
  }

  #halted(reason: Halt): void {
    switch (reason) {
      case 'closed':
        void this.#finish(null);
        break;
      case 'signed-out':
        if (this.#admission?.relink() === true) {
          queueMicrotask(() => this.#delivery?.resume());
        } else {
          this.#become({ kind: 'trouble', trouble: 'expired' });
        }
        break;
      case 'elsewhere':
      case 'refused':
        this.#become({ kind: 'trouble', trouble: reason });
        break;
    }
  }

  #hear(word: Word, same: boolean): void {
    if (!same) {
      if (word.kind === 'opened') {
        this.#delivery?.halt('elsewhere');
      }
      return;
    }
    switch (word.kind) {
      case 'answer':
        this.#clock.observe(word.kept.sequence);
        this.#outbox.adopt(word.item, word.kept);
        break;
      case 'opened':
        if (this.phase.kind === 'trouble') {
          void this.reopen();
        }
        break;
      case 'submitted':
        void this.#finish(null);
        break;
    }
  }

  #tellOf(item: string): void {
    const kept = this.#outbox.answer(item);
    if (kept !== null) {
      this.#tabs?.tell({ kind: 'answer', item, kept });
    }
  }

  #become(phase: Phase): void {
    this.phase = phase;
    this.changed();
  }
}
