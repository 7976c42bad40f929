// After Vite: the portal's theme under lasting names, the worker's list of files, preloads, and compressed copies.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const LIMIT = 60 * 1024;
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest']);

// One list of all parts; where two parts built the same file, they agree on its name.
const manifest = {};
for (const name of (await readdir(dist)).filter((one) => /^manifest-.+\.json$/.test(one))) {
  Object.assign(manifest, JSON.parse(await readFile(join(dist, name), 'utf8')));
  await rm(join(dist, name));
}
await writeFile(join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

/** Every file that an entry needs, its lazily loaded parts included. */
function filesOf(name, seen = new Set()) {
  const entry = manifest[name];
  if (entry === undefined || seen.has(name)) {
    return [];
  }
  seen.add(name);
  const parts = [...(entry.imports ?? []), ...(entry.dynamicImports ?? [])];
  return [
    `/${entry.file}`,
    ...[...(entry.css ?? []), ...(entry.assets ?? [])].map((file) => `/${file}`),
    ...parts.flatMap((part) => filesOf(part, seen)),
  ];
}

const texts = Object.fromEntries(
  ['ar', 'fa', 'en'].map((one) => [one, `/${manifest[`sitting/messages/${one}.json`].file}`]),
);

// The first script is part of the page, before the style sheet, which it would wait for. The server allows it by its digest.
const knockPath = join(dist, 'knock.js');
const knock = `const __TEXTS__=${JSON.stringify(texts)};${(await readFile(knockPath, 'utf8')).trim()}`;
if (/\bimport\b|<\/script/.test(knock)) {
  throw new Error('What stands in take.html itself can neither import anything nor end its own element');
}
await rm(knockPath);
const pagePath = join(dist, 'take.html');
const page = (await readFile(pagePath, 'utf8')).replace(
  '<script ',
  () => `<script>${knock}</script>\n    <script `,
);
await writeFile(pagePath, page);

const css = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1];
if (css === undefined) {
  throw new Error('take.html names no style sheet');
}
const styles = await readFile(join(dist, css), 'utf8');
const fonts = [...styles.matchAll(/url\((\/assets\/[^)]+\.woff2)\)/g)].map((match) => match[1]);
const shell = ['/take', ...new Set([css, ...fonts, '/favicon.svg', ...filesOf('take.html')])];
const version = createHash('sha256').update(page);
for (const file of shell.slice(1)) {
  version.update(await readFile(join(dist, file)));
}
const workerPath = join(dist, 'sw.js');
const worker = await readFile(workerPath, 'utf8');
if (/^\s*(import|export)\b/m.test(worker)) {
  throw new Error('The service worker must be one file: browsers start it as a classic script');
}
await writeFile(
  workerPath,
  `const __SHELL__=${JSON.stringify(shell)},__VERSION__=${JSON.stringify(version.digest('hex').slice(0, 12))};\n${worker}`,
);

const theme = join(dist, 'theme');
await mkdir(theme, { recursive: true });
await cp(join(root, 'styles/tokens.css'), join(theme, 'tokens.css'));
await cp(join(root, 'generated/vazirmatn.woff2'), join(theme, 'vazirmatn.woff2'));
const face = await readFile(join(root, 'styles/fonts.css'), 'utf8');
await writeFile(join(theme, 'fonts.css'), face.replace('../generated/', './'));

for (const entry of await readdir(dist, { recursive: true })) {
  const path = join(dist, entry);
  if (COMPRESSIBLE.has(extname(path)) && (await stat(path)).isFile()) {
    const body = await readFile(path);
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
    await writeFile(`${path}.br`, brotliCompressSync(body, { params: quality }));
    await writeFile(`${path}.gz`, gzipSync(body, { level: 9 }));
  }
}

// What a phone loads first: the page, its styles and scripts, and the largest of the languages.
const compressed = async (file) => (await stat(join(dist, `${file}.gz`))).size;
const languages = Object.values(texts);
const sizes = await Promise.all(languages.map(compressed));
let first = Math.max(...sizes);
for (const file of [
  '/take.html',
  ...shell.slice(1).filter((one) => !languages.includes(one) && !one.endsWith('.woff2')),
]) {
  const size = await compressed(file);
  first += size;
  console.log(`${String(size).padStart(7)}  ${relative('/', file)}`);
}
console.log(`${String(first).padStart(7)}  first load of /take, gzip, with one language, without the font`);
if (first > LIMIT) {
  throw new Error(`The first load of /take has ${first} bytes, more than the ${LIMIT} allowed`);
}
