import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/',
  publicDir: 'public',
  // One object per language file; named exports would keep every key as a variable.
  json: { namedExports: false },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Nothing may be inlined: the pages' content security policy allows neither data: fonts nor inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        home: 'index.html',
        take: 'take.html',
        worker: 'sitting/worker.ts',
        'profile-chart': 'charts/profile-chart.ts',
      },
      output: {
        // The service worker needs one lasting address; everything else may be kept by browsers for ever.
        entryFileNames: (chunk) => (chunk.name === 'worker' ? 'sw.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        // One request for what pages share instead of one for each of its modules.
        codeSplitting: { groups: [{ name: 'shared', test: /\/frontend\/shared\// }] },
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
});
