import { afterEach, describe, expect, it, vi } from 'vitest';
import { FIELD_OF, freshKey, lacking, LARGEST_CV, send, sendCv, type Application } from '../jobs/application';
import { Draft } from '../jobs/draft';

const typed = { name: 'سارا', email: '', phone: '۰۹۱۲', languages: 'فارسی', agreed: true, cv: null };

const application: Application = {
  opening: 'seller-1',
  name: 'سارا',
  email: null,
  phone: '۰۹۱۲',
  languages: 'فارسی',
  language: 'fa',
  notice: 'n',
  key: freshKey(),
  cv: null,
  cvMissed: false,
  day: null,
  website: '',
  millis: 5000,
};

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: unknown) {
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('what an application lacks', () => {
  it('is nothing where one way to reach the person is given', () => {
    expect(lacking(typed).size).toBe(0);
    expect(lacking({ ...typed, phone: '', email: 'a@b.example' }).size).toBe(0);
  });

  it('is said at each field by itself', () => {
    const found = lacking({ ...typed, name: ' ', phone: '', languages: '', agreed: false });
    expect([...found]).toEqual([
      ['name', 'needed'],
      ['email', 'contact'],
      ['languages', 'needed'],
      ['agreed', 'consent'],
    ]);
  });

  it('is a smaller or another file', () => {
    const cv = { type: 'application/pdf', name: 'cv.pdf', size: LARGEST_CV };
    expect(lacking({ ...typed, cv }).size).toBe(0);
    expect(lacking({ ...typed, cv: { ...cv, size: LARGEST_CV + 1 } }).get('cv')).toBe('too-large');
    expect(lacking({ ...typed, cv: { ...cv, type: 'image/png', name: 'cv.png' } }).get('cv')).toBe('not-pdf');
    // Phones often name no type.
    expect(lacking({ ...typed, cv: { ...cv, type: '' } }).size).toBe(0);
  });
});

describe('what becomes of sending', () => {
  it('is the link', async () => {
    const fetched = answering(200, { link: 'https://miyar.example/take#t', letter: false });
    expect(await send(application)).toEqual({
      kind: 'kept',
      value: { link: 'https://miyar.example/take#t', letter: false },
    });
    const [path, request] = fetched.mock.calls[0] as unknown as [string, RequestInit];
    expect(path).toBe('/api/applications');
    expect(JSON.parse(request.body as string)).toEqual(application);
    expect(new Headers(request.headers).get('Accept-Language')).toBe('fa');
  });

  it('is a refusal that belongs to a field', async () => {
    answering(422, { type: '/problems/cv-locked', title: 'T', detail: 'D' });
    const outcome = await sendCv(new Blob(['%PDF-']), 'fa');
    expect(outcome).toEqual({ kind: 'refused', slug: 'cv-locked', title: 'T', detail: 'D' });
    expect(FIELD_OF['cv-locked']).toBe('cv');
  });

  it('is a request for patience, or a lost line', async () => {
    answering(429, {});
    expect((await send(application)).kind).toBe('waiting');
    answering(503, {});
    expect((await send(application)).kind).toBe('waiting');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
    expect((await send(application)).kind).toBe('lost');
  });
});

describe('a draft', () => {
  it('is there again after the page was loaded anew, until it is sent', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    };
    new Draft('a', storage).write({ name: 'سارا' });
    expect(new Draft('a', storage).read()).toEqual({ name: 'سارا' });
    new Draft('a', storage).clear();
    expect(new Draft('a', storage).read()).toEqual({});
  });

  it('that cannot be kept or read does no harm', () => {
    const broken = {
      getItem: () => '{',
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(new Draft('a', broken).read()).toEqual({});
    new Draft('a', broken).write({});
    new Draft('a', null).write({});
  });
});

describe('a key', () => {
  it('is 32 bytes that may stand in an address', () => {
    expect(freshKey()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(freshKey()).not.toBe(freshKey());
  });
});
