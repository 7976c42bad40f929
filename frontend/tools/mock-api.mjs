/*
 * A development tool, not part of Miyar: answers the sitting's interface from memory so that the page can be driven and
 * disturbed without the server. It listens on 127.0.0.1:8099 only, forgets everything at its end, and serves dist/ as well.
 *
 *   npm run mock            then open http://127.0.0.1:8099/take#<any 43 characters>
 *   POST /mock/fault        {"fault":"down|html|slow|401|409|422|429|503|413|500","item":"…","times":3} or {"fault":null}
 *   POST /mock/sitting      {"token":"…","timing":false,"applicant":"…","submitted":true}
 *   GET  /mock/sitting?token=…       what the server holds
 *   GET  /mock/log                   all requests to /api
 */
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { content } from './mock-content.mjs';

const PORT = Number(process.env['MOCK_PORT'] ?? 8099);
const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const { instrument, order, texts, notice } = content();
const sittings = new Map();
const log = [];
let fault = null;

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

class Problem extends Error {
  constructor(status, slug, headers = {}) {
    super(slug);
    Object.assign(this, { status, slug, headers });
  }
}

function sittingOf(token) {
  if (!sittings.has(token)) {
    const pages = [...new Set(order.map(({ page }) => page))];
    const shift = token.charCodeAt(0) % pages.length;
    sittings.set(token, {
      token,
      reference: randomBytes(16).toString('base64url'),
      state: 'invited',
      applicant: 'Sara',
      language: null,
      timing: true,
      pages: [...pages.slice(shift), ...pages.slice(0, shift)],
      answers: {},
      events: [],
      submittedAt: null,
    });
  }
  return sittings.get(token);
}

function documentOf(sitting, asked) {
  const language = sitting.language ?? (['ar', 'fa', 'en'].includes(asked) ? asked : 'en');
  const organisation = { en: 'Ofogh Bank', ar: 'بنك الأفق', fa: 'بانک افق' }[language];
  const number = (value) =>
    new Intl.NumberFormat({ ar: 'ar-u-nu-arab', fa: 'fa', en: 'en' }[language]).format(value);
  const fill = (text) =>
    text[language]
      .replaceAll('{organisation}', organisation)
      .replaceAll('{contact}', 'hr@example.org')
      .replaceAll('{months}', number(12))
      .replaceAll('{minutes}', number(instrument.minutes))
      .replaceAll('{items}', number(order.length));
  const started = sitting.state !== 'invited';
  return {
    reference: sitting.reference,
    state: sitting.state,
    organisation,
    contact: 'hr@example.org',
    demo: true,
    applicant: sitting.applicant,
    languages: ['ar', 'fa', 'en'],
    language,
    title: instrument.name[language],
    minutes: instrument.minutes,
    itemCount: order.length,
    notice: {
      version: notice.version,
      sections: notice.sections.map((one) => ({
        key: one.key,
        title: fill(one.title),
        text: fill(one.text),
      })),
      consent: fill(notice.consent),
    },
    responseScale: instrument.responseScale[language],
    practice: instrument.practice[language],
    timing: sitting.timing,
    serverTime: Date.now(),
    pages: started
      ? sitting.pages.map((page) => ({
          number: Number(page),
          items: order
            .filter((row) => row.page === page)
            .map(({ item }) => ({ item, text: texts[language][item] })),
        }))
      : [],
    answers: started ? sitting.answers : {},
    submittedAt: sitting.submittedAt,
  };
}

function check(sitting, answer) {
  if (sitting.state === 'submitted') throw new Problem(409, 'sitting-closed');
  if (sitting.state === 'invited') throw new Problem(409, 'sitting-not-started');
  if (!order.some(({ item }) => item === answer.item)) throw new Problem(422, 'item-unknown');
  if (fault?.fault === '422' && fault.item === answer.item) throw new Problem(422, 'answer-outside-scale');
  if (!Number.isInteger(answer.value) || answer.value < 1 || answer.value > 5) {
    throw new Problem(422, 'answer-outside-scale');
  }
  if (!Number.isSafeInteger(answer.sequence)) throw new Problem(400, 'malformed-request');
}

function store(sitting, { item, value, sequence, shownMillis }) {
  const present = sitting.answers[item];
  if (present !== undefined && present.sequence > sequence) {
    return { item, outcome: 'stale', value: present.value, sequence: present.sequence };
  }
  sitting.answers[item] = { value, sequence, ...(shownMillis === undefined ? {} : { shownMillis }) };
  return { item, outcome: 'saved', value, sequence };
}

const feedback = (language) => {
  const entry = (competency) => ({
    competency,
    title: { en: 'Listening', ar: 'الإصغاء', fa: 'گوش دادن' }[language],
    text: {
      en: 'You describe yourself as somebody who lets others finish.',
      ar: 'تصف الإجابات شخصًا يدع الآخرين يكملون حديثهم.',
      fa: 'شما خود را کسی توصیف می‌کنید که می‌گذارد دیگران حرفشان را تمام کنند.',
    }[language],
  });
  return {
    intro: {
      en: 'This is what you said about yourself; it is no verdict.',
      ar: 'هذا ما قالته الإجابات، وليس حكمًا.',
      fa: 'این گفته‌های خود شماست و داوری نیست.',
    }[language],
    strengths: [entry('COMM'), entry('EMP')],
    development: [entry('REL')],
    middle: [entry('TEAM')],
    contact: 'hr@example.org',
  };
};

async function api(request, url, body) {
  const path = url.pathname.replace('/api', '');
  if (path === '/invitations/exchange') {
    if (!/^[\w-]{43}$/.test(body?.token ?? '') || body.token.startsWith('used')) {
      throw new Problem(404, 'invitation-not-usable');
    }
    if (sittingOf(body.token).state === 'submitted') throw new Problem(404, 'invitation-not-usable');
    const asked = url.searchParams.get('language');
    return {
      cookie: `miyar_sitting=${body.token}; HttpOnly; SameSite=Strict; Path=/api`,
      // MOCK_PLAIN=1 answers 204, as a server may that leaves the document to a second request.
      body:
        process.env['MOCK_PLAIN'] || asked === null ? undefined : documentOf(sittingOf(body.token), asked),
    };
  }
  const token = /miyar_sitting=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (token === undefined) throw new Problem(401, 'sign-in-needed');
  const sitting = sittingOf(token);
  const speaking = request.headers['miyar-sitting'];
  if (speaking !== undefined && speaking !== sitting.reference) throw new Problem(409, 'another-sitting');
  switch (`${request.method} ${path.replace(/answers\/.+/, 'answers/*')}`) {
    case 'GET /sittings/current':
      return { body: documentOf(sitting, url.searchParams.get('language')) };
    case 'POST /sittings/current/start':
      if (sitting.state === 'invited') {
        Object.assign(sitting, { state: 'started', language: body.language });
      }
      return { body: documentOf(sitting) };
    case 'PUT /sittings/current/answers/*': {
      const answer = { ...body, item: decodeURIComponent(path.split('/').at(-1)) };
      check(sitting, answer);
      return { body: store(sitting, answer) };
    }
    case 'POST /sittings/current/answers':
      if (fault?.fault === '413' && body.answers.length > 3) throw new Problem(413, 'body-too-large');
      body.answers.forEach((answer) => check(sitting, answer));
      return { body: { answers: body.answers.map((answer) => store(sitting, answer)) } };
    case 'POST /sittings/current/events':
      sitting.events.push(body);
      return {};
    case 'POST /sittings/current/submit':
      if (sitting.state === 'invited') throw new Problem(409, 'sitting-not-started');
      sitting.state = 'submitted';
      sitting.submittedAt ??= new Date().toISOString();
      return { body: { state: 'submitted', submittedAt: sitting.submittedAt } };
    case 'GET /sittings/current/feedback':
      return { body: feedback(sitting.language ?? 'en') };
    case 'DELETE /sittings/current/session':
      return { cookie: 'miyar_sitting=; Max-Age=0; Path=/api' };
    default:
      throw new Problem(404, 'not-found');
  }
}

/** True when the fault has taken the request over. */
async function disturb(request, response, url) {
  if (fault === null || fault.fault === '422' || fault.fault === '413') return false;
  if (fault.only !== undefined && !url.pathname.includes(fault.only)) return false;
  const { fault: kind } = fault;
  if (fault.times !== undefined && --fault.times <= 0) fault = null;
  switch (kind) {
    case 'down':
      request.socket.destroy();
      return true;
    case 'html':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hotel Wi-Fi</h1>');
      return true;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      return false;
    case '409':
      throw new Problem(409, 'sitting-closed');
    case '429':
      throw new Problem(429, 'too-many-requests', { 'Retry-After': '3' });
    default:
      throw new Problem(Number(kind), kind === '401' ? 'sign-in-needed' : 'unexpected');
  }
}

function mock(request, response, url, body) {
  const json = (value) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  if (url.pathname === '/mock/fault') {
    fault = body?.fault == null ? null : body;
    json({ fault });
  } else if (url.pathname === '/mock/log') {
    json(log);
  } else if (request.method === 'POST') {
    const { token, submitted, ...rest } = body;
    Object.assign(
      sittingOf(token),
      rest,
      submitted ? { state: 'submitted', submittedAt: new Date().toISOString() } : {},
    );
    json(sittingOf(token));
  } else {
    json(sittingOf(url.searchParams.get('token')));
  }
}

function file(request, response, url) {
  const path = { '/': '/index.html', '/take': '/take.html' }[url.pathname] ?? normalize(url.pathname);
  const plain = join(dist, path);
  if (!plain.startsWith(dist) || !existsSync(plain) || !statSync(plain).isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    return;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  const coding = [
    ['br', '.br'],
    ['gzip', '.gz'],
  ].find(([name, end]) => accepted.includes(name) && existsSync(plain + end));
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Security-Policy': CSP,
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(coding ? { 'Content-Encoding': coding[0], Vary: 'Accept-Encoding' } : {}),
  });
  createReadStream(coding ? plain + coding[1] : plain).pipe(response);
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://mock');
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const raw = Buffer.concat(chunks).toString('utf8');
    const body = raw === '' ? null : JSON.parse(raw);
    if (url.pathname.startsWith('/mock/')) {
      mock(request, response, url, body);
    } else if (url.pathname.startsWith('/api/')) {
      log.push({ at: Date.now(), method: request.method, path: url.pathname, body });
      if (await disturb(request, response, url)) return;
      const { cookie, body: reply } = await api(request, url, body);
      const headers = { 'Cache-Control': 'no-store', ...(cookie ? { 'Set-Cookie': cookie } : {}) };
      if (reply === undefined) {
        response.writeHead(204, headers).end();
      } else {
        response
          .writeHead(200, { ...headers, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
          .end(gzipSync(JSON.stringify(reply)));
      }
    } else {
      file(request, response, url);
    }
  } catch (error) {
    const { status = 400, slug = 'malformed-request', headers = {} } = error;
    response
      .writeHead(status, { ...headers, 'Content-Type': 'application/problem+json' })
      .end(JSON.stringify({ type: `/problems/${slug}`, title: slug, status }));
  }
}).listen(PORT, '127.0.0.1', () =>
  console.log(`Mock of the sitting's interface on http://127.0.0.1:${PORT}`),
);

process.on('SIGTERM', () => process.exit(0));
