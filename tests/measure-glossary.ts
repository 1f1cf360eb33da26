/*
 * How long the glossary takes from a key to the results on the screen, with 10,000 made-up terms on a processor slowed
 * four times: `npm run build && npm run measure:glossary`. The time of each key, until the browser has painted, is held
 * against the same keys in a field that nothing listens to. Ends with an error if the 95th percentile lies more than a
 * frame of 60 Hz above that. Two numbers after `--` take the place of 10,000 and four.
 */
import { chromium, type Page } from '@playwright/test';
import { random } from '../src/model/random.ts';
import { serveSite } from '../src/site/serve.ts';
import { findBrowser } from './find-browser.ts';

const [termCount = 10_000, slowedBy = 4] = process.argv.slice(2).map(Number);
const frame = 1000 / 60;
const draw = random(1);
const pick = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)] as Item;

const { url, close } = await serveSite('dist', { port: 4400, base: '/' });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const page = await browser.newPage();
const words = await wordsOf(page);
const names = Array.from({ length: termCount }, () =>
  Array.from({ length: 2 + Math.floor(draw() * 2) }, () => pick(words)).join(' '),
);
await page.route('**/glossary/', async (route) => {
  const answer = await route.fetch();
  const html = (await answer.text()).replace(
    /(<div id="terms">)[\s\S]*(?=<\/glossary-search>)/,
    (_, start: string) => `${start}${drawList(names)}</div>`,
  );
  await route.fulfill({ response: answer, body: html });
});
await page.goto(`${url}glossary/`);
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });

const typed = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? misspell(pick(names)) : pick(names)));
await page.locator('#find-term').focus();
await page.waitForTimeout(8000); // the index is made once, when the reader turns to the search
await page.evaluate(() => {
  const field = Object.assign(document.createElement('input'), { id: 'nothing' });
  document.querySelector('glossary-search')?.before(field);
});
const [searched, empty]: [number[], number[]] = [[], []];
// In turn, so that whatever else the machine does falls on both.
for (const text of typed) {
  searched.push(...(await timeKeys(page, '#find-term', text)));
  empty.push(...(await timeKeys(page, '#nothing', text)));
}
const [p50, p95] = [at(searched, 0.5) - at(empty, 0.5), at(searched, 0.95) - at(empty, 0.95)];
console.log(
  `${termCount} terms, processor slowed ${slowedBy} times, ${searched.length} keys; from key to paint in ms:`,
);
console.log(`  search        median ${ms(at(searched, 0.5))}, 95th percentile ${ms(at(searched, 0.95))}`);
console.log(`  empty handler median ${ms(at(empty, 0.5))}, 95th percentile ${ms(at(empty, 0.95))}`);
console.log(`  difference    median ${ms(p50)}, 95th percentile ${ms(p95)} (at most ${ms(frame)})`);
await browser.close();
await close();
process.exitCode = p95 > frame ? 1 : 0;

/** Words such as terms are made of: those of the real glossary, and five made-up ones for each. */
async function wordsOf(of: Page): Promise<string[]> {
  await of.goto(`${url}glossary/`);
  const real = await of.locator('#terms .hw').allTextContents();
  const syllables = [
    ...new Set(
      real
        .join(' ')
        .toLowerCase()
        .match(/[a-z]{2,3}/g),
    ),
  ];
  const own = [
    ...new Set(
      real
        .join(' ')
        .toLowerCase()
        .match(/[a-z]{3,}/g),
    ),
  ];
  const made = Array.from({ length: own.length * 5 }, () =>
    Array.from({ length: 2 + Math.floor(draw() * 2) }, () => pick(syllables)).join(''),
  );
  return [...own, ...made];
}

function drawList(names: readonly string[]): string {
  const all = [...names]
    .sort()
    .map((name, id) => ({ letter: name.charAt(0).toUpperCase(), html: drawTerm(name, id) }));
  return [...new Set(all.map(({ letter }) => letter))]
    .map((letter) => {
      const items = all.filter((one) => one.letter === letter).map(({ html }) => html);
      return `<section data-initial="${letter}"><h2>${letter}</h2><ul class="gl">${items.join('')}</ul></section>`;
    })
    .join('');
}

function drawTerm(name: string, id: number): string {
  const alias = `${pick(words)} ${pick(words)}`;
  const short = Array.from({ length: 20 }, () => pick(words)).join(' ');
  const known = JSON.stringify([name, alias, pick(words).slice(0, 3).toUpperCase()]).replaceAll(
    '"',
    '&quot;',
  );
  return (
    `<li id="t${id}" data-names="${known}" data-theme="tokens">` +
    `<a class="hw" href="#t${id}">${name}</a><p class="short">${short}</p>` +
    `<p class="tail"><span class="also">also: ${alias}</span> <a href="#t${id}">Taught in 3.1</a></p></li>`
  );
}

/** One letter too few. */
function misspell(name: string): string {
  const cut = 2 + Math.floor(draw() * (name.length - 4));
  return name.slice(0, cut) + name.slice(cut + 1);
}

/** Types a text into a field, letter by letter; gives milliseconds from each key until the browser has painted. */
async function timeKeys(of: Page, field: string, text: string): Promise<number[]> {
  await of.locator(field).fill('');
  await of.locator(field).focus();
  await of.waitForTimeout(1000);
  await of.evaluate((selector) => {
    const times: number[] = [];
    const note = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => {
        // A message is read once the frame has been painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => times.push(performance.now() - timeStamp);
        channel.port2.postMessage(undefined);
      });
    Object.assign(window, { times });
    const input = document.querySelector<HTMLInputElement>(selector);
    if (input) input.onkeydown = note;
  }, field);
  for (const letter of text) {
    await of.keyboard.press(letter === ' ' ? 'Space' : letter);
    await of.waitForTimeout(120); // a fast typist
  }
  return of.evaluate(() => (window as unknown as { times: number[] }).times);
}

function at(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? NaN;
}

function ms(time: number): string {
  return time.toFixed(1);
}
