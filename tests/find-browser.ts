import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Where browsers of the Chromium family usually are, by system. */
const usual: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) => [
    join(process.env[root] ?? '', 'Google/Chrome/Application/chrome.exe'),
    join(process.env[root] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};
const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

/**
 * The browser that the tests run in: the one Playwright downloaded, else an installed one, else one that is installed
 * now, by Playwright or, where this process may, by the system’s package manager.
 */
export function findBrowser(): string {
  const found = downloaded() ?? installed();
  if (found) return found;
  console.log('No Chromium or Chrome was found. Trying Playwright’s download …');
  run('npx', ['playwright', 'install', 'chromium', '--only-shell'], 120_000);
  const fresh = downloaded();
  if (fresh) return fresh;
  if (process.getuid?.() === 0 && run('apt-get', ['--version'], 10_000)) {
    console.log('That did not work. Trying the system’s package manager …');
    if (run('apt-get', ['update'], 180_000)) run('apt-get', ['install', '-y', 'chromium'], 300_000);
    const system = installed();
    if (system) return system;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome: install either, or run `npx playwright install --with-deps chromium`, then run `npm test` again.',
  );
}

function downloaded(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function installed(): string | undefined {
  const named = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(usual[process.platform] ?? []), ...named].find((path) => existsSync(path));
}

function run(command: string, args: string[], timeout: number): boolean {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: 'ignore', timeout, shell }).status === 0;
}
