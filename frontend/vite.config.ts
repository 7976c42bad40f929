import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Each part is built by itself: shared pieces are a few hundred bytes, and an applicant's phone should not fetch one more file
 * because the welcome page or the portal's charts use the same piece. tools/build.mjs runs all of them.
 */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  take: { take: 'take.html' },
  knock: { knock: 'sitting/knock.ts' },
  jobs: { jobs: 'jobs.html' },
  home: {
    home: 'index.html',
    again: 'again.html',
    voluntary: 'voluntary.html',
    'not-found': 'not-found.html',
    trouble: 'trouble.html',
  },
  charts: { 'profile-chart': 'charts/profile-chart.ts' },
  worker: { sw: 'sitting/worker.ts' },
};

const NOT_INDEXED: HtmlTagDescriptor = {
  tag: 'meta',
  attrs: { name: 'robots', content: 'noindex' },
  injectTo: 'head',
};

/** The pages of home/ share one head and one header: each file holds only what differs. */
const framed: Plugin = {
  name: 'miyar-frame',
  transformIndexHtml: {
    order: 'pre',
    handler: (page, { path }) => ({
      html: readFileSync('home/frame.html', 'utf8').replace(
        '<!-- main -->',
        page.replace(/^<!--.*-->\n/, ''),
      ),
      tags: path === '/index.html' ? [] : [NOT_INDEXED],
    }),
  },
};

export default defineConfig(({ mode }) => ({
  plugins: mode === 'home' ? [framed] : [],
  base: '/',
  publicDir: mode === 'home' ? 'public' : false,
  // One object per language file; named exports would keep every key as a variable.
  json: { namedExports: false },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    manifest: mode === 'knock' ? false : `manifest-${mode}.json`,
    // Nothing is inlined by itself: the pages' content security policy allows no data: fonts, and no inline script but the knock,
    // which it knows by its digest.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: PARTS[mode] ?? PARTS['take'] ?? {},
      output: {
        // It becomes part of the page, where an import would be one more file to wait for.
        ...(mode === 'knock' ? { format: 'iife' as const } : {}),
        // The service worker needs one lasting address; everything else may be kept by browsers for ever.
        entryFileNames: mode === 'worker' || mode === 'knock' ? '[name].js' : 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:8099' },
  },
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
  },
}));
