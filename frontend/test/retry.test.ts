import { afterEach, describe, expect, it, vi } from 'vitest';
import { SittingApi } from '../sitting/api';
import { documentAfter, retryAfterMillis, type Reply } from '../sitting/call';
import type { SittingDocument } from '../sitting/model';
import { backoff, isPassing } from '../sitting/retry';

describe('waiting', () => {
  it('doubles up to half a minute, with jitter', () => {
    expect([1, 2, 3, 6, 40].map((failures) => backoff(failures, () => 1))).toEqual([
      1_000, 2_000, 4_000, 30_000, 30_000,
    ]);
    expect(backoff(3, () => 0)).toBe(2_000);
  });

  it('is for what may pass by itself', () => {
    expect([413, 429, 500, 503].every(isPassing)).toBe(true);
    expect([400, 401, 403, 404, 409, 415, 422].some(isPassing)).toBe(false);
  });

  it('is as long as the server asks', () => {
    expect(retryAfterMillis('7')).toBe(7_000);
    expect(retryAfterMillis('Sun, 22 Nov 2026 08:00:10 GMT', Date.parse('2026-11-22T08:00:00Z'))).toBe(
      10_000,
    );
    expect([retryAfterMillis(null), retryAfterMillis(''), retryAfterMillis('soon')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the server’s door', () => {
  const answering = (reply: () => Promise<Response>) => new SittingApi('en', () => reply());
  const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers }));

  it('knows a problem by its type', async () => {
    const api = answering(() => json(429, { type: '/problems/too-many-requests' }, { 'Retry-After': '2' }));
    expect(await api.feedback()).toEqual({
      kind: 'refused',
      status: 429,
      problem: 'too-many-requests',
      retryAfter: 2_000,
    });
  });

  it('does not take a hotel’s sign-in page for its server', async () => {
    const api = answering(() => Promise.resolve(new Response('<h1>Wi-Fi</h1>', { status: 200 })));
    expect((await api.exchange('x')).kind).toBe('unreachable');
    expect((await api.save({ item: 'A', value: 1, sequence: 1 })).kind).toBe('unreachable');
    expect((await answering(() => json(200, { hello: 1 })).current('en')).kind).toBe('unreachable');
  });

  it('never throws', async () => {
    const api = answering(() => Promise.reject(new TypeError('network')));
    expect((await api.submit()).kind).toBe('unreachable');
  });

  it('does not put the item into the body of its own address', async () => {
    const seen: [string, RequestInit][] = [];
    const api = new SittingApi('en', (path, init) => {
      seen.push([path, init]);
      return json(200, { item: 'A/1', outcome: 'saved', value: 4, sequence: 9 });
    });
    expect((await api.save({ item: 'A/1', value: 4, sequence: 9 })).kind).toBe('ok');
    expect(seen[0]?.[0]).toBe('/api/sittings/current/answers/A%2F1');
    expect(seen[0]?.[1].body).toBe('{"value":4,"sequence":9}');
  });
});

describe('the document behind a link', () => {
  const brought = { kind: 'ok', value: {} as SittingDocument, sentAt: 1, receivedAt: 2 } as const;
  const refused: Reply<SittingDocument> = { kind: 'refused', status: 401, problem: null, retryAfter: null };
  const ask = () => Promise.resolve(refused);
  const cookies = (cookieEnabled: boolean) => vi.stubGlobal('navigator', { cookieEnabled });
  afterEach(() => vi.unstubAllGlobals());

  it('needs no second question where the first reply brought it', async () => {
    cookies(true);
    expect(await documentAfter(brought, ask)).toEqual(brought);
    expect(await documentAfter({ ...brought, value: undefined }, ask)).toBe(refused);
  });

  it('is asked for where no cookie is kept, to hear it before anybody begins', async () => {
    cookies(false);
    expect(await documentAfter(brought, ask)).toBe(refused);
  });

  it('is not asked for with somebody else’s cookie when the link opened nothing', async () => {
    cookies(true);
    expect(await documentAfter(refused, () => Promise.resolve(brought))).toEqual({ kind: 'unreachable' });
    expect(await documentAfter(null, ask)).toBe(refused);
  });
});
