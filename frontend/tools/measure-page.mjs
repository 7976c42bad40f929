/*
 * Opens /take in Chromium as a slow phone sees it and prints what it cost as JSON. Called by the bench `page`:
 *
 *   node tools/measure-page.mjs <port> <runs> <token>...      one token a run
 *
 * Slow phone: 4x CPU slowdown, 400 ms round trip, 400 kbit/s, as Chromium's own tools emulate them, in the page and in its
 * service worker. Bytes are counted by a relay before the server, so that headers and the service worker are in them.
 */
/* global document, window, navigator, performance, requestAnimationFrame, MutationObserver */
import { connect, createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [port, runs, ...tokens] = process.argv.slice(2);
const CPU_SLOWDOWN = 4;
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const LIMIT = 60_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

let down = 0;
let up = 0;
const relay = createServer((phone) => {
  const server = connect(Number(port), '127.0.0.1');
  phone.on('data', (bytes) => (up += bytes.length));
  server.on('data', (bytes) => (down += bytes.length));
  phone.pipe(server).pipe(phone);
  phone.on('error', () => server.destroy());
  server.on('error', () => phone.destroy());
});
await new Promise((listening) => relay.listen(0, '127.0.0.1', listening));
const address = `http://127.0.0.1:${relay.address().port}`;

/** Runs in the page before its own scripts: when the first control that leads on could be pressed, and has been painted. */
function watch() {
  const pressable = () =>
    document.querySelector('miyar-sitting button.primary:not(:disabled), [role="radio"]');
  const look = () => {
    if (pressable() && window.usableAt === undefined) {
      window.usableAt = -1;
      requestAnimationFrame(() => requestAnimationFrame(() => (window.usableAt = performance.now())));
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
}

async function slowWorkers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { targetId } of targetInfos.filter(({ type }) => type === 'service_worker')) {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const send = (id, method, params) =>
      session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    await send(1, 'Network.enable', {});
    await send(2, 'Network.emulateNetworkConditions', LINE);
  }
}

async function visit(context, path, slow) {
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await slowWorkers(context.browser());
  }
  const types = new Map();
  const bytes = {};
  let requests = 0;
  devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
    requests += encodedDataLength > 0 ? 1 : 0;
  });
  const before = { down, up };
  await page.goto(address + path, { waitUntil: 'commit', timeout: LIMIT });
  await page.waitForFunction(() => window.usableAt > 0, null, { timeout: LIMIT });
  const usable = await page.evaluate(() => window.usableAt);
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));
  await page.waitForLoadState('networkidle', { timeout: LIMIT });
  await page.waitForTimeout(500);
  const result = { usable, requests, bytes, down: down - before.down, up: up - before.up };
  await page.close();
  return result;
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const results = { chromium: browser.version(), cold: [], warm: [], fast: [] };
for (let run = 0; run < Number(runs); run++) {
  for (const slow of [true, false]) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const cold = await visit(context, `/take#${tokens[run]}`, slow);
    if (slow) {
      results.cold.push(cold);
      results.warm.push(await visit(context, '/take', slow));
    } else {
      results.fast.push(cold);
    }
    await context.close();
  }
}
await browser.close();
relay.close();
console.log(JSON.stringify(results));
