import { digits, type Language } from '../shared/language';
import { post, type Outcome } from './application';

interface Kept {
  kept: readonly { what: string; number: number }[];
}

const NAME = 'miyar-own-record';

/** The page on which applicants see what is kept of them: the secret of their link is kept while this tab lives, out of the address. */
export function beginMine(root: HTMLElement): void {
  const language = document.documentElement.lang as Language;
  const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const input = (id: string): HTMLInputElement => element(id) as HTMLInputElement;
  const said = (key: string): string => root.getAttribute(`data-said-${key}`) ?? '';
  const token = location.hash.slice(1) || (remembered() ?? '');

  // The link opened where the page stands already changes the address and loads nothing.
  addEventListener('hashchange', () => location.reload());
  history.replaceState(null, '', location.pathname + location.search);
  element('ask').addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  element('erase').addEventListener('submit', (event) => {
    event.preventDefault();
    void erase();
  });
  element('take').addEventListener('click', () => void take());
  if (token === '') {
    element('ask').hidden = false;
  } else {
    remember(token);
    void show();
  }

  async function show(): Promise<void> {
    const outcome = await post<Kept>('/api/own-record', language, { token, language });
    if (outcome.kind !== 'kept') {
      failed(outcome);
      element('ask').hidden = false;
      return;
    }
    element('kinds').replaceChildren(
      ...outcome.value.kept.map(({ what, number }) =>
        Object.assign(document.createElement('li'), { textContent: `${what}: ${digits(number, language)}` }),
      ),
    );
    element('kept').hidden = false;
  }

  async function ask(): Promise<void> {
    clear();
    if (!input('email').value.includes('@')) {
      mark('email', said('contact'));
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

  async function take(): Promise<void> {
    clear();
    const outcome = await post('/api/own-record/file', language, { token });
    if (outcome.kind !== 'kept') {
      failed(outcome);
      return;
    }
    const file = new Blob([JSON.stringify(outcome.value, null, 2)], { type: 'application/json' });
    const address = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: address, download: 'my-data.json' }).click();
    URL.revokeObjectURL(address);
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
    }
    const texts = outcome.kind === 'refused' ? [outcome.title, outcome.detail] : [said(outcome.kind)];
    element('problem').replaceChildren(
      ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
    );
  }

  function mark(id: string, text: string): void {
    input(id).setAttribute('aria-invalid', 'true');
    element(`${id}-error`).textContent = text;
    element(`${id}-error`).hidden = false;
    input(id).focus();
  }

  function clear(): void {
    element('problem').replaceChildren();
    for (const id of ['email', 'sure']) {
      input(id).removeAttribute('aria-invalid');
      element(`${id}-error`).hidden = true;
    }
  }
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
