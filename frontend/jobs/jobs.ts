import { FIELD_OF, freshKey, lacking, send, sendCv, type Outcome, type Received } from './application';
import { Draft } from './draft';
import { beginMine } from './mine';

/** The server takes nothing that was filled in faster than a person can. */
const FASTEST = 3_200;
const A_DAY = 86_400_000;
const TYPED = ['name', 'email', 'phone', 'languages'] as const;

function begin(form: HTMLFormElement): void {
  const opened = performance.now();
  const language = document.documentElement.lang;
  const opening = form.dataset['opening'] ?? '';
  const day = form.dataset['day'] ?? null;
  const draft = new Draft(`miyar-application-${opening}`, storage());
  const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
  const input = (id: string): HTMLInputElement => element(id) as HTMLInputElement;
  const said = (key: string): string => form.getAttribute(`data-said-${key}`) ?? '';
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const kept = draft.read();
  const key = kept['key'] ?? freshKey();
  let handedIn: { file: File; cv: string } | null = null;

  for (const id of TYPED) {
    input(id).value ||= kept[id] ?? '';
  }
  form.addEventListener('input', () => {
    draft.write({ key, ...Object.fromEntries(TYPED.map((id) => [id, input(id).value])) });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  element('copy').addEventListener('click', () => {
    input('link').select();
    // Only there where the line is safe; the text is selected in any case.
    if ('clipboard' in navigator) {
      void navigator.clipboard.writeText(input('link').value).then(
        () => (element('copied').textContent = said('copied')),
        () => undefined,
      );
    }
  });

  async function submit(): Promise<void> {
    if (button?.disabled) {
      return;
    }
    clear();
    // On a walk-in day no file is asked for.
    const file = form.querySelector<HTMLInputElement>('#cv')?.files?.[0] ?? null;
    const missing = lacking({
      name: input('name').value,
      email: input('email').value,
      phone: input('phone').value,
      languages: input('languages').value,
      agreed: input('agreed').checked,
      cv: file,
    });
    missing.forEach((what, id) => mark(id, said(what)));
    if (missing.size > 0) {
      focusFirst();
      return;
    }
    busy(true);
    try {
      await hand(file);
    } finally {
      busy(false);
    }
  }

  async function hand(file: File | null): Promise<void> {
    let cvMissed = false;
    if (file !== null && handedIn?.file !== file) {
      state(said('sending-cv'));
      const sent = await sendCv(file, language);
      if (sent.kind === 'kept') {
        handedIn = { file, cv: sent.value.cv };
      } else if (isBusy(sent)) {
        // Nobody is kept from applying by what others send: the CV can come later.
        cvMissed = true;
      } else {
        failed(sent);
        return;
      }
    }
    state(said('sending'));
    await patience(FASTEST - (performance.now() - opened));
    const sent = await send({
      opening,
      name: input('name').value,
      email: input('email').value.trim() || null,
      phone: input('phone').value.trim() || null,
      languages: input('languages').value,
      language,
      notice: form.dataset['notice'] ?? '',
      key,
      cv: file === null || cvMissed ? null : (handedIn?.cv ?? null),
      cvMissed,
      day,
      website: input('website').value,
      millis: Math.min(Math.round(performance.now() - opened), A_DAY),
    });
    if (sent.kind === 'kept') {
      draft.clear();
      thank(sent.value, cvMissed);
    } else {
      failed(sent);
    }
  }

  function failed(outcome: Exclude<Outcome<unknown>, { kind: 'kept' }>): void {
    if (outcome.kind !== 'refused') {
      problem(said(outcome.kind));
      return;
    }
    const field = FIELD_OF[outcome.slug];
    if (outcome.slug === 'cv-gone') {
      handedIn = null;
    }
    if (field === undefined) {
      problem(outcome.title, outcome.detail);
    } else {
      mark(field, `${outcome.title}. ${outcome.detail}`);
      focusFirst();
    }
  }

  function mark(id: string, text: string): void {
    input(id).setAttribute('aria-invalid', 'true');
    element(`${id}-error`).textContent = text;
    element(`${id}-error`).hidden = false;
  }

  function clear(): void {
    for (const marked of form.querySelectorAll('[aria-invalid]')) {
      marked.removeAttribute('aria-invalid');
      element(`${marked.id}-error`).hidden = true;
    }
    problem();
    state('');
  }

  function focusFirst(): void {
    form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  function problem(...texts: string[]): void {
    element('problem').replaceChildren(
      ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
    );
  }

  function state(text: string): void {
    element('state').textContent = text;
  }

  function busy(is: boolean): void {
    if (button !== null) {
      button.disabled = is;
    }
    if (!is) {
      state('');
    }
  }

  function thank({ link, letter }: Received, cvMissed: boolean): void {
    if (day !== null && link !== null) {
      location.assign(link);
      return;
    }
    element('cv-later').hidden = !cvMissed;
    element('apply').hidden = true;
    element('thanks').hidden = false;
    element('next').hidden = link === null;
    element('by-letter').hidden = !letter;
    element('by-hand').hidden = letter;
    if (link !== null) {
      element('start').setAttribute('href', link);
      input('link').value = link;
    }
    element('thanks-title').focus();
  }
}

const isBusy = (outcome: Exclude<Outcome<unknown>, { kind: 'kept' }>): boolean =>
  outcome.kind === 'waiting' ||
  (outcome.kind === 'refused' && ['too-many-requests', 'unavailable'].includes(outcome.slug));

const patience = (millis: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, millis)));

/** Browsers may refuse to keep anything at all. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-opening]');
if (form !== null) {
  begin(form);
}
const mine = document.getElementById('mine');
if (mine !== null) {
  beginMine(mine);
}
