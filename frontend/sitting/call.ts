import type { Language } from '../shared/language';
import type { SittingDocument } from './model';

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
export type Check<T> = (body: unknown) => body is T;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly language: Language;
  /** The reference of the sitting this page speaks for, once it is known; the cookie may have become another's. */
  readonly sitting?: string | null;
  readonly body?: unknown;
}

export const isObject = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null;

export const isDocument = (body: unknown): body is SittingDocument =>
  isObject(body) &&
  typeof body['reference'] === 'string' &&
  typeof body['state'] === 'string' &&
  Array.isArray(body['pages']);

/** The browser's cookie belongs to another sitting than this page's; nothing was changed. */
export const isElsewhere = (reply: Reply<unknown>): boolean =>
  reply.kind === 'refused' && reply.problem === 'another-sitting';

/** The reply to a link: nothing, or the document at once, which spares a slow line one round trip. */
export const isDocumentOrNothing = (body: unknown): body is SittingDocument | undefined =>
  body === undefined || isDocument(body);

export const exchangeCall = (token: string, language: Language): Call => ({
  method: 'POST',
  path: `/api/invitations/exchange?language=${language}`,
  language,
  body: { token },
});

export const documentCall = (language: Language): Call => ({
  method: 'GET',
  path: `/api/sittings/current?language=${language}`,
  language,
});

/** The document as the link's reply brought it, or as the server gives it when asked. */
export function documentAfter(
  exchanged: Reply<SittingDocument | undefined> | null,
  ask: () => Promise<Reply<SittingDocument>>,
): Promise<Reply<SittingDocument>> | Reply<SittingDocument> {
  if (exchanged === null) {
    return ask();
  }
  if (exchanged.kind !== 'ok') {
    // Without an accepted link the cookie, if any, may belong to somebody else's invitation.
    return { kind: 'unreachable' };
  }
  const { value } = exchanged;
  // A browser that keeps no cookies has the document, but could send nothing: asking finds that out before anybody begins.
  return value === undefined || !navigator.cookieEnabled ? ask() : { ...exchanged, value };
}

/** Seconds or a date, as HTTP allows, in milliseconds from now. */
export function retryAfterMillis(header: string | null, now: number = Date.now()): number | null {
  if (header === null || header.trim() === '') {
    return null;
  }
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(wait, 0) : null;
}

/** One request. Never throws: a broken line is a reply like any other. */
export async function call<T>(
  { method, path, language, sitting, body }: Call,
  check: Check<T>,
  fetch: Fetch = (input, init) => window.fetch(input, init),
): Promise<Reply<T>> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, TIMEOUT);
  const sentAt = Date.now();
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      // A save that is under way when the tab is closed may still arrive.
      keepalive: method === 'PUT',
      signal: abort.signal,
      headers: {
        Accept: 'application/json, application/problem+json',
        'Accept-Language': language,
        ...(sitting == null ? {} : { 'Miyar-Sitting': sitting }),
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
