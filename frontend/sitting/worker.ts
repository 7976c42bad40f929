/// <reference lib="webworker" />
/*
 * Keeps the page's own files so that /take opens without a line. It never touches /api: answers are the page's business.
 * The list of files is put in by the build (tools/finish-build.mjs).
 */
declare const self: ServiceWorkerGlobalScope;

declare const __SHELL__: readonly string[];
declare const __VERSION__: string;

const PAGE = '/take';
const PREFIX = 'miyar-take-';
const CACHE = PREFIX + __VERSION__;
/** Longer than this a person should not look at an empty page while the kept one is at hand. */
const PATIENCE = 2_500;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll(__SHELL__))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== CACHE))
      // The one before stays: a page opened from it may still ask for its language.
      .then((old) => Promise.all(old.slice(0, -1).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && address.pathname === PAGE) {
    event.respondWith(page(event.request));
  } else if (address.pathname.startsWith('/assets/')) {
    event.respondWith(kept(address.pathname).then((reply) => reply ?? fetch(event.request)));
  }
});

/** From the newest list first; an older one may still have what an open page asks for. */
async function kept(path: string): Promise<Response | undefined> {
  const newest = await caches.open(CACHE);
  return (await newest.match(path)) ?? caches.match(path);
}

/** The server's page while it answers in time and in health, else the kept one. */
async function page(request: Request): Promise<Response> {
  const shell = await kept(PAGE);
  const fresh = fetch(request);
  if (shell === undefined) {
    return fresh;
  }
  const patience = new Promise<Response>((resolve) => {
    setTimeout(() => {
      resolve(shell);
    }, PATIENCE);
  });
  return Promise.race([
    fresh.then((reply) => (reply.status >= 500 ? shell : reply)).catch(() => shell),
    patience,
  ]);
}

export {};
