import type { Reply, SittingApi } from './api';
import type { Readiness } from './delivery';
import type { Vault } from './vault';

/** A refusal of the link itself, as opposed to a server that has its own trouble. */
export const isFinal = (reply: Reply<unknown>): boolean =>
  reply.kind === 'refused' && reply.status < 500 && reply.status !== 429;

/** Whether this page may speak for its sitting: the link, the cookie that came for it, and who else uses this browser. */
export class Admission {
  /** A link that is still to be exchanged because the server was out of reach or the session ran out. */
  #owed: string | null = null;
  /** The link was tried again after the session ran out, and no answer has arrived since. */
  #relinked = false;
  /** The note of who speaks here is on its way to the disk; nothing is sent before it has arrived. */
  #noted: Promise<void> = Promise.resolve();

  constructor(
    private readonly api: Pick<SittingApi, 'exchange'>,
    private readonly vault: Vault | null,
    private readonly sitting: string,
    private readonly token: string | null,
    private readonly opened: () => void,
  ) {}

  /** The sitting that this browser opened last, or null where nothing is kept. */
  async lastOpened(): Promise<string | null> {
    return (await this.vault?.current().catch(() => null)) ?? null;
  }

  accepted(): void {
    this.#owed = null;
    // The secret leaves the address bar only now: a link that could not be exchanged must survive a reload.
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#noted = (this.vault?.setCurrent(this.sitting) ?? Promise.resolve())
      .catch(() => undefined)
      .then(this.opened);
  }

  owe(): void {
    this.#owed = this.token;
  }

  /** The session ran out: a tab that came from the link may open it once more by itself. */
  relink(): boolean {
    if (this.token === null || this.#relinked) {
      return false;
    }
    this.#relinked = true;
    this.owe();
    return true;
  }

  proved(): void {
    this.#relinked = false;
  }

  /** Makes sure that what is sent next is sent for the right person. */
  async ensure(): Promise<Readiness> {
    if (this.#owed !== null) {
      const reply = await this.api.exchange(this.#owed);
      if (reply.kind !== 'ok') {
        return isFinal(reply)
          ? { kind: 'halt', reason: 'signed-out' }
          : { kind: 'again', after: reply.kind === 'refused' ? reply.retryAfter : null };
      }
      this.accepted();
    }
    await this.#noted;
    const last = await this.lastOpened();
    return last !== null && last !== this.sitting ? { kind: 'halt', reason: 'elsewhere' } : { kind: 'sent' };
  }
}
