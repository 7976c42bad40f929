// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply } from '../sitting/api';
import type { SittingDocument } from '../sitting/model';
import { Sitting } from '../sitting/sitting';

const document = (reference: string, answers = {}): SittingDocument =>
  ({
    reference,
    state: 'started',
    language: 'en',
    timing: true,
    minutes: 12,
    itemCount: 2,
    serverTime: 0,
    pages: [{ number: 1, items: ['A', 'B'].map((item) => ({ item, text: item })) }],
    answers,
    submittedAt: null,
  }) as unknown as SittingDocument;

const ok = <T>(value: T): Reply<T> => ({ kind: 'ok', value, sentAt: 0, receivedAt: 0 });

/** A server of several sittings that knows a browser by its cookie alone and whoever speaks by what they say. */
class Server {
  /** Whose link was opened in this browser last. */
  cookie = 'mine';
  readonly requests: { path: string; sitting: string | null }[] = [];
  readonly answers: Record<string, Record<string, unknown>> = { mine: {}, theirs: {} };

  readonly fetch = (path: string, { method, headers, body }: RequestInit): Promise<Response> => {
    const sitting = new Headers(headers).get('Miyar-Sitting');
    this.requests.push({ path: `${method ?? ''} ${path.replace(/\?.*/, '')}`, sitting });
    if (path.startsWith('/api/invitations')) {
      this.cookie = (JSON.parse(body as string) as { token: string }).token;
      return this.#reply(200, document(this.cookie, this.answers[this.cookie]));
    }
    if (sitting !== null && sitting !== this.cookie) {
      return this.#reply(409, { type: '/problems/another-sitting' });
    }
    if (method === 'PUT') {
      const item = path.slice(path.lastIndexOf('/') + 1);
      const { value, sequence } = JSON.parse(body as string) as { value: number; sequence: number };
      this.answers[this.cookie] = { ...this.answers[this.cookie], [item]: { value, sequence } };
      return this.#reply(200, { item, outcome: 'saved', value, sequence });
    }
    if (path.endsWith('/submit')) {
      return this.#reply(200, { submittedAt: '2026-11-22T08:00:00Z' });
    }
    return method === 'GET'
      ? this.#reply(200, document(this.cookie, this.answers[this.cookie]))
      : this.#reply(204);
  };

  #reply(status: number, body?: unknown): Promise<Response> {
    return Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status }));
  }
}

let server: Server;

beforeEach(() => {
  server = new Server();
  window.fetch = server.fetch as typeof window.fetch;
});

async function opened(
  token: string | null = 'mine',
  reply: Reply<SittingDocument> = ok(document('mine')),
): Promise<Sitting> {
  const sitting = new Sitting(
    {
      language: 'en',
      token,
      exchanged: Promise.resolve(token === null ? null : reply),
      document: Promise.resolve(reply),
    },
    () => undefined,
  );
  await sitting.open();
  return sitting;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a page whose browser has become another person’s', () => {
  it('says with everything it does for which sitting it speaks', async () => {
    const sitting = await opened();
    sitting.answer('A', 4);
    await settled();
    sitting.report('paused', null);
    await sitting.submit();
    await sitting.feedback();
    await sitting.forget();
    expect(server.requests.map(({ path }) => path)).toEqual([
      'PUT /api/sittings/current/answers/A',
      'POST /api/sittings/current/events',
      'POST /api/sittings/current/submit',
      'GET /api/sittings/current/feedback',
      'DELETE /api/sittings/current/session',
    ]);
    expect(server.requests.every(({ sitting: said }) => said === 'mine')).toBe(true);
  });

  it('stops, keeps its answer and goes on with its own link', async () => {
    const sitting = await opened();
    server.cookie = 'theirs';
    sitting.answer('A', 4);
    await settled();
    expect(sitting.phase).toEqual({ kind: 'trouble', trouble: 'elsewhere' });
    expect(sitting.pending).toHaveLength(1);
    await sitting.reopen();
    await settled();
    expect([sitting.phase.kind, sitting.pending.length]).toEqual(['started', 0]);
    expect([Object.keys(server.answers['mine'] ?? {}), server.answers['theirs']]).toEqual([['A'], {}]);
  });

  it('mixes nothing where it has no link of its own', async () => {
    server.answers['theirs'] = { B: { value: 1, sequence: 1 } };
    const sitting = await opened(null);
    server.cookie = 'theirs';
    sitting.answer('A', 4);
    await settled();
    await sitting.reopen();
    expect(sitting.phase).toEqual({ kind: 'trouble', trouble: 'expired' });
    expect([sitting.document?.reference, sitting.value('B'), sitting.pending.length]).toEqual([
      'mine',
      null,
      1,
    ]);
    expect(server.answers['theirs']).toEqual({ B: { value: 1, sequence: 1 } });
  });

  it('submits nothing of theirs, and ends no session of theirs to be forgotten here', async () => {
    const sitting = await opened();
    server.cookie = 'theirs';
    expect(await sitting.submit()).not.toBe('submitted');
    expect(sitting.phase).toEqual({ kind: 'trouble', trouble: 'elsewhere' });
    expect(await sitting.forget()).toBe(true);
  });

  it('does not call the server unreachable when it is told while it opens', async () => {
    const elsewhere: Reply<never> = {
      kind: 'refused',
      status: 409,
      problem: 'another-sitting',
      retryAfter: null,
    };
    const sitting = await opened(null, elsewhere);
    expect(sitting.phase).toEqual({ kind: 'trouble', trouble: 'elsewhere' });
  });
});
