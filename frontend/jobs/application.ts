/** What is sent, as the contract names it. */
export interface Application {
  opening: string;
  name: string;
  email: string | null;
  phone: string | null;
  languages: string;
  language: string;
  notice: string;
  key: string;
  cv: string | null;
  /** Whether there is a CV that could not be taken in just now. */
  cvMissed: boolean;
  /** The code of the walk-in day, for whoever came by it. */
  day: string | null;
  website: string;
  millis: number;
}

export interface Received {
  link: string | null;
  letter: boolean;
}

export type Outcome<T> =
  | { kind: 'kept'; value: T }
  | { kind: 'refused'; slug: string; title: string; detail: string }
  | { kind: 'waiting' }
  | { kind: 'lost' };

export const LARGEST_CV = 5 * 1024 * 1024;

/** Where a refusal belongs; what is about no field stands above the button. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  'name-refused': 'name',
  'email-refused': 'email',
  'phone-refused': 'phone',
  'contact-missing': 'email',
  'cv-too-large': 'cv',
  'cv-active': 'cv',
  'cv-gone': 'cv',
  'cv-locked': 'cv',
  'cv-unreadable': 'cv',
};

/** 32 random bytes as base64url: by them the server knows that what comes twice, since an answer was lost, is the same. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

async function outcomeOf<T>(
  language: string,
  path: string,
  type: string,
  body: BodyInit,
  read: (response: Response) => Promise<T>,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': type, 'Accept-Language': language },
      body,
    });
    return response.ok ? { kind: 'kept', value: await read(response) } : await refusal(response);
  } catch {
    // No line, or an answer that is not the server's own.
    return { kind: 'lost' };
  }
}

/** The server says itself why; what stands before it only says that it is not there. */
async function refusal(response: Response): Promise<Outcome<never>> {
  try {
    const problem = (await response.json()) as { type: string; title: string; detail: string };
    return {
      kind: 'refused',
      slug: problem.type.replace('/problems/', ''),
      title: problem.title,
      detail: problem.detail,
    };
  } catch {
    return response.status === 429 || response.status >= 500 ? { kind: 'waiting' } : { kind: 'lost' };
  }
}

async function json<T>(response: Response): Promise<T> {
  return (response.status === 204 ? null : await response.json()) as T;
}

export function sendCv(file: Blob, language: string): Promise<Outcome<{ cv: string }>> {
  return outcomeOf(language, '/api/applications/cv', 'application/pdf', file, (response) =>
    json<{ cv: string }>(response),
  );
}

export function post<T>(path: string, language: string, body: unknown): Promise<Outcome<T>> {
  return outcomeOf(language, path, 'application/json', JSON.stringify(body), (response) => json<T>(response));
}

export function postForFile(path: string, language: string, body: unknown): Promise<Outcome<Blob>> {
  return outcomeOf(language, path, 'application/json', JSON.stringify(body), (response) => response.blob());
}

export function send(application: Application): Promise<Outcome<Received>> {
  return post('/api/applications', application.language, application);
}

/** The fields that lack something, each with the name of what is to be said about it. */
export function lacking(typed: {
  name: string;
  email: string;
  phone: string;
  languages: string;
  agreed: boolean;
  cv: { type: string; name: string; size: number } | null;
}): Map<string, string> {
  const found = new Map<string, string>();
  if (typed.name.trim() === '') {
    found.set('name', 'needed');
  }
  if (typed.email.trim() === '' && typed.phone.trim() === '') {
    found.set('email', 'contact');
  }
  if (typed.languages.trim() === '') {
    found.set('languages', 'needed');
  }
  if (typed.cv !== null && typed.cv.size > LARGEST_CV) {
    found.set('cv', 'too-large');
  } else if (typed.cv !== null && typed.cv.type !== 'application/pdf' && !/\.pdf$/i.test(typed.cv.name)) {
    found.set('cv', 'not-pdf');
  }
  if (!typed.agreed) {
    found.set('agreed', 'consent');
  }
  return found;
}
