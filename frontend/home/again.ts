import { day, directionOf, isLanguage, type Language } from '../shared/language';

interface Passage {
  readonly title: string;
  readonly text: string;
}

interface Opened {
  readonly language: Language;
  readonly askUntil: string;
  readonly answerUntil: string | null;
  readonly answered: boolean;
  readonly feedback: Readonly<Record<'strengths' | 'development' | 'middle', readonly Passage[]>> | null;
}

/** The secret of the link in the letter. It stays in the fragment, which no server and no log ever sees. */
const token = location.hash.slice(1);

const forms = [...document.querySelectorAll('form')];
const fields = [...document.querySelectorAll('textarea')];

const post = (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

// Everything is done in all three languages, so that the reader may still change theirs.

function tell(times: Iterable<HTMLTimeElement>, instant: string): void {
  for (const time of times) {
    const language = time.closest('section')?.lang;
    time.dateTime = instant;
    time.textContent = isLanguage(language) ? day(instant, language) : instant;
  }
}

function end(how: 'asked' | 'answered' | 'unusable', answerUntil = ''): void {
  forms.forEach((form) => (form.hidden = true));
  for (const words of document.querySelectorAll<HTMLElement>(`[data-end='${how}']`)) {
    tell(words.querySelectorAll('time'), answerUntil);
    words.hidden = false;
  }
}

function trouble(shown: boolean): void {
  document.querySelectorAll<HTMLElement>('.problem').forEach((words) => (words.hidden = !shown));
}

/** The feedback is written in one language, whatever the page is read in. */
function passage({ title, text }: Passage, language: Language): HTMLElement[] {
  const heading = document.createElement('h4');
  const words = document.createElement('p');
  heading.textContent = title;
  words.textContent = text;
  for (const part of [heading, words]) {
    part.lang = language;
    part.dir = directionOf(language);
  }
  return [heading, words];
}

function show({ feedback, language }: Opened): void {
  if (feedback === null) {
    return;
  }
  for (const heading of document.querySelectorAll<HTMLElement>('[data-passages]')) {
    const passages = feedback[heading.dataset['passages'] as keyof typeof feedback];
    heading.hidden = passages.length === 0;
    heading.after(...passages.flatMap((one) => passage(one, language)));
  }
  document.querySelectorAll<HTMLElement>('.feedback').forEach((part) => (part.hidden = false));
}

async function open(): Promise<void> {
  const answer = await post('/api/reviews/open', { token });
  if (answer.status === 404) {
    end('unusable');
    return;
  }
  if (!answer.ok) {
    throw new Error(`The link was answered with ${answer.status}`);
  }
  const opened = (await answer.json()) as Opened;
  show(opened);
  if (opened.answered) {
    end('answered');
  } else if (opened.answerUntil !== null) {
    end('asked', opened.answerUntil);
  } else {
    tell(document.querySelectorAll<HTMLTimeElement>('time[data-until]'), opened.askUntil);
    forms.forEach((form) => (form.hidden = false));
  }
}

async function ask(words: string): Promise<void> {
  const answer = await post('/api/reviews', { token, words });
  if (answer.ok) {
    const { answerUntil } = (await answer.json()) as { answerUntil: string };
    end('asked', answerUntil);
  } else if (answer.status === 404) {
    end('unusable');
  } else {
    trouble(true);
  }
}

for (const field of fields) {
  field.addEventListener('input', () => fields.forEach((other) => (other.value = field.value)));
}

for (const form of forms) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    trouble(false);
    button?.setAttribute('disabled', '');
    ask(form.querySelector('textarea')?.value ?? '')
      .catch(() => {
        trouble(true);
      })
      .finally(() => button?.removeAttribute('disabled'));
  });
}

if (token === '') {
  end('unusable');
} else {
  // Who has no connection now may have one when they ask; the letter names the day too.
  open().catch(() => {
    forms.forEach((form) => {
      form.hidden = false;
      form.querySelector('[data-until]')?.closest('span')?.remove();
    });
  });
}
