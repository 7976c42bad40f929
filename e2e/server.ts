import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const target = resolve(import.meta.dirname, '../target');
const folder = join(target, 'e2e');
const java = process.env['JAVA_HOME'] === undefined ? 'java' : join(process.env['JAVA_HOME'], 'bin/java');

/** Starts the built jar with the demonstration organisation for all journeys, and ends it afterwards. */
export default async function start(): Promise<() => Promise<void>> {
  rmSync(folder, { recursive: true, force: true });
  const server = await serve('demo', 'true', invite);
  process.env['E2E_ADDRESS'] = server.address;
  return server.end;
}

/** A Miyar that nobody has been in, for one journey. */
export const serveEmpty = (name: string): Promise<Server> => serve(name, 'false', () => {});

export interface Server {
  readonly address: string;
  readonly data: string;
  readonly end: () => Promise<void>;
}

/** The built jar on free ports, on a database of its own. */
async function serve(name: string, demo: string, prepare: (env: NodeJS.ProcessEnv) => void): Promise<Server> {
  const data = join(folder, name);
  mkdirSync(data, { recursive: true });
  const port = await freePort();
  const settings = {
    MIYAR_DATA: data,
    MIYAR_DEMO: demo,
    MIYAR_HTTP_PORT: String(port),
    MIYAR_OPS_PORT: String(await freePort()),
    MIYAR_LOG: 'text',
  };
  const env = { ...process.env, ...settings };
  const log = openSync(join(folder, `${name}.log`), 'a');
  prepare(env);
  const server = spawn(java, ['-jar', join(target, 'miyar.jar')], { env, stdio: ['ignore', log, log] });
  const address = `http://127.0.0.1:${port}`;
  await serving(address, () => server.exitCode);
  const end = (): Promise<void> =>
    new Promise((ended) => {
      server.once('exit', () => ended());
      server.kill('SIGTERM');
    });
  return { address, data, end };
}

/** Invitations to take an assessment, made before the start by the same use case that HR's view calls. */
function invite(env: NodeJS.ProcessEnv): void {
  const made = spawnSync(
    java,
    [
      '-cp',
      [join(target, 'test-classes'), join(target, 'miyar.jar')].join(':'),
      'org.miyar.testkit.Invitees',
      '160',
    ],
    { env, encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  const tokens = made.stdout.split('\n').filter((line) => /^[A-Za-z0-9_-]{43}$/.test(line));
  if (made.status !== 0 || tokens.length === 0) {
    throw new Error(`No invitations could be made:\n${made.stdout}\n${made.stderr}`);
  }
  process.env['E2E_TOKENS'] = tokens.join(' ');
}

async function serving(address: string, ended: () => number | null): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (ended() !== null) {
      throw new Error(`The server ended; see the logs in ${folder}`);
    }
    const answer = await fetch(`${address}/`).catch(() => null);
    if (answer?.status === 200) {
      return;
    }
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`The server did not serve within two minutes; see the logs in ${folder}`);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}
