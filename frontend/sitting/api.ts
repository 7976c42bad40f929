import type { Language } from '../shared/language';
import type {
  Acknowledgement,
  Feedback,
  GivenAnswer,
  InterruptionKind,
  SittingDocument,
  StoredAnswer,
} from './model';

const TIMEOUT = 15_000;

/** What came of a request. Only `unreachable` and some refusals are worth another try. */
export type Reply<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly sentAt: number; readonly receivedAt: number }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly problem: string | null;
      readonly retryAfter: number | null;
    }
  | { readonly kind: 'unreachable' };

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;
type Check<T> = (body: unknown) => body is T;

const isObject = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null;
const isAnything = (body: unknown): body is undefined => body === undefined;
const isStored = (body: unknown): body is StoredAnswer =>
  isObject(body) && Number.isSafeInteger(body['value']) && Number.isSafeInteger(body['sequence']);
const isAcknowledgement = (body: unknown): body is Acknowledgement =>
  isStored(body) &&
  isObject(body) &&
  typeof body['item'] === 'string' &&
  (body['outcome'] === 'saved' || body['outcome'] === 'stale');
const isBatch = (body: unknown): body is { answers: Acknowledgement[] } =>
  isObject(body) && Array.isArray(body['answers']) && body['answers'].every(isAcknowledgement);
const isDocument = (body: unknown): body is SittingDocument =>
  isObject(body) && typeof body['state'] === 'string' && Array.isArray(body['pages']);
const isFeedback = (body: unknown): body is Feedback => isObject(body) && typeof body['intro'] === 'string';
const isSubmitted = (body: unknown): body is { submittedAt: string } =>
  isObject(body) && typeof body['submittedAt'] === 'string';

/** Seconds or a date, as HTTP allows, in milliseconds from now. */
export function retryAfterMillis(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === '') {
    return null;
  }
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(wait, 0) : null;
}

/** The server's door for one sitting. Never throws: a broken line is a reply like any other. */
export class SittingApi {
  language: Language = 'en';

  constructor(private readonly fetch: Fetch = (input, init) => window.fetch(input, init)) {}

  exchange(token: string): Promise<Reply<undefined>> {
    return this.#call('POST', '/api/invitations/exchange', isAnything, { token });
  }

  current(language: Language): Promise<Reply<SittingDocument>> {
    return this.#call('GET', `/api/sittings/current?language=${language}`, isDocument);
  }

  start(language: Language, noticeVersion: string): Promise<Reply<SittingDocument>> {
    return this.#call('POST', '/api/sittings/current/start', isDocument, {
      language,
      noticeVersion,
      consent: true,
    });
  }

  save(answer: GivenAnswer): Promise<Reply<Acknowledgement>> {
    const { item, ...body } = answer;
    const path = `/api/sittings/current/answers/${encodeURIComponent(item)}`;
    return this.#call('PUT', path, isAcknowledgement, body);
  }

  saveAll(answers: readonly GivenAnswer[]): Promise<Reply<{ answers: Acknowledgement[] }>> {
    return this.#call('POST', '/api/sittings/current/answers', isBatch, { answers });
  }

  report(kind: InterruptionKind, seconds: number | null): Promise<Reply<undefined>> {
    const body = seconds === null ? { kind } : { kind, seconds };
    return this.#call('POST', '/api/sittings/current/events', isAnything, body);
  }

  submit(): Promise<Reply<{ submittedAt: string }>> {
    return this.#call('POST', '/api/sittings/current/submit', isSubmitted, {});
  }

  feedback(): Promise<Reply<Feedback>> {
    return this.#call('GET', '/api/sittings/current/feedback', isFeedback);
  }

  forget(): Promise<Reply<undefined>> {
    return this.#call('DELETE', '/api/sittings/current/session', isAnything);
  }

  async #call<T>(method: string, path: string, check: Check<T>, body?: unknown): Promise<Reply<T>> {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      abort.abort();
    }, TIMEOUT);
    const sentAt = Date.now();
    try {
      const response = await this.fetch(path, {
        method,
        credentials: 'same-origin',
        redirect: 'error',
        cache: 'no-store',
        // A save that is under way when the tab is closed may still arrive.
        keepalive: method === 'PUT',
        signal: abort.signal,
        headers: {
          Accept: 'application/json, application/problem+json',
          'Accept-Language': this.language,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const receivedAt = Date.now();
      if (!response.ok) {
        return await refusal(response);
      }
      const value: unknown = response.status === 204 ? undefined : await response.json();
      // A hotel's sign-in page answers 200 to everything: what is not our document has not reached our server.
      return check(value) ? { kind: 'ok', value, sentAt, receivedAt } : { kind: 'unreachable' };
    } catch {
      return { kind: 'unreachable' };
    } finally {
      clearTimeout(timer);
    }
  }
}

async function refusal(response: Response): Promise<Reply<never>> {
  const body: unknown = await response.json().catch(() => null);
  const type = isObject(body) && typeof body['type'] === 'string' ? body['type'] : null;
  return {
    kind: 'refused',
    status: response.status,
    problem: type?.startsWith('/problems/') ? type.slice('/problems/'.length) : null,
    retryAfter: retryAfterMillis(response.headers.get('Retry-After')),
  };
}
