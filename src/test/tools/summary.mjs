// Adds up what the steps of `./miyar test` reported: reasons of failures and skips, times, and the closing line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const suites = [
  { name: 'pages, unit', reports: ['target/test/vitest.xml'] },
  { name: 'program, unit and views', reports: xmlIn('target/surefire-reports'), sources: /Test\.java$/ },
  // What is tagged so is about MySQL alone; pom.xml leaves it out here.
  { name: 'integration on H2', reports: xmlIn('target/failsafe-reports'), sources: /IT\.java$/, without: /^@Tag\("mysql"\)$/m },
  { name: 'integration on MySQL', reports: xmlIn('target/failsafe-reports-mysql'), sources: /IT\.java$/, step: 'integration tests on MySQL' },
  { name: 'journeys in Chromium', reports: ['target/test/playwright.xml'], step: 'journeys in a browser' },
];

const steps = readFileSync('target/test/steps.tsv', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([name, outcome, detail]) => ({ name, outcome, detail }));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];

for (const suite of suites) {
  const left = steps.find((step) => step.outcome === 'skipped' && step.name === suite.step);
  const cases = suite.reports.filter((file) => existsSync(file)).flatMap((file) => casesOf(readFileSync(file, 'utf8')));
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const one of cases) {
    count[one.outcome]++;
    if (one.outcome === 'failed') failures.push(`${suite.name}: ${one.name}`);
    if (one.outcome === 'skipped') skips.push(`${suite.name}: ${one.name}${one.reason ? ` (${one.reason})` : ''}`);
  }
  if (left) {
    // What was left out whole counts as skipped: as many as ran elsewhere, or one.
    count.skipped += Math.max(1, suite.name === 'integration on MySQL' ? suites.find((s) => s.name === 'integration on H2').cases : 0);
    skips.push(`ALL OF "${suite.name.toUpperCase()}" (${count.skipped} tests): ${left.detail}`);
  } else {
    for (const missing of unreported(suite)) {
      count.failed++;
      failures.push(`${suite.name}: ${missing} left no report`);
    }
  }
  suite.cases = cases.length;
  suite.count = count;
  for (const key of Object.keys(total)) total[key] += count[key];
}
for (const step of steps.filter((one) => one.outcome === 'failed')) {
  // A step whose failing tests are counted already is not counted twice.
  const counted = /tests|^journeys$/.test(step.name) && failures.length > 0;
  if (!counted) total.failed++;
  failures.push(`step "${step.name}" ended with an error`);
}

console.log('\n==== Times');
for (const step of steps.filter((one) => one.outcome !== 'skipped')) console.log(`${step.detail.padStart(5)} s  ${step.name}`);
console.log('\n==== Suites');
for (const suite of suites) {
  const { passed, failed, skipped } = suite.count;
  console.log(`${suite.name.padEnd(26)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
}
list('FAILED', failures);
list('SKIPPED, NOT SHOWN TO WORK', skips);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);

function list(title, lines) {
  if (lines.length === 0) return;
  console.log(`\n!!!! ${title}`);
  for (const line of lines) console.log(`  - ${line}`);
}

function xmlIn(folder) {
  return existsSync(folder) ? readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name)).map((name) => join(folder, name)) : [];
}

/** The test classes of a suite that ran no test, so that a crash before the first report is not a quiet success. */
function unreported(suite) {
  if (!suite.sources) return suite.reports.every((file) => !existsSync(file)) ? ['the suite'] : [];
  const left = (text) => /\babstract class\b/.test(text) || suite.without?.test(text);
  return readdirSync('src/test/java', { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => suite.sources.test(file) && !left(readFileSync(join('src/test/java', file), 'utf8')))
    .map((file) => file.replace(/\.java$/, '').replaceAll('/', '.'))
    .filter((name) => !suite.reports.some((report) => report.includes(`TEST-${name}.xml`) || report.includes(`TEST-${name}$`)));
}

/** The test cases of a report in JUnit's format, as surefire, Vitest and Playwright write it. */
function casesOf(xml) {
  return [...xml.matchAll(/<testcase\b((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)].map(([, attributes, body = '']) => ({
    name: [attribute(attributes, 'classname'), attribute(attributes, 'name')].filter(Boolean).join(' · '),
    outcome: /<(failure|error)\b/.test(body) ? 'failed' : /<skipped\b/.test(body) ? 'skipped' : 'passed',
    reason: attribute(body.match(/<skipped\b([^>]*)/)?.[1] ?? '', 'message'),
  }));
}

function attribute(attributes, name) {
  const value = attributes.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1] ?? '';
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
