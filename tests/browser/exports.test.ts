import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Frame, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzip } from '../unit/exports/unzip';

/** The package of a chapter: `tokens` has numbers, `prompting` has questions that are answered in words. */
const archiveOf = (chapter: string) =>
  fileURLToPath(new URL(`../../dist/exports/scorm-${chapter}.zip`, import.meta.url));
const platform = 'http://platform.test';

/** What a platform does with the calls of SCORM 1.2: it keeps the values, and remembers what it was asked. */
const shell = (src: string, before: string) => `<!doctype html><title>Platform</title><script>
  window.calls = [];
  window.values = { 'cmi.core.lesson_status': 'not attempted', 'cmi.core.score.raw': '${before}' };
  window.API = {
    LMSInitialize() { calls.push('initialize'); return 'true'; },
    LMSGetValue(name) { return values[name] ?? ''; },
    LMSSetValue(name, value) { values[name] = value; return 'true'; },
    LMSCommit() { calls.push('commit'); return 'true'; },
    LMSFinish() { calls.push('finish'); return 'true'; },
  };
</script><iframe src="${src}" width="900" height="700"></iframe>`;

/** Serves the package, and pages that hold it as platforms do: in a frame, or in a frame within a frame. */
async function servePackage(page: Page, { before = '', chapter = 'tokens' } = {}) {
  const files = await unzip(readFileSync(archiveOf(chapter)));
  const html = (body: string) => ({ contentType: 'text/html; charset=utf-8', body });
  await page.context().route(`${platform}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files.get(pathname.replace('/package/', ''));
    if (pathname === '/course') return route.fulfill(html(shell('/frame', before)));
    if (pathname === '/frame')
      return route.fulfill(html('<iframe src="/package/index.html" width="880" height="680"></iframe>'));
    return file ? route.fulfill(html(file)) : route.fulfill({ status: 404 });
  });
}

async function openInPlatform(page: Page, options: Parameters<typeof servePackage>[1] = {}): Promise<Frame> {
  await servePackage(page, options);
  await page.goto(`${platform}/course`);
  const frame = () => page.frames().find((one) => one.url().endsWith('/package/index.html'));
  await expect.poll(() => frame()?.locator('form').count()).toBeGreaterThan(0);
  return frame()!;
}

const values = (page: Page) =>
  page.evaluate(() => (window as unknown as { values: Record<string, string> }).values);
const calls = (page: Page) => page.evaluate(() => (window as unknown as { calls: string[] }).calls);

/** Fills a form with what it carries as right, or with anything else. */
async function answer(form: Locator, isRight: boolean): Promise<void> {
  for (const select of await form.locator('select').all()) {
    const right = (await select.getAttribute('data-right'))!;
    const others = select.locator(`option:not([value=""]):not([value="${right}"])`);
    await select.selectOption(isRight ? right : (await others.first().getAttribute('value'))!);
  }
  const number = form.locator('input[inputmode]');
  if (await number.count())
    await number.fill(isRight ? (await number.getAttribute('data-right'))! : '123456');
  const words = form.locator('.words');
  if (await words.count())
    await words.fill(isRight ? JSON.parse((await words.getAttribute('data-right'))!)[0] : 'nonsense');
  if (await form.locator('textarea').count()) return explain(form, isRight);
  const options = form.locator(isRight ? 'input[value][data-right]' : 'input[value]:not([data-right])');
  for (const option of await options.all()) await option.check();
  await form.getByRole('button', { name: 'Check' }).click();
}

/** Writes an explanation, and ticks all lines of its rubric or none. */
async function explain(form: Locator, isWhole: boolean): Promise<void> {
  const rubric = form.getByRole('group', { name: 'Tick what your answer says' });
  await form.getByRole('textbox', { name: 'Your answer' }).fill('Because it is so.');
  if (!(await rubric.isVisible())) await form.getByRole('button', { name: 'Check' }).click();
  for (const line of await rubric.getByRole('checkbox').all()) await line.setChecked(isWhole);
  await form.getByRole('button', { name: 'Check' }).click();
}

for (const chapter of ['tokens', 'prompting'])
  test(`reports every right answer in ${chapter} to the platform, and the end`, async ({ page }) => {
    const frame = await openInPlatform(page, { chapter });
    await expect(frame.locator('#platform')).toHaveText('Your score is reported to the learning platform.');
    expect((await values(page))['cmi.core.lesson_status']).toBe('incomplete');
    const forms = await frame.locator('form').all();
    for (const [index, form] of forms.entries()) {
      await answer(form, true);
      await expect(form.locator('.verdict')).toHaveText(/^Right\./);
      expect(await values(page)).toMatchObject({
        'cmi.core.score.min': '0',
        'cmi.core.score.max': '100',
        'cmi.core.score.raw': `${Math.round((100 * (index + 1)) / forms.length)}`,
        'cmi.core.lesson_status': index + 1 === forms.length ? 'completed' : 'incomplete',
      });
    }
    await expect(frame.locator('#score')).toHaveText(
      `${forms.length} right; ${forms.length} of ${forms.length} answered.`,
    );
    expect(await calls(page)).toEqual(['initialize', ...forms.map(() => 'commit')]);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await expect.poll(() => calls(page)).toContain('finish');
  });

test('counts a wrong answer as none, says why, and lets the reader try again', async ({ page }) => {
  const frame = await openInPlatform(page);
  const form = frame.locator('form', { has: frame.locator('input[type=radio]') }).first();
  await answer(form, false);
  await expect(form.locator('.verdict')).toHaveText('Not yet.');
  await expect(form.getByText('(your answer)').filter({ visible: true })).toHaveCount(1);
  expect((await values(page))['cmi.core.score.raw']).toBe('0');
  await answer(form, true);
  await expect(form.locator('.verdict')).toHaveText('Right.');
  expect(Number((await values(page))['cmi.core.score.raw'])).toBeGreaterThan(0);
});

test('a second visit does not lower the score', async ({ page }) => {
  const frame = await openInPlatform(page, { before: '75' });
  await answer(frame.locator('form').first(), true);
  expect((await values(page))['cmi.core.score.raw']).toBe('75');
});

test('reports to a platform that opened it in a window of its own', async ({ page }) => {
  await servePackage(page);
  await page.goto(`${platform}/course`);
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate(() => void open('/package/index.html')),
  ]);
  await answer(popup.locator('form').first(), true);
  expect(Number((await values(page))['cmi.core.score.raw'])).toBeGreaterThan(0);
});

test('runs without a platform and says so', async ({ page }) => {
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => trouble.push(message));
  await servePackage(page);
  await page.goto(`${platform}/package/index.html`);
  await expect(page.locator('#platform')).toHaveText(/^No learning platform was found/);
  const [first] = await page.locator('form').all();
  await first!.getByRole('button', { name: 'Check' }).click();
  await expect(first!.locator('.verdict')).toHaveText(/ first\.$/);
  await answer(first!, true);
  await expect(page.locator('#score')).toHaveText(/^1 right; 1 of \d+ answered\.$/);
  expect(trouble).toEqual([]);
});

test('takes a number as people write it', async ({ page }) => {
  await servePackage(page);
  await page.goto(`${platform}/package/index.html`);
  const form = page.locator('form', { has: page.locator('[data-right="4500"]') });
  for (const written of ['4500', '4,500', '4 500', '4500.0', '4500,0']) {
    await form.getByRole('textbox').fill('1');
    await form.getByRole('button', { name: 'Check' }).click();
    await expect(form.locator('.verdict')).toHaveText('Not yet.');
    await form.getByRole('textbox').fill(written);
    await form.getByRole('button', { name: 'Check' }).click();
    await expect(form.locator('.verdict'), written).toHaveText('Right.');
  }
});

/** The page of the chapter with questions that are answered in words, and one of its forms. */
async function openForm(page: Page, prompt: string): Promise<Locator> {
  await servePackage(page, { chapter: 'prompting' });
  await page.goto(`${platform}/package/index.html`);
  return page.locator('form', { hasText: prompt });
}

test('judges a word as the site does: by its forms, a typo forgiven, a mistake explained', async ({
  page,
}) => {
  const form = await openForm(page, 'What is this called?');
  const verdict = form.getByRole('status');
  const check = async (written: string) => {
    await form.getByRole('textbox', { name: 'Your answer' }).fill(written);
    await form.getByRole('textbox', { name: 'Your answer' }).press('Enter');
  };
  await check(' … ');
  await expect(verdict).toHaveText('Write a word or two first.');
  await expect(page.locator('#score')).toBeEmpty();
  await check('fine tuning');
  await expect(verdict).toHaveText('Not yet.');
  const mistake = form.getByRole('listitem').filter({ hasText: '(your answer)', visible: true });
  await expect(form.getByText('(your answer)').filter({ visible: true })).toHaveCount(1);
  await expect(mistake.filter({ has: page.getByText('If you wrote “fine-tuning”') })).toContainText(
    'moves the weights of the model itself',
  );
  await check('promt tuning');
  await expect(verdict).toHaveText('Right; it is spelt “prompt tuning”.');
  await expect(form.getByText('(your answer)').filter({ visible: true })).toHaveCount(0);
  for (const written of ['Soft-Prompt', 'the prompt tuning', 'prompttuning']) {
    await check('nonsense');
    await expect(verdict).toHaveText('Not yet.');
    await check(written);
    await expect(verdict, written).toHaveText('Right.');
  }
  await expect(page.locator('#score')).toHaveText(/^1 right; 1 of \d+ answered\.$/);
});

test('unfolds the rubric of an explanation, then a model answer, and counts it when all is ticked', async ({
  page,
}) => {
  const form = await openForm(page, 'A colleague writes');
  const verdict = form.getByRole('status');
  const rubric = form.getByRole('group', { name: 'Tick what your answer says' });
  const check = () => form.getByRole('button', { name: 'Check' }).click();
  await check();
  await expect(verdict).toHaveText('Write your answer first.');
  await expect(rubric).toBeHidden();
  await form.getByRole('textbox', { name: 'Your answer' }).fill('They help this once.');
  await check();
  await expect(verdict).toHaveText('Now tick what your answer says, and check again.');
  await expect(form.getByText('A model answer')).toBeHidden();
  await expect(page.locator('#score')).toBeEmpty();
  await rubric.getByRole('checkbox', { name: 'No weight of the model changes' }).check();
  await check();
  await expect(verdict).toHaveText('Partly. You ticked 1 of 4.');
  await expect(form.getByText('(in your answer)').filter({ visible: true })).toHaveCount(1);
  await expect(form.getByText('A model answer')).toBeVisible();
  await expect(page.locator('#score')).toHaveText(/^0 right; 1 of \d+ answered\.$/);
  for (const line of await rubric.getByRole('checkbox').all()) await line.check();
  await check();
  await expect(verdict).toHaveText('Right. You ticked 4 of 4.');
  await expect(page.locator('#score')).toHaveText(/^1 right; 1 of \d+ answered\.$/);
});

for (const chapter of ['tokens', 'prompting'])
  test(`the page of ${chapter} meets WCAG 2.2 AA on a phone, in light and dark, with answers unfolded`, async ({
    page,
  }) => {
    await servePackage(page, { chapter });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${platform}/package/index.html`);
    for (const form of await page.locator('form').all()) await answer(form, false);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
