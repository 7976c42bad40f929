// Builds every part of the front end into dist/.
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
await rm(join(root, 'dist'), { recursive: true, force: true });
await import('./subset-font.mjs');
for (const mode of ['take', 'knock', 'home', 'jobs', 'charts', 'worker']) {
  await build({ root, mode, logLevel: 'warn' });
}
await import('./finish-build.mjs');
