import { day, digits, type Language } from '../shared/language';
import { lacking, post, postForFile, sendCv, type Outcome } from './application';

interface OwnApplication {
  id: number;
  job: string;
  since: string;
  standing: 'under-way' | 'withdrawn' | 'decided';
  cvCanCome: boolean;
}

interface OwnRecord {
  kept: readonly { what: string; things: readonly (readonly { name: string; value: string }[])[] }[];
  applications: readonly OwnApplication[];
}

const NAME = 'miyar-own-record';
const FILES: Readonly<Record<string, string>> = {
  archive: 'my-data.zip',
  paper: 'my-data.pdf',
  file: 'my-data.json',
};

/** The page on which applicants see what is kept of them: the secret of their link is kept while this tab lives, out of the address. */
export function beginMine(root: HTMLElement): void {
  const language = document.documentElement.lang as Language;
  const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const input = (id: string): HTMLInputElement => element(id) as HTMLInputElement;
  const said = (key: string): string => root.getAttribute(`data-said-${key}`) ?? '';
  const made = (key: string, filling = ''): string =>
    (root.getAttribute(`data-made-${key}`) ?? '').replace('{0}', filling);
  const token = location.hash.slice(1) || (remembered() ?? '');

  // The link opened where the page stands already changes the address and loads nothing.
  addEventListener('hashchange', () => location.reload());
  history.replaceState(null, '', location.pathname + location.search);
  onSubmit('ask', ask);
  onSubmit('correct', correct);
  onSubmit('erase', erase);
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-take]')) {
    button.addEventListener('click', () => void take(button, button.dataset['take'] ?? ''));
  }
  if (token === '') {
    element('ask').hidden = false;
  } else {
    remember(token);
    void show();
  }

  /** While it runs, a second press does nothing. */
  function onSubmit(id: string, deed: () => Promise<void>): void {
    let running = false;
    element(id).addEventListener('submit', (event) => {
      event.preventDefault();
      if (!running) {
        running = true;
        void deed().finally(() => (running = false));
      }
    });
  }

  async function show(): Promise<void> {
    const outcome = await post<OwnRecord>('/api/own-record', language, { token, language });
    if (outcome.kind !== 'kept') {
      failed(outcome);
      element('ask').hidden = false;
      return;
    }
    element('applications').hidden = outcome.value.applications.length === 0;
    element('own').replaceChildren(...outcome.value.applications.map(application));
    element('kinds').replaceChildren(...outcome.value.kept.map(kind));
    element('kept').hidden = false;
    await seeVoluntary();
  }

  /** Where voluntary questions are asked, they are answered, changed and taken back on a page of their own. */
  async function seeVoluntary(): Promise<void> {
    const asked = await post<{ questions: readonly unknown[] }>('/api/demographics/own', language, { token });
    element('voluntary').hidden = asked.kind !== 'kept' || asked.value.questions.length === 0;
  }

  function kind({ what, things }: OwnRecord['kept'][number]): HTMLElement {
    return make(
      'details',
      {},
      make('summary', { textContent: `${what} (${digits(things.length, language)})` }),
      ...things.map((facts) =>
        make(
          'dl',
          {},
          ...facts.flatMap(({ name, value }) => [
            make('dt', { textContent: name }),
            make('dd', { textContent: value, dir: 'auto' }),
          ]),
        ),
      ),
    );
  }

  function application(own: OwnApplication): HTMLElement {
    const job = own.job || made('no-job');
    const item = make(
      'li',
      {},
      make('strong', { textContent: job, dir: 'auto' }),
      make('span', {
        className: 'hint',
        textContent: `${made(`standing-${own.standing}`)} · ${made('since', day(own.since, language))}`,
      }),
    );
    if (own.cvCanCome) {
      item.append(cvOf(own, job));
    }
    if (own.standing === 'under-way') {
      item.append(wayOut(own, job));
    }
    return item;
  }

  function cvOf(own: OwnApplication, job: string): HTMLElement {
    const id = `cv-${own.id}`;
    const file = make('input', { id, type: 'file', accept: 'application/pdf,.pdf' });
    const send = make('button', { type: 'button', textContent: made('cv-do') });
    const error = make('p', { id: `${id}-error`, className: 'error', hidden: true });
    file.setAttribute('aria-describedby', error.id);
    send.addEventListener('click', () => void addCv(own, file, send));
    return make(
      'div',
      { className: 'field' },
      make('label', { htmlFor: id, textContent: made('cv', job) }),
      file,
      error,
      make('p', {}, send),
    );
  }

  async function addCv(
    own: OwnApplication,
    input: HTMLInputElement,
    button: HTMLButtonElement,
  ): Promise<void> {
    clear();
    const file = input.files?.[0];
    const wrong =
      file === undefined
        ? said('cv-needed')
        : said(
            lacking({ name: '-', email: '-', phone: '-', languages: '-', agreed: true, cv: file }).get(
              'cv',
            ) ?? '',
          );
    if (file === undefined || wrong !== '') {
      mark(input.id, wrong);
      return;
    }
    button.disabled = true;
    done(said('sending-cv'));
    const sent = await sendCv(file, language);
    const added =
      sent.kind === 'kept'
        ? await post('/api/own-record/cv', language, { token, application: own.id, cv: sent.value.cv })
        : sent;
    button.disabled = false;
    done('');
    if (added.kind === 'kept') {
      await show();
      done(said('cv-added'));
    } else if (added.kind === 'refused' && added.slug.startsWith('cv-')) {
      mark(input.id, `${added.title}. ${added.detail}`);
    } else {
      failed(added);
    }
  }

  /** A second button asks whether it is meant. */
  function wayOut(own: OwnApplication, job: string): HTMLElement {
    const way = make('button', { type: 'button', textContent: made('withdraw') });
    way.setAttribute('aria-label', made('withdraw-of', job));
    const yes = make('button', { type: 'button', textContent: made('withdraw-do') });
    const no = make('button', { type: 'button', textContent: made('withdraw-not') });
    const sure = make(
      'div',
      { className: 'field', hidden: true },
      make('p', { textContent: made('withdraw-sure') }),
      make('p', { className: 'choices' }, yes, no),
    );
    way.addEventListener('click', () => {
      way.hidden = true;
      sure.hidden = false;
      yes.focus();
    });
    no.addEventListener('click', () => {
      way.hidden = false;
      sure.hidden = true;
      way.focus();
    });
    yes.addEventListener('click', () => {
      yes.disabled = true;
      void withdraw(own).finally(() => (yes.disabled = false));
    });
    return make('div', {}, way, sure);
  }

  async function withdraw(own: OwnApplication): Promise<void> {
    clear();
    const outcome = await post('/api/own-record/withdrawal', language, { token, application: own.id });
    if (outcome.kind !== 'kept') {
      failed(outcome);
      return;
    }
    await show();
    done(said('withdrawn'));
    element('done').focus();
  }

  async function ask(): Promise<void> {
    clear();
    if (!input('email').value.includes('@')) {
      mark('email', said('needed'));
      return;
    }
    element('asked').textContent = said('working');
    const email = input('email').value.trim();
    const outcome = await post('/api/own-record/link', language, { email, language });
    element('asked').textContent = outcome.kind === 'kept' ? (element('asked').dataset['said'] ?? '') : '';
    if (outcome.kind !== 'kept') {
      failed(outcome);
    }
  }

  async function correct(): Promise<void> {
    clear();
    const words = input('words').value.trim();
    if (words === '') {
      mark('words', said('words'));
      return;
    }
    const outcome = await post<{ until: string }>('/api/own-record/corrections', language, {
      token,
      field: input('field').value,
      words,
    });
    if (outcome.kind !== 'kept') {
      failed(outcome);
      return;
    }
    input('words').value = '';
    await show();
    done(said('asked').replace('{0}', day(outcome.value.until, language)));
    element('done').focus();
  }

  async function take(button: HTMLButtonElement, what: string): Promise<void> {
    clear();
    button.disabled = true;
    const body = what === 'file' ? { token } : { token, language };
    const outcome = await postForFile(`/api/own-record/${what}`, language, body);
    button.disabled = false;
    if (outcome.kind !== 'kept') {
      failed(outcome);
      return;
    }
    const address = URL.createObjectURL(outcome.value);
    make('a', { href: address, download: FILES[what] ?? '' }).click();
    URL.revokeObjectURL(address);
    done(said('taken'));
  }

  async function erase(): Promise<void> {
    clear();
    if (!input('sure').checked) {
      mark('sure', said('sure'));
      return;
    }
    const outcome = await post('/api/own-record/erasure', language, { token });
    if (outcome.kind !== 'kept') {
      failed(outcome);
      return;
    }
    remember(null);
    element('kept').hidden = true;
    element('erased').hidden = false;
    element('erased-title').focus();
  }

  function failed(outcome: Exclude<Outcome<unknown>, { kind: 'kept' }>): void {
    if (outcome.kind === 'refused' && outcome.slug === 'email-refused') {
      mark('email', `${outcome.title}. ${outcome.detail}`);
      return;
    }
    if (outcome.kind === 'refused' && outcome.slug === 'record-link-not-usable') {
      remember(null);
      element('kept').hidden = true;
      element('ask').hidden = false;
    }
    const texts = outcome.kind === 'refused' ? [outcome.title, outcome.detail] : [said(outcome.kind)];
    element('problem').replaceChildren(...texts.map((textContent) => make('p', { textContent })));
    element('problem').scrollIntoView({ block: 'center' });
  }

  function done(text: string): void {
    element('done').textContent = text;
  }

  function mark(id: string, text: string): void {
    input(id).setAttribute('aria-invalid', 'true');
    element(`${id}-error`).textContent = text;
    element(`${id}-error`).hidden = false;
    input(id).focus();
  }

  function clear(): void {
    element('problem').replaceChildren();
    done('');
    for (const marked of root.querySelectorAll('[aria-invalid]')) {
      marked.removeAttribute('aria-invalid');
      element(`${marked.id}-error`).hidden = true;
    }
  }
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Browsers may refuse to keep anything at all. */
function remembered(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function remember(token: string | null): void {
  try {
    if (token === null) {
      sessionStorage.removeItem(NAME);
    } else {
      sessionStorage.setItem(NAME, token);
    }
  } catch {
    // It is only asked for again then.
  }
}
