import type { Page } from '@playwright/test';

/**
 * A text in the language of the tests: every letter of a word is another one, letters alone and digits stay.
 *
 * `foreign('You chose A.')` → `'Lbh pubfr A.'`
 */
export function foreign(text: string): string {
  return text.replace(/[a-z](?=[a-z])|(?<=[a-z])[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}

/** Translates a page from its first text on, and every page that is opened after it. */
export async function translateFromTheStart(page: Page): Promise<void> {
  await page.addInitScript(`(${translate})(${foreign})`);
}

/** Translates a page that is open. */
export async function translateNow(page: Page): Promise<void> {
  await page.evaluate(`(${translate})(${foreign})`);
}

/**
 * Does to a page what the translator of a browser does to it, as seen of Google’s: each text is thrown away, two `font`
 * elements with another text stand in its place, and what appears later is treated in the same way.
 */
function translate(say: (text: string) => string) {
  const untouched = 'script, style, svg, textarea, template, font, [translate="no"]';
  const wrap = (text: Text) => {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest(untouched)) return;
    const make = (name: string) => document.createElement(name);
    const [outer, inner] = [make('font'), make('font')];
    inner.textContent = say(text.data);
    outer.append(inner);
    text.replaceWith(outer);
  };
  const visit = (node: Node) => {
    if (node instanceof Text) return wrap(node);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    texts.forEach(wrap);
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      (type === 'characterData' ? [target] : [...addedNodes]).forEach(visit);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  visit(document);
}
