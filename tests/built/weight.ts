import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { codeOf, find, get, type Element } from './html';
import { base, fileAt, files, read, type Page } from './site';

/** What a page costs before the reader does anything. Bytes are those of Brotli at its best, 1 kB = 1,000 bytes. */
export interface Weight {
  /** The document with all that it inlines. */
  readonly html: number;
  /** Styles, inlined or linked. Those for print alone are not counted. */
  readonly css: number;
  /** Scripts, inlined or linked, with what they import; without what they fetch once the reader acts. */
  readonly js: number;
  readonly fonts: number;
  /** The document and all that it links. */
  readonly total: number;
  readonly requests: number;
}

const styleFiles = (page: Page, isPrint: boolean) =>
  linked(page, 'stylesheet').filter(({ element }) => (get(element, 'media') === 'print') === isPrint);

export function weigh(page: Page): Weight {
  const styles = find(page.tree, 'style').map(codeOf);
  const inline = find(page.tree, 'script').filter((script) => isRun(script) && !script.attributes.has('src'));
  const css = styleFiles(page, false).map(({ file }) => file);
  const js = scriptFiles(page, inline);
  const fonts = fontFiles(page, [...styles, ...css.map((file) => read(file).toString())]);
  const others = [
    ...styleFiles(page, true).map(({ file }) => file),
    ...['icon', 'shortcut icon', 'apple-touch-icon', 'manifest'].flatMap((rel) =>
      linked(page, rel).map(({ file }) => file),
    ),
    ...find(page.tree, 'img').flatMap((image) => fileAt(get(image, 'src'), page) ?? []),
  ];
  const all = [...new Set([...css, ...js, ...fonts, ...others])];
  const html = brotli(page.html);
  return {
    html,
    css: brotli(styles.join('\n')) + sum(css.map(bytesOf)),
    js: brotli(inline.map(codeOf).join('\n')) + sum(js.map(bytesOf)),
    fonts: sum(fonts.map(bytesOf)),
    total: html + sum(all.map(bytesOf)),
    requests: 1 + all.length,
  };
}

/** The cards of a page’s terms, by gzip. */
export function weighCards(page: Page): number {
  const cards = /<term-cards[\s\S]*?<\/term-cards>/.exec(page.html)?.[0] ?? '';
  return cards === '' ? 0 : gzipSync(cards, { level: 9 }).length;
}

/** What opening the search and asking it once fetches, part by part. Pagefind’s own files are compressed as they lie there. */
export function weighSearch(page: Page) {
  const loaded = new Set(scriptFiles(page, find(page.tree, 'script').filter(isRun)));
  const dialog = only(/^_astro\/search-dialog\..*\.js$/);
  const imports = withImports(dialog).filter((file) => !loaded.has(file));
  const [index = {}] = [JSON.parse(read('pagefind/pagefind-entry.json').toString()) as PagefindEntry];
  const [language] = Object.values(index.languages ?? {});
  const largest = [...files].filter((file) => file.endsWith('.pf_index')).map(bytesOf);
  return {
    'dialog and its imports': sum(imports.map(bytesOf)),
    'terms and titles': bytesOf('search-entries.json'),
    'pagefind.js': bytesOf('pagefind/pagefind.js'),
    'its worker': bytesOf('pagefind/pagefind-worker.js'),
    'its entry and meta files':
      bytesOf('pagefind/pagefind-entry.json') + bytesOf(`pagefind/pagefind.${language?.hash}.pf_meta`),
    'its WebAssembly': bytesOf(`pagefind/wasm.${language?.wasm}.pagefind`),
    'one part of the index, the largest': Math.max(...largest),
  };
}

/** `kilo(40123)` → `'40.1'` */
export function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

interface PagefindEntry {
  readonly languages?: Record<string, { hash: string; wasm: string }>;
}

/** The script files that a page fetches by itself, with all that they import. */
function scriptFiles(page: Page, inline: readonly Element[]): string[] {
  const sources = find(page.tree, 'script').flatMap(
    (script) => fileAt(get(script, 'src') || 'none', page) ?? [],
  );
  const preloads = linked(page, 'modulepreload').map(({ file }) => file);
  const imported = inline.flatMap((script) =>
    importsIn(codeOf(script)).flatMap((path) => fileAt(path, page) ?? []),
  );
  return [...new Set([...sources, ...preloads, ...imported].flatMap(withImports))];
}

function withImports(file: string): string[] {
  const found = new Set<string>();
  const visit = (one: string) => {
    if (found.has(one)) return;
    found.add(one);
    for (const path of importsIn(read(one).toString())) {
      const url = new URL(path, `https://built.invalid${base}${one}`);
      visit(url.pathname.slice(base.length));
    }
  };
  visit(file);
  return [...found];
}

/** The addresses that code imports as it starts: `importsIn('import{t}from"./a.js";import("./b.js")')` → `['./a.js']` */
export function importsIn(code: string): string[] {
  const pattern = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'`]([^"'`]+)["'`]/g;
  return [...code.matchAll(pattern)].map(([, path = '']) => path);
}

function fontFiles(page: Page, styles: readonly string[]): string[] {
  const named = styles.flatMap((css) =>
    [...css.matchAll(/url\(["']?([^"')]+\.woff2?)/g)].map(([, path = '']) => path),
  );
  const preloaded = linked(page, 'preload').map(({ file }) => file);
  return [...new Set([...named.flatMap((path) => fileAt(path, page) ?? []), ...preloaded])].filter((file) =>
    /\.woff2?$/.test(file),
  );
}

function linked(page: Page, rel: string): { element: Element; file: string }[] {
  return find(page.tree, 'link')
    .filter((element) => get(element, 'rel') === rel)
    .flatMap((element) => {
      const file = fileAt(get(element, 'href'), page);
      return file ? [{ element, file }] : [];
    });
}

/** Is it a script, and not data? */
function isRun(script: Element): boolean {
  return ['', 'module', 'text/javascript'].includes(get(script, 'type'));
}

function only(pattern: RegExp): string {
  const found = [...files].filter((file) => pattern.test(file));
  if (found.length !== 1)
    throw new Error(`There should be one file like ${pattern.source}, and there are ${found.length}.`);
  return found[0] as string;
}

function bytesOf(file: string): number {
  const bytes = read(file);
  // What is compressed already travels as it is.
  return /\.(woff2?|png|jpe?g|webp|avif|pagefind|pf_\w+)$/.test(file) ? bytes.length : brotli(bytes);
}

function brotli(text: string | Buffer): number {
  if (text.length === 0) return 0;
  return brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  }).length;
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
