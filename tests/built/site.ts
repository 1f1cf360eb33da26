import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { elementsIn, get, parseHtml, type Element } from './html';

/** What was built: `OUT_DIR` is its folder, `BASE_PATH` and `SITE_URL` are where it will be served, as in the build. */
const root = resolve(import.meta.dirname, '../..');
export const folder = resolve(root, process.env['OUT_DIR'] ?? 'dist');
export const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
export const origin = process.env['SITE_URL'] ?? 'http://localhost:4321';

export interface Page {
  /** Below the folder: `tokens/index.html` */
  readonly file: string;
  /** With the base path: `/tokens/` */
  readonly path: string;
  readonly html: string;
  readonly tree: Element;
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

if (!existsSync(join(folder, 'index.html')))
  throw new Error(`There is no site in \`${folder}\`. Run \`npm run build\` first, or set \`OUT_DIR\`.`);

/** Every file of the site, below its folder. */
export const files: ReadonlySet<string> = new Set(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    ),
);

/** Every page of the site, read once. */
export const pages: readonly Page[] = [...files].filter((file) => file.endsWith('.html')).map(readPage);

/** The page at an address, which is there or the test has found something. */
export function pageAt(path: string): Page {
  const page = pages.find((one) => one.path === base + path.slice(1));
  if (!page) throw new Error(`The site has no page \`${path}\`.`);
  return page;
}

/** The bytes of a file. */
export function read(file: string): Buffer {
  return readFileSync(join(folder, file));
}

/** The file that an address leads to, `undefined` for another site or where there is none. */
export function fileAt(address: string, from: Page): string | undefined {
  const url = toUrl(address, from);
  if (!isOurs(url) || !url.pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file : undefined;
}

/** An address as the page means it. */
export function toUrl(address: string, from: Page): URL {
  return new URL(address, new URL(from.path, here));
}

/** Does an address, once resolved, lead to this site? A `data:` address leads nowhere and counts as ours. */
export function isOurs(url: URL): boolean {
  return url.origin === here || url.protocol === 'data:';
}

// Not the address of the site: an address that spells the site out is told from one that is relative.
const here = 'https://built.invalid';

function readPage(file: string): Page {
  const html = readFileSync(join(folder, file), 'utf8');
  const tree = parseHtml(html);
  const elements = elementsIn(tree);
  const ids = elements.map((element) => get(element, 'id')).filter((id) => id !== '');
  return { file, path: base + file.replace(/(^|\/)index\.html$/, '$1'), html, tree, elements, ids };
}
