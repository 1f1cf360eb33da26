import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** The address of every page that was built, the 404 page as one that does not exist. */
export const allPages = globSync('**/*.html', { cwd: dist })
  .map((file) => (file === '404.html' ? '/no-such-page/' : `/${file.replace(/index\.html$/, '')}`))
  .sort();

/** Three of the fourteen, for what is the same on each. */
export const chapters = ['/tokens/', '/architectures/', '/prompting/'];

/** Notes everything that must not happen while a reader is on a page. */
export function watch(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    // The browser itself reports the status of the page that is missing on purpose.
    const isMissingPage = /404 \(Not Found\)/.test(message.text()) && /no-such-page/.test(page.url());
    if (['error', 'warning'].includes(message.type()) && !isMissingPage)
      trouble.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.hostname !== 'localhost')
      trouble.push(`request off the origin: ${url.href}`);
  });
  return trouble;
}
