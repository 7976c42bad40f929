import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../sitting/api';
import { Delivery, type Halt } from '../sitting/delivery';
import type { Acknowledgement, GivenAnswer } from '../sitting/model';
import { Outbox } from '../sitting/outbox';

type Answering = (answers: readonly GivenAnswer[]) => Reply<{ answers: Acknowledgement[] }>;

const saved: Answering = (answers) => ({
  kind: 'ok',
  value: {
    answers: answers.map(({ item, value, sequence }) => ({ item, outcome: 'saved', value, sequence })),
  },
  sentAt: 0,
  receivedAt: 0,
});
const unreachable: Answering = () => ({ kind: 'unreachable' });
const refused =
  (status: number, problem: string | null = null, retryAfter: number | null = null): Answering =>
  () => ({ kind: 'refused', status, problem, retryAfter });

/** A server whose replies are written down beforehand; the last one repeats. */
function aDelivery(...replies: Answering[]) {
  const sent: GivenAnswer[][] = [];
  const halts: Halt[] = [];
  const dropped: string[] = [];
  const outages: number[] = [];
  const outbox = new Outbox(null, 'one');
  const next = (answers: readonly GivenAnswer[]) => {
    const reply = replies.length > 1 ? replies.shift() : replies[0];
    sent.push([...answers]);
    return (reply ?? saved)(answers);
  };
  const delivery = new Delivery(
    outbox,
    {
      save: (answer) => {
        const reply = next([answer]);
        const [first] = reply.kind === 'ok' ? reply.value.answers : [];
        return Promise.resolve(
          reply.kind === 'ok' && first !== undefined ? { ...reply, value: first } : (reply as Reply<never>),
        );
      },
      saveAll: (answers) => Promise.resolve(next(answers)),
    },
    { alone: (work) => work() },
    {
      ready: () => Promise.resolve({ kind: 'sent' }),
      changed: () => undefined,
      halted: (reason) => halts.push(reason),
      acknowledged: () => undefined,
      dropped: (item) => dropped.push(item),
      reconnected: (seconds) => outages.push(seconds),
    },
    () => 1,
  );
  const give = async (...items: string[]) => {
    for (const [index, item] of items.entries()) {
      await outbox.record({ item, value: 3, sequence: index + 1 });
    }
    delivery.wake();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { delivery, outbox, sent, halts, dropped, outages, give };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the delivery', () => {
  it('sends one answer by itself and several together', async () => {
    const { delivery, sent, give } = aDelivery(saved);
    await give('A');
    expect(sent.map((answers) => answers.length)).toEqual([1]);
    await give('A', 'B', 'C');
    expect(sent.map((answers) => answers.length)).toEqual([1, 2]);
    expect(delivery.saving).toEqual({ kind: 'saved' });
  });

  it('waits longer and longer while the line is down and loses nothing', async () => {
    const { delivery, outbox, sent, outages, give } = aDelivery(unreachable, unreachable, unreachable, saved);
    await give('A', 'B');
    expect(delivery.saving).toEqual({ kind: 'waiting', kept: 2 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(4_001);
    expect([sent.length, outbox.pending.length]).toEqual([4, 0]);
    expect(outages).toEqual([7]);
    expect(delivery.saving).toEqual({ kind: 'saved' });
  });

  it('does not hammer when answers keep coming during an outage', async () => {
    const { sent, give } = aDelivery(unreachable);
    await give('A');
    await give('B');
    await give('C');
    expect(sent).toHaveLength(1);
  });

  it('tries at once when the line comes back', async () => {
    const { delivery, outbox, give } = aDelivery(unreachable, saved);
    await give('A');
    delivery.hurry();
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.pending).toEqual([]);
  });

  it('is as patient as the server asks, even when the line comes back', async () => {
    const { delivery, sent, give } = aDelivery(refused(429, 'too-many-requests', 8_000), saved);
    await give('A');
    delivery.hurry();
    await vi.advanceTimersByTimeAsync(7_900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toHaveLength(2);
  });

  it('asks for the link again on 401 and keeps the answers', async () => {
    const { delivery, outbox, sent, halts, give } = aDelivery(refused(401, 'sign-in-needed'), saved);
    await give('A', 'B');
    await vi.advanceTimersByTimeAsync(600_000);
    expect([halts, sent.length, outbox.pending.length]).toEqual([['signed-out'], 1, 2]);
    delivery.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(outbox.pending).toEqual([]);
  });

  it('stops and keeps the answers when the browser speaks for another sitting by now', async () => {
    const { outbox, sent, halts, give } = aDelivery(refused(409, 'another-sitting'));
    await give('A', 'B');
    await vi.advanceTimersByTimeAsync(600_000);
    expect([halts, sent.length, outbox.pending.length]).toEqual([['elsewhere'], 1, 2]);
  });

  it('ends when the sitting is closed', async () => {
    const { halts, give } = aDelivery(refused(409, 'sitting-closed'));
    await give('A');
    expect(halts).toEqual(['closed']);
  });

  it('does not repeat what cannot be mended by repeating', async () => {
    for (const status of [400, 403, 404, 405, 415]) {
      const { sent, halts, outbox, give } = aDelivery(refused(status));
      await give('A');
      await vi.advanceTimersByTimeAsync(600_000);
      expect([sent.length, halts, outbox.pending.length]).toEqual([1, ['refused'], 1]);
    }
  });

  it('finds the one bad answer of a batch, opens it again and saves the others', async () => {
    const bad: Answering = (answers) =>
      answers.some(({ item }) => item === 'B')
        ? refused(422, 'answer-outside-scale')(answers)
        : saved(answers);
    const { outbox, dropped, give } = aDelivery(bad);
    await give('A', 'B', 'C');
    expect(dropped).toEqual(['B']);
    expect([outbox.value('A'), outbox.value('B'), outbox.value('C')]).toEqual([3, null, 3]);
    expect(outbox.pending).toEqual([]);
  });

  it('sends less at once when it was too much', async () => {
    const small: Answering = (answers) =>
      answers.length > 2 ? refused(413, 'body-too-large')(answers) : saved(answers);
    const { outbox, sent, give } = aDelivery(small);
    await give('A', 'B', 'C', 'D');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(outbox.pending).toEqual([]);
    expect(sent.map((answers) => answers.length)).toEqual([4, 2, 2]);
  });

  it('does not believe a reply that acknowledges nothing', async () => {
    const empty: Answering = () => ({ kind: 'ok', value: { answers: [] }, sentAt: 0, receivedAt: 0 });
    const { delivery, sent, give } = aDelivery(empty);
    await give('A', 'B');
    expect(sent).toHaveLength(1);
    expect(delivery.saving).toEqual({ kind: 'waiting', kept: 2 });
  });

  it('knows before submission whether everything has arrived', async () => {
    const good = aDelivery(saved);
    await good.outbox.record({ item: 'A', value: 1, sequence: 1 });
    expect(await good.delivery.drained()).toBe(true);
    const bad = aDelivery(unreachable);
    await bad.outbox.record({ item: 'A', value: 1, sequence: 1 });
    expect(await bad.delivery.drained()).toBe(false);
  });
});
