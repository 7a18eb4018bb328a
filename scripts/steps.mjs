// What `npm run check` and `npm test` consist of, and how their results are counted and printed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from './bootstrap.mjs';

const BIN = 'node_modules';
const LONGEST_OUTPUT = 6000;
const total = { passed: 0, failed: 0 };

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const indent = (text) => text.trimEnd().split('\n').map((line) => `    ${line}`).join('\n');

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

/** One program that passes or fails as a whole. */
async function step(name, args) {
  const started = Date.now();
  const { code, output } = await runNode(args);
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds(started)})`);
  if (code !== 0) console.log(indent(output.slice(-LONGEST_OUTPUT)));
  return code === 0;
}

/** Test files that broke before their tests ran, and every failed test, as lines to read. */
function failures({ testResults }) {
  return testResults.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    const where = file.name.replace(`${ROOT}/`, '');
    if (failed.length === 0 && file.status === 'failed') return [`${where}\n${indent(file.message)}`];
    return failed.map((test) => `${where} › ${test.fullName}\n${indent(test.failureMessages.join('\n'))}`);
  });
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** One vitest run, counted test by test; a file that does not load counts as one failure. */
async function tests(name, config) {
  const started = Date.now();
  const report = join(ROOT, 'artifacts', 'tests', `${name}.json`);
  mkdirSync(join(ROOT, 'artifacts', 'tests'), { recursive: true });
  rmSync(report, { force: true });
  const reporter = ['--reporter=json', `--outputFile=${report}`];
  const { code, output } = await runNode([`${BIN}/vitest/vitest.mjs`, 'run', '-c', config, '--root', '.', ...reporter]);
  const result = readReport(report);
  const failed = result ? failures(result) : [output.slice(-LONGEST_OUTPUT)];
  // An error outside any test (an unhandled rejection) shows in the exit code alone.
  if (code !== 0 && failed.length === 0) failed.push(output.slice(-LONGEST_OUTPUT));
  const passed = result?.numPassedTests ?? 0;
  count(passed, failed.length);
  console.log(`${failed.length === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed.length} failed (${seconds(started)})`);
  for (const failure of failed) console.log(`  ✗ ${failure}`);
}

/** Types, lint, unit tests and both builds with their size budgets. */
export async function check() {
  await step('types', [`${BIN}/typescript/bin/tsc`, '-p', 'tsconfig.json', '--noEmit']);
  await step('types of the pure folders', [`${BIN}/typescript/bin/tsc`, '-p', 'lib/tsconfig.pure.json']);
  await step('lint', [`${BIN}/oxlint/bin/oxlint`, '-c', '.oxlintrc.json', 'entrypoints', 'lib', 'scripts', 'tests', 'wxt.config.ts']);
  await tests('unit tests', 'tests/vitest.config.ts');
  await step('build for Chrome and Edge, size budgets', [`${BIN}/wxt/bin/wxt.mjs`, 'build']);
  await step('build for Firefox, size budgets', [`${BIN}/wxt/bin/wxt.mjs`, 'build', '-b', 'firefox', '--mv3']);
}

/** The built extension in real browsers; a missing browser is installed or asked for first. */
export async function endToEnd() {
  if (await step('browsers', ['scripts/run.mjs', 'scripts/browsers.ts', '--install'])) {
    await tests('end-to-end tests', 'tests/vitest.e2e.config.ts');
  }
}

/** The last line and the exit code. */
export function finish() {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}
