import { digits, isLanguage, type Language } from '../shared/language';

type Text = Readonly<Record<Language, string>>;

interface Question {
  readonly code: string;
  readonly text: Text;
  readonly choices: readonly { readonly code: string; readonly text: Text }[];
}

interface Sheet {
  readonly organisation: Text;
  readonly questions: readonly Question[];
  readonly told: Readonly<Record<string, string>>;
  readonly smallest: number;
}

type State = 'form' | 'saved' | 'taken-back' | 'skipped' | 'none' | 'unusable' | 'trouble';

/** Whoever comes from the page about their own data has opened its link there; all others hold the cookie of their sitting. */
const OWN_RECORD = 'miyar-own-record';
const fromOwnRecord = location.search === '?own';

const sections = [...document.querySelectorAll<HTMLElement>('main > section')];
const told: Record<string, string> = {};

// Everything is done in all three languages, so that the reader may still change theirs.

function show(state: State): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-state]')) {
    part.hidden = part.dataset['state'] !== state;
  }
}

/** The outcome of something a person did: the heading gets the focus, and what follows it is read on. */
function end(state: State): void {
  show(state);
  document.querySelector<HTMLElement>('main > section:not([hidden]) h1')?.focus();
}

function languageOf(section: HTMLElement): Language {
  return isLanguage(section.lang) ? section.lang : 'en';
}

function ownToken(): string {
  try {
    return sessionStorage.getItem(OWN_RECORD) ?? '';
  } catch {
    return '';
  }
}

function ask(answers?: Readonly<Record<string, string>>): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
  if (fromOwnRecord) {
    const token = ownToken();
    return fetch('/api/demographics/own', {
      method: answers === undefined ? 'POST' : 'PUT',
      headers,
      body: JSON.stringify(answers === undefined ? { token } : { token, told: answers }),
    });
  }
  return fetch(
    '/api/demographics',
    answers === undefined
      ? { headers: { Accept: 'application/json' } }
      : { method: 'PUT', headers, body: JSON.stringify({ told: answers }) },
  );
}

function choose(question: string, choice: string): void {
  told[question] = choice;
  for (const other of document.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    if (other.dataset['question'] === question) {
      other.checked = other.value === choice;
    }
  }
}

function fieldset(question: Question, language: Language): HTMLElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = question.text[language];
  group.append(legend);
  for (const choice of question.choices) {
    const label = document.createElement('label');
    const radio = document.createElement('input');
    Object.assign(radio, { type: 'radio', name: `${language}-${question.code}`, value: choice.code });
    radio.dataset['question'] = question.code;
    radio.addEventListener('change', () => {
      choose(question.code, choice.code);
    });
    const words = document.createElement('span');
    words.textContent = choice.text[language];
    label.append(radio, words);
    group.append(label);
  }
  return group;
}

function fill(sheet: Sheet): void {
  for (const section of sections) {
    const language = languageOf(section);
    section
      .querySelectorAll('[data-organisation]')
      .forEach((part) => (part.textContent = sheet.organisation[language]));
    section
      .querySelectorAll('[data-smallest]')
      .forEach((part) => (part.textContent = digits(sheet.smallest, language)));
    section
      .querySelector('[data-questions]')
      ?.replaceChildren(...sheet.questions.map((question) => fieldset(question, language)));
  }
  Object.entries(sheet.told).forEach(([question, choice]) => {
    choose(question, choice);
  });
  const tellsSomething = Object.keys(sheet.told).length > 0;
  document
    .querySelectorAll<HTMLElement>('[data-take-back]')
    .forEach((button) => (button.hidden = !tellsSomething));
}

async function open(): Promise<void> {
  const answer = await ask();
  if (answer.status === 401 || answer.status === 404) {
    show('unusable');
    return;
  }
  if (!answer.ok) {
    throw new Error(`The questions were answered with ${answer.status}`);
  }
  const sheet = (await answer.json()) as Sheet;
  if (sheet.questions.length === 0) {
    show('none');
    return;
  }
  fill(sheet);
  show('form');
}

function problem(shown: boolean): void {
  document.querySelectorAll<HTMLElement>('.problem').forEach((words) => (words.hidden = !shown));
}

async function tell(answers: Readonly<Record<string, string>>, then: State): Promise<void> {
  const buttons = document.querySelectorAll<HTMLButtonElement>('.deeds button');
  problem(false);
  buttons.forEach((button) => (button.disabled = true));
  try {
    const answer = await ask(answers);
    if (answer.ok) {
      end(then);
    } else if (answer.status === 401 || answer.status === 404) {
      end('unusable');
    } else {
      problem(true);
    }
  } catch {
    problem(true);
  } finally {
    buttons.forEach((button) => (button.disabled = false));
  }
}

for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (Object.keys(told).length === 0) {
      end('skipped');
    } else {
      void tell(told, 'saved');
    }
  });
}
for (const button of document.querySelectorAll('[data-skip]')) {
  button.addEventListener('click', () => {
    end('skipped');
  });
}
for (const button of document.querySelectorAll('[data-take-back]')) {
  button.addEventListener('click', () => {
    void tell({}, 'taken-back');
  });
}

open().catch(() => {
  show('trouble');
});
