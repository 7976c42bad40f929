import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bringAlong, keepDocument, keptDocument } from '../sitting/kept-document';
import type { SittingDocument } from '../sitting/model';
import { Outbox } from '../sitting/outbox';
import { Vault } from '../sitting/vault';

const SITTING = 'one';

async function vault(): Promise<Vault> {
  const opened = await Vault.open();
  if (opened === null) {
    throw new Error('There should be a vault here');
  }
  return opened;
}

async function reopened(sitting = SITTING): Promise<Outbox> {
  const outbox = new Outbox(await vault(), sitting);
  await outbox.load();
  return outbox;
}

/** A sitting on this device whose document has arrived. */
async function begun(sitting: string, reference: string): Promise<Outbox> {
  const document = { reference, state: 'started' } as SittingDocument;
  await keepDocument(await vault(), sitting, { document, offset: 0 });
  return reopened(sitting);
}

function raw(what: 'getAll' | 'getAllKeys' = 'getAll'): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('miyar-sitting');
    open.onerror = () => reject(new Error('no database'));
    open.onsuccess = () => {
      const all = open.result.transaction('records').objectStore('records')[what]();
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result);
      };
    };
  });
}

/** Puts a record as it is at another address. */
function plant(record: unknown, address: string): Promise<unknown> {
  return new Promise((resolve) => {
    const open = indexedDB.open('miyar-sitting');
    open.onsuccess = () => {
      const transaction = open.result.transaction('records', 'readwrite');
      transaction.objectStore('records').put(record, address);
      transaction.oncomplete = resolve;
    };
  });
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the outbox', () => {
  it('has every answer again after the tab was closed', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 4, sequence: 10, shownMillis: 900 });
    await outbox.record({ item: 'B', value: 2, sequence: 11 });
    const again = await reopened();
    expect(again.pending).toEqual([
      { item: 'A', value: 4, sequence: 10, shownMillis: 900 },
      { item: 'B', value: 2, sequence: 11 },
    ]);
  });

  it('remembers what was acknowledged, so that nothing is asked twice offline', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    await outbox.acknowledge({ item: 'A', outcome: 'saved', value: 4, sequence: 10 });
    const again = await reopened();
    expect(again.pending).toEqual([]);
    expect(again.value('A')).toBe(4);
  });

  it('keeps an answer unsent that was changed while the older one was under way', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    await outbox.record({ item: 'A', value: 5, sequence: 12 });
    await outbox.acknowledge({ item: 'A', outcome: 'saved', value: 4, sequence: 10 });
    expect(outbox.pending).toEqual([{ item: 'A', value: 5, sequence: 12 }]);
    expect((await reopened()).value('A')).toBe(5);
  });

  it('takes the stored answer of another device when its own came too late', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 1, sequence: 10 });
    await outbox.acknowledge({ item: 'A', outcome: 'stale', value: 5, sequence: 99 });
    expect([outbox.value('A'), outbox.pending.length, outbox.highestSequence]).toEqual([5, 0, 99]);
  });

  it('merges with the server by the later sequence of each item', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 1, sequence: 10 });
    await outbox.record({ item: 'B', value: 1, sequence: 10 });
    await outbox.record({ item: 'C', value: 1, sequence: 10 });
    await outbox.merge({
      A: { value: 2, sequence: 11 },
      B: { value: 2, sequence: 9 },
      C: { value: 1, sequence: 10 },
      D: { value: 3, sequence: 1 },
    });
    expect(['A', 'B', 'C', 'D'].map((item) => outbox.value(item))).toEqual([2, 1, 1, 3]);
    expect(outbox.pending.map(({ item }) => item)).toEqual(['B']);
  });

  it('lets the later answer of two tabs stay on the disk, in whichever order they write', async () => {
    const one = await reopened();
    const other = await reopened();
    await other.record({ item: 'A', value: 5, sequence: 20 });
    await one.record({ item: 'A', value: 1, sequence: 10 });
    expect((await reopened()).value('A')).toBe(5);
  });

  it('opens an item again whose answer was refused, but not one changed since', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 9, sequence: 10 });
    expect(await outbox.drop('A', 10)).toBe(true);
    await outbox.record({ item: 'B', value: 9, sequence: 10 });
    await outbox.record({ item: 'B', value: 3, sequence: 11 });
    expect(await outbox.drop('B', 10)).toBe(false);
    const again = await reopened();
    expect([again.value('A'), again.value('B')]).toEqual([null, 3]);
  });

  it('never shows one person’s answers to another on the same phone', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    expect((await reopened('two')).value('A')).toBeNull();
  });

  it('is empty after submission, the other person’s is not', async () => {
    const other = await reopened('two');
    await other.record({ item: 'A', value: 3, sequence: 10 });
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    await outbox.purge();
    expect((await reopened()).value('A')).toBeNull();
    expect((await reopened('two')).value('A')).toBe(3);
    expect(await raw()).toHaveLength(1);
  });

  it('works from memory and says so where nothing can be kept', async () => {
    const outbox = new Outbox(null, SITTING);
    await outbox.load();
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    expect([outbox.durable, outbox.value('A')]).toEqual([false, 4]);
  });

  it('sends under a new link what was answered under the old one, and no answer of anybody else', async () => {
    const old = await begun('old', 'R');
    await old.record({ item: 'A', value: 4, sequence: 10, shownMillis: 900 });
    await old.record({ item: 'B', value: 2, sequence: 11 });
    await old.acknowledge({ item: 'B', outcome: 'saved', value: 2, sequence: 11 });
    const neighbour = await begun('neighbour', 'another');
    await neighbour.record({ item: 'C', value: 1, sequence: 12 });
    const outbox = await reopened('new');
    expect(await bringAlong(await vault(), 'new', 'R')).toBe(true);
    await outbox.load();
    expect(outbox.pending).toEqual([{ item: 'A', value: 4, sequence: 10, shownMillis: 900 }]);
    expect([outbox.value('B'), outbox.value('C')]).toEqual([2, null]);
    expect((await reopened('neighbour')).pending).toHaveLength(1);
    expect(await bringAlong(await vault(), 'new', 'R')).toBe(false);
  });

  it('takes over from the old link no answer that the new one has later or as late', async () => {
    const old = await begun('old', 'R');
    const outbox = await reopened('new');
    for (const [item, sequence] of [
      ['A', 9],
      ['B', 10],
      ['C', 11],
    ] as const) {
      await old.record({ item, value: 1, sequence: 10 });
      await outbox.record({ item, value: 5, sequence });
      await outbox.acknowledge({ item, outcome: 'saved', value: 5, sequence });
    }
    await bringAlong(await vault(), 'new', 'R');
    const again = await reopened('new');
    expect(['A', 'B', 'C'].map((item) => again.value(item))).toEqual([1, 5, 5]);
    expect(again.pending.map(({ item }) => item)).toEqual(['A']);
  });

  it('leaves nothing of the old link behind after submission under the new one', async () => {
    await (await begun('old', 'R')).record({ item: 'A', value: 4, sequence: 10 });
    await bringAlong(await vault(), 'new', 'R');
    await (await reopened('new')).purge();
    expect(await raw()).toEqual([]);
  });

  it('counts as kept what is on the disk, not what is on its way there', async () => {
    const slow = await vault();
    const disk: (() => void)[] = [];
    slow.put = () => new Promise((written) => disk.push(written));
    const outbox = new Outbox(slow, SITTING);
    const first = outbox.record({ item: 'A', value: 4, sequence: 10 });
    await Promise.resolve();
    expect([outbox.pending.length, outbox.kept]).toEqual([1, 0]);
    // A changed mind is kept when the change is, not when what it replaced is.
    const second = outbox.record({ item: 'A', value: 5, sequence: 11 });
    disk.shift()?.();
    await first;
    expect([outbox.pending.length, outbox.kept]).toEqual([1, 0]);
    await vi.waitUntil(() => disk.length > 0);
    disk.shift()?.();
    await second;
    expect([outbox.pending.length, outbox.kept]).toEqual([1, 1]);
  });

  it('counts all as kept by the page where nothing else keeps them', async () => {
    const outbox = new Outbox(null, SITTING);
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    expect(outbox.kept).toBe(1);
  });

  it('says so when the disk gives up later', async () => {
    const full = await vault();
    full.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const outbox = new Outbox(full, SITTING);
    expect(outbox.durable).toBe(true);
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    expect([outbox.durable, outbox.value('A')]).toEqual([false, 4]);
  });
});

describe('the vault', () => {
  it('writes no answer in clear, with a key that cannot be taken out', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    const [record] = (await raw()) as { body: ArrayBuffer }[];
    expect(new TextDecoder().decode(record?.body)).not.toContain('value');
  });

  it('does not open a record that was moved to another item', async () => {
    const outbox = await reopened();
    await outbox.record({ item: 'A', value: 4, sequence: 10 });
    const [record] = await raw();
    await plant(record, `${SITTING}/answer/B`);
    expect((await reopened()).value('B')).toBeNull();
  });

  it('does not bring back what another tab moved, sent and forgot in the meantime', async () => {
    const [slow, quick] = await Promise.all([vault(), vault()]);
    await quick.put('old', 'x', 'words', 1);
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const meanwhile = vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...given) => {
      await quick.move('old', 'new');
      await quick.purge('new');
      return encrypt(...given);
    });
    await slow.move('old', 'new');
    meanwhile.mockRestore();
    expect(await raw()).toEqual([]);
  });

  it('leaves a damaged record where it is and moves the rest', async () => {
    const kept = await vault();
    await kept.put('old', 'x', 'words', 1);
    const [record] = await raw();
    await plant(record, 'old/damaged');
    await kept.move('old', 'new');
    expect((await kept.all('new', '')).get('x')).toBe('words');
    expect(await raw('getAllKeys')).toEqual(['new/x', 'old/damaged']);
  });

  it('gives two tabs that open at once the same key', async () => {
    const [one, other] = await Promise.all([vault(), vault()]);
    await one.put(SITTING, 'x', 'words', 1);
    expect((await other.all(SITTING, 'x')).get('x')).toBe('words');
  });

  it('keeps the sitting’s document only once it has begun', async () => {
    const kept = await vault();
    const document = { state: 'started', title: 'T' } as SittingDocument;
    await keepDocument(kept, SITTING, { document, offset: 5 });
    expect(await keptDocument(kept, SITTING)).toEqual({ document, offset: 5 });
    expect(await keptDocument(kept, 'two')).toBeNull();
    expect(await keptDocument(null, SITTING)).toBeNull();
  });
});
