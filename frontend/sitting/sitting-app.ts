import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { directionOf, isLanguage, type Language } from '../shared/language';
import type { Messages } from '../shared/messages';
import { rememberLanguage } from '../shared/remembered';
import { Announcer } from './announcer';
import { opening } from './boot';
import type { Feedback } from './model';
import { Navigation } from './navigation';
import type { Trouble } from './phase';
import type { Place } from './progress';
import { backoff } from './retry';
import type { Actions, Screen, Template, View } from './screen';
import { Sitting } from './sitting';
import { textsOf } from './texts';
import { dressScreen } from './typeface';
import { Voluntary } from './voluntary';
import { feedback, forgotten, thanks } from './views/after';
import { paused, saving, savingText, trouble } from './views/around';
import { notice, practice, welcome } from './views/before';
import { items, progress, review } from './views/items';

/** Views between which a person moves while answering; who comes from anywhere else was away. */
const ON_THE_WAY: readonly string[] = ['practice', 'items', 'review'];

/** The applicant's page: shows where the sitting stands and passes on what the person does. */
export class SittingApp extends LitElement {
  readonly #sitting = new Sitting(opening, () => this.#sittingChanged());
  readonly #announcer = new Announcer(() => this.requestUpdate());
  #texts: Messages | null = null;
  /** The language whose texts are here or on their way. */
  #spoken: Language | null = null;
  readonly #navigation = new Navigation((view, before) => this.#entered(view, before));
  #shownView = '';
  /** What stood here before what stands here now: a view, or what went wrong. */
  #shownName: View['name'] | Trouble | null = null;
  #feedback: Feedback | null = null;
  readonly #voluntary = new Voluntary(this.#sitting.api, () => this.requestUpdate());
  #busy = false;
  #notice: string | null = null;
  #consent = false;
  #practice: number | null = null;
  #reviewed: readonly string[] = [];
  #pausedAt: number | null = null;
  #troubles = 0;
  #retryTimer: ReturnType<typeof setTimeout> | null = null;

  /** The page's own style sheet applies: a strict policy and old phones both like that better than a shadow root's. */
  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', (event: PopStateEvent) =>
      this.#navigation.restore(event.state, this.#sitting.phase.kind),
    );
    window.addEventListener('hashchange', () => location.reload());
    window.addEventListener('online', () => this.#online());
    document.addEventListener('visibilitychange', () =>
      this.#sitting.visibility(document.visibilityState === 'visible'),
    );
    window.addEventListener('beforeunload', (event) => {
      if (!this.#sitting.durable && this.#sitting.pending.length > 0) {
        event.preventDefault();
      }
    });
    void this.#open();
  }

  /** Texts, kept answers and the server's reply are waited for side by side. */
  async #open(): Promise<void> {
    await Promise.all([this.#speak(opening.language), this.#sitting.open()]);
  }

  #sittingChanged(): void {
    const { phase, document: sitting } = this.#sitting;
    if (isLanguage(sitting?.language) && sitting.language !== this.#spoken) {
      void this.#speak(sitting.language);
    }
    switch (phase.kind) {
      case 'opening':
        break;
      case 'trouble':
        this.#watchTrouble(phase.trouble === 'unreachable');
        break;
      case 'invited':
        this.#navigation.settle('invited', () => ({ name: 'welcome' }));
        break;
      case 'started':
        this.#troubles = 0;
        this.#navigation.settle('started', () => this.#placeToGoOn());
        break;
      case 'submitted':
        this.#navigation.settle('submitted', () => ({ name: 'thanks' }));
        void this.#voluntary.look();
        break;
    }
    this.requestUpdate();
  }

  async #speak(language: Language): Promise<void> {
    this.#spoken = language;
    this.#sitting.api.language = language;
    this.#texts = await textsOf(language);
    this.requestUpdate();
  }

  #placeToGoOn(): View {
    const { answered, place } = this.#sitting.progress;
    if (answered === 0) {
      return { name: 'practice' };
    }
    return place === null ? { name: 'review' } : { name: 'items', page: place.page };
  }

  #watchTrouble(retry: boolean): void {
    if (!retry || this.#retryTimer !== null) {
      return;
    }
    this.#troubles += 1;
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = null;
      void this.#sitting.reopen();
    }, backoff(this.#troubles));
  }

  #online(): void {
    this.#sitting.online();
    if (this.#retryTimer !== null) {
      clearTimeout(this.#retryTimer);
      this.#retryTimer = null;
      void this.#sitting.reopen();
    }
  }

  #entered(view: View, before: View | null): void {
    if (view.name === 'review' && before?.name !== 'review') {
      this.#reviewed = this.#sitting.progress.open.map(({ item }) => item);
    }
    this.#notice = null;
    this.requestUpdate();
  }

  async #step(work: () => Promise<void>): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#notice = null;
    this.requestUpdate();
    try {
      await work();
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
  }

  readonly #act: Actions = {
    go: (view) => this.#navigation.show(view, 'push'),
    back: () => this.#goBack(),
    language: (language) =>
      void this.#step(async () => {
        if (await this.#sitting.chooseLanguage(language)) {
          rememberLanguage(language);
        } else {
          this.#notice = 'notice.failed';
        }
      }),
    consent: (given) => {
      this.#consent = given;
      this.#notice = null;
      this.requestUpdate();
    },
    start: () => {
      if (!this.#consent) {
        this.#notice = 'notice.tick';
        this.requestUpdate();
        this.querySelector<HTMLElement>('.consent input')?.focus();
        return;
      }
      void this.#step(async () => {
        if (!(await this.#sitting.start())) {
          this.#notice = 'notice.failed';
        }
      });
    },
    practise: (value) => {
      this.#practice = value;
      this.requestUpdate();
    },
    pause: () => {
      this.#pausedAt = Date.now();
      this.#sitting.report('paused', null);
      this.#navigation.show({ name: 'paused' }, 'push');
    },
    resume: () => {
      const seconds = this.#pausedAt === null ? null : Math.round((Date.now() - this.#pausedAt) / 1000);
      this.#sitting.report('resumed', seconds);
      this.#pausedAt = null;
      this.#goBack();
    },
    submit: () =>
      void this.#step(async () => {
        const outcome = await this.#sitting.submit();
        if (outcome !== 'submitted') {
          this.#notice = outcome === 'waiting' ? 'review.waiting' : 'review.failed';
        }
      }),
    feedback: () =>
      void this.#step(async () => {
        const reply = await this.#sitting.feedback();
        if (reply.kind === 'ok') {
          this.#feedback = reply.value;
          this.#navigation.show({ name: 'feedback' }, 'push');
        } else {
          this.#notice = 'feedback.failed';
        }
      }),
    forget: () =>
      void this.#step(async () => {
        if (await this.#sitting.forget()) {
          this.#navigation.show({ name: 'forgotten' }, 'replace');
        } else {
          this.#notice = 'forget.failed';
        }
      }),
    retry: () => void this.#step(() => this.#sitting.reopen()),
  };

  #goBack(): void {
    this.#navigation.back(
      this.#sitting.document?.pages.length ?? 0,
      this.#sitting.progress.place?.page ?? null,
    );
  }

  protected override render(): Template {
    const texts = this.#texts;
    if (texts === null) {
      return nothing;
    }
    const sitting = this.#sitting;
    return html`${this.#header(texts)}
      <main><div class="view">${this.#main(texts)}</div></main>
      ${sitting.phase.kind === 'started' && sitting.document !== null ? saving(this.#screen(texts)) : nothing}
      <div class="visually-hidden" role="status">${this.#announcer.said}</div>`;
  }

  #header(texts: Messages): Template {
    const { phase, document: sitting } = this.#sitting;
    const name = this.#navigation.view?.name;
    const working =
      phase.kind === 'started' && (name === 'items' || name === 'review' || name === 'practice');
    return html`<header class=${working ? 'working' : ''}>
      <p class="brand">
        <bdi>${sitting?.organisation ?? texts.text('brand')}</bdi>
        ${sitting?.demo === true ? html`<span class="demo">${texts.text('demo')}</span>` : nothing}
      </p>
      ${
        working
          ? html`<div class="working">
              ${progress(this.#screen(texts))}
              <button type="button" class="pause" @click=${this.#act.pause}>
                ${texts.text('nav.pause')}
              </button>
            </div>`
          : nothing
      }
    </header>`;
  }

  #main(texts: Messages): Template {
    const { phase, document: sitting } = this.#sitting;
    if (this.#navigation.view?.name === 'forgotten') {
      return forgotten({ texts });
    }
    if (phase.kind === 'trouble') {
      return trouble({
        texts,
        sitting: this.#sitting,
        kind: phase.trouble,
        busy: this.#busy,
        retry: this.#act.retry,
        language: (language) => {
          rememberLanguage(language);
          void this.#speak(language);
        },
      });
    }
    if (phase.kind === 'opening' || sitting === null || this.#navigation.view === null) {
      return html`<p role="status">${texts.text('opening')}</p>
        <div class="skeleton" aria-hidden="true"></div>`;
    }
    const screen = this.#screen(texts);
    switch (this.#navigation.view.name) {
      case 'welcome':
        return welcome(screen);
      case 'notice':
        return notice(screen);
      case 'practice':
        return practice(screen);
      case 'items':
        return items(screen, this.#navigation.view.page);
      case 'review':
        return review(screen);
      case 'paused':
        return paused(screen);
      case 'thanks':
        return thanks(screen);
      case 'feedback':
        return feedback(screen);
    }
  }

  #screen(texts: Messages): Screen {
    const { document: sitting } = this.#sitting;
    if (sitting === null) {
      throw new Error('There is no sitting to show yet');
    }
    return {
      texts,
      sitting: this.#sitting,
      document: sitting,
      feedback: this.#feedback,
      voluntary: this.#voluntary.offered,
      busy: this.#busy,
      notice: this.#notice,
      consent: this.#consent,
      practice: this.#practice,
      reviewed: this.#reviewed,
      act: this.#act,
    };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const texts = this.#texts;
    if (texts === null) {
      return;
    }
    const root = document.documentElement;
    root.lang = texts.language;
    root.dir = directionOf(texts.language);
    const phase = this.#sitting.phase;
    this.#announcer.say(phase.kind === 'started' ? savingText(texts, this.#sitting) : '');
    const shown =
      phase.kind === 'trouble'
        ? phase.trouble
        : phase.kind === 'opening'
          ? ''
          : JSON.stringify(this.#navigation.view);
    if (shown !== this.#shownView && shown !== '') {
      this.#shownView = shown;
      const before = this.#shownName;
      this.#shownName = phase.kind === 'trouble' ? phase.trouble : (this.#navigation.view?.name ?? null);
      this.#arrived(texts, before !== null && ON_THE_WAY.includes(before));
    }
  }

  /** Another view stands here: its heading gets the focus and the page its name. Whoever was away goes on at the first open statement. */
  #arrived(texts: Messages, cameOnTheWay: boolean): void {
    const heading = this.querySelector<HTMLElement>('h1');
    const { document: sitting, progress } = this.#sitting;
    document.title = [heading?.textContent.trim(), sitting?.title].filter(Boolean).join(' · ');
    // The part that scrolls only follows the keys of somebody whose focus is in it.
    heading?.focus({ preventScroll: true });
    this.querySelector('main')?.scrollTo({ top: 0 });
    window.scrollTo({ top: 0 });
    dressScreen();
    const view = this.#navigation.view;
    if (this.#sitting.phase.kind === 'started' && view?.name === 'items') {
      this.#sitting.pageShown(document.visibilityState === 'visible');
      const { place } = progress;
      if (
        !cameOnTheWay &&
        place?.page === view.page &&
        place.item !== sitting?.pages[view.page]?.items[0]?.item
      ) {
        this.#goOnAt(texts, place);
      }
    }
  }

  #goOnAt(texts: Messages, { page, item }: Place): void {
    const statement = this.querySelector(`[data-item="${CSS.escape(item)}"]`);
    statement?.scrollIntoView({ block: 'center' });
    statement?.querySelector('input')?.focus({ preventScroll: true });
    const pages = this.#sitting.document?.pages.length ?? 0;
    this.#announcer.announce(texts.text('page.resumed', { page: page + 1, pages }));
  }
}

customElements.define('miyar-sitting', SittingApp);
