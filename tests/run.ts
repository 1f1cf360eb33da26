/*
 * All that CI runs, in the order from quick to slow: format, lint, types, unit and content tests, the build, the tests
 * of what was built (once at the root, once under a base path), the tests in a browser. Ends with one line of counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}test-results`;
const counts = { passed: 0, failed: 0, skipped: 0 };
const elsewhere = { OUT_DIR: './dist-base', BASE_PATH: '/primer', SITE_URL: 'https://example.org' };

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

step('format', ['prettier', '--check', '.']);
step('lint', ['eslint', '--config', 'tests/eslint.config.js', '.']);
step('types', ['astro', 'check']);
vitest('unit', ['--project', 'unit', '--project', 'content']);
if (step('build', ['astro', 'build'])) {
  vitest('built', ['--project', 'built']);
  if (step('build under a base path', ['astro', 'build'], elsewhere))
    vitest('built under a base path', ['--project', 'built'], elsewhere);
  browser();
}

console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** A check that either holds or does not. */
function step(name: string, [command = '', ...args]: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const isFine = run(name, command, args, env);
  counts[isFine ? 'passed' : 'failed'] += 1;
  return isFine;
}

function vitest(name: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const report = `${reports}/${name.replace(/ /g, '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isFine = run(
    name,
    'vitest',
    ['run', '--config', 'tests/vitest.config.ts', ...args, ...reporters],
    env,
  );
  count(report, isFine, ({ numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 }) => [
    numPassedTests,
    numFailedTests,
    numPendingTests,
  ]);
}

function browser() {
  const report = `${reports}/browser.json`;
  let isFine = false;
  try {
    const env = { BROWSER_PATH: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    isFine = run(
      'browser',
      'playwright',
      ['test', '--config', 'tests/playwright.config.ts', '--reporter=line,json'],
      env,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  count(report, isFine, ({ stats = {} }) => [
    (stats.expected ?? 0) + (stats.flaky ?? 0),
    stats.unexpected ?? 0,
    stats.skipped ?? 0,
  ]);
}

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  stats?: { expected?: number; unexpected?: number; skipped?: number; flaky?: number };
}

/** Adds a runner’s counts. A runner that failed without a failed test, or told nothing, counts as one failure. */
function count(report: string, isFine: boolean, read: (report: Report) => [number, number, number]) {
  let told: [number, number, number] = [0, 0, 0];
  try {
    told = read(JSON.parse(readFileSync(report, 'utf8')) as Report);
  } catch {
    isFine = false;
  }
  const [passed, failed, skipped] = told;
  counts.passed += passed;
  counts.failed += failed === 0 && !isFine ? 1 : failed;
  counts.skipped += skipped;
}

function run(name: string, command: string, args: string[], env: NodeJS.ProcessEnv): boolean {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}
