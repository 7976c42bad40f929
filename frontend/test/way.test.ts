// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Admission } from '../sitting/admission';
import type { Reply } from '../sitting/api';
import { Navigation } from '../sitting/navigation';
import type { View } from '../sitting/screen';
import type { Vault } from '../sitting/vault';

describe('the way through the pages', () => {
  let way: Navigation;
  const entered: View[] = [];

  beforeEach(() => {
    entered.length = 0;
    way = new Navigation((view) => entered.push(view));
  });

  it('leads back page by page, also in a tab that was reopened in the middle', () => {
    way.settle('started', () => ({ name: 'items', page: 4 }));
    way.back(10, 4);
    expect(way.view).toEqual({ name: 'items', page: 3 });
    way.show({ name: 'review' }, 'push');
    way.back(10, null);
    expect(way.view).toEqual({ name: 'items', page: 9 });
  });

  it('returns from a pause to where it began', () => {
    way.show({ name: 'items', page: 2 }, 'push');
    way.show({ name: 'paused' }, 'push');
    way.back(10, 0);
    expect(way.view).toEqual({ name: 'items', page: 2 });
  });

  it('never goes back behind the start or the submission', () => {
    way.show({ name: 'items', page: 0 }, 'push');
    way.restore({ view: { name: 'notice' } }, 'started');
    expect(way.view).toEqual({ name: 'items', page: 0 });
    way.settle('submitted', () => ({ name: 'thanks' }));
    way.restore({ view: { name: 'items', page: 0 } }, 'submitted');
    expect(way.view).toEqual({ name: 'thanks' });
    way.restore(null, 'submitted');
    expect(way.view).toEqual({ name: 'thanks' });
  });

  it('keeps a view that fits', () => {
    way.show({ name: 'notice' }, 'push');
    way.settle('invited', () => ({ name: 'welcome' }));
    expect(way.view).toEqual({ name: 'notice' });
  });
});

describe('the admission', () => {
  const ok: Reply<undefined> = { kind: 'ok', value: undefined, sentAt: 0, receivedAt: 0 };
  const refused = (status: number): Reply<never> => ({
    kind: 'refused',
    status,
    problem: null,
    retryAfter: 5_000,
  });

  /** A browser that last opened the given sitting. */
  const remembering = (sitting: string | null) => {
    const kept = {
      sitting,
      current: () => Promise.resolve(kept.sitting),
      setCurrent: (now: string) => {
        kept.sitting = now;
        return Promise.resolve();
      },
    };
    return kept;
  };

  const admission = (
    reply: Reply<undefined>,
    vault = remembering('one'),
    token: string | null = 'secret',
  ) => {
    const asked: string[] = [];
    const exchange = (secret: string) => {
      asked.push(secret);
      return Promise.resolve(reply);
    };
    const found = new Admission({ exchange }, vault as unknown as Vault, 'one', token, () => undefined);
    return { found, asked, vault };
  };

  it('lets answers go out for the sitting that was opened last', async () => {
    expect(await admission(ok).found.ensure()).toEqual({ kind: 'sent' });
  });

  it('lets nothing go out once another invitation was opened in this browser', async () => {
    expect(await admission(ok, remembering('two')).found.ensure()).toEqual({
      kind: 'halt',
      reason: 'elsewhere',
    });
  });

  it('exchanges a link first that could not be exchanged before', async () => {
    const { found, asked, vault } = admission(ok, remembering('two'));
    found.owe();
    expect(await found.ensure()).toEqual({ kind: 'sent' });
    expect([asked, vault.sitting]).toEqual([['secret'], 'one']);
  });

  it('tells a link that is refused from a server in trouble', async () => {
    for (const [status, outcome] of [
      [404, { kind: 'halt', reason: 'signed-out' }],
      [503, { kind: 'again', after: 5_000 }],
      [429, { kind: 'again', after: 5_000 }],
    ] as const) {
      const { found } = admission(refused(status));
      found.owe();
      expect(await found.ensure()).toEqual(outcome);
    }
  });

  it('opens a session that ran out once more by itself, but not for ever', () => {
    const { found } = admission(ok);
    expect([found.relink(), found.relink()]).toEqual([true, false]);
    found.proved();
    expect(found.relink()).toBe(true);
    expect(admission(ok, remembering('one'), null).found.relink()).toBe(false);
  });
});
