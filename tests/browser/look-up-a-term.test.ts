import { expect, test, type Page } from '@playwright/test';
import { watch } from './pages';

const card = (page: Page) => page.locator('.card:popover-open');

test.describe('the card', () => {
  test('opens where the pointer rests, lets it travel in, and leads on', async ({ page }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term[data-term="system-prompt"]').first();
    await term.hover();
    await expect(card(page)).toHaveCount(1);
    await expect(card(page)).toContainText('System prompt');
    await card(page).hover();
    await page.waitForTimeout(400); // longer than the card waits before it closes
    await expect(card(page)).toHaveCount(1);
    await card(page).getByRole('link', { name: 'More' }).click();
    await expect(page).toHaveURL(/\/glossary\/system-prompt\/$/);
  });

  test('does not open for a pointer that only passes', async ({ page }) => {
    await page.goto('/prompting/');
    await page.locator('a.term[data-term="system-prompt"]').first().hover();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(400);
    await expect(card(page)).toHaveCount(0);
  });

  test('opens on keyboard focus; Escape closes it and the focus stays; Tab goes into it', async ({
    page,
  }) => {
    await page.goto('/prompting/');
    const term = page.locator('a.term').first();
    await term.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(card(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(term).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(card(page)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(card(page).getByRole('link', { name: 'More' })).toBeFocused();
  });

  test('does not cover its term, and one is open at a time', async ({ page }) => {
    await page.goto('/prompting/');
    for (const id of ['prompt', 'token']) {
      const term = page.locator(`a.term[data-term="${id}"]`).first();
      await term.hover();
      await expect(card(page)).toHaveCount(1);
      await expect(card(page)).toHaveId(`card-${id}`);
      const [box, own] = [await card(page).boundingBox(), await term.boundingBox()];
      if (!box || !own) throw new Error('The card or its term is not on the page.');
      const isApart = box.y >= own.y + own.height || box.y + box.height <= own.y;
      expect(isApart).toBe(true);
    }
  });

  test.describe('by touch, at 320 px', () => {
    test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

    test('opens on the first tap, inside the window; a second tap follows the link', async ({ page }) => {
      await page.goto('/prompting/');
      for (const term of (await page.locator('a.term').all()).slice(0, 8)) {
        await term.scrollIntoViewIfNeeded();
        await term.tap();
        await expect(card(page)).toHaveCount(1);
        const box = await card(page).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
        await page.keyboard.press('Escape');
      }
      const term = page.locator('a.term').first();
      await term.scrollIntoViewIfNeeded();
      await term.tap();
      await expect(card(page)).toHaveCount(1);
      await term.tap();
      await expect(page).toHaveURL(/\/glossary\//);
    });
  });
});

test.describe('the glossary', () => {
  const searches = [
    ['temprature', 'Temperature'],
    ['halucination', 'Hallucination'],
    ['RAG', 'Retrieval-augmented generation'],
    ['tokeniser', 'Tokenisation'],
    ['tokenizer', 'Tokenisation'],
    ['cot', 'Chain of thought'],
    ['making things up', 'Hallucination'],
  ] as const;

  for (const [query, term] of searches) {
    test(`finds ${term} for “${query}”`, async ({ page }) => {
      await page.goto('/glossary/');
      await page.getByRole('searchbox').fill(query);
      await expect(page.locator('.gl > li:visible a.hw').first()).toHaveText(term);
      await expect(page.getByRole('status').or(page.locator('.find-term output'))).not.toBeEmpty();
    });
  }

  test('is walked with the arrow keys and opened with Enter; the query stands in the address', async ({
    page,
  }) => {
    await page.goto('/glossary/');
    const box = page.getByRole('searchbox');
    await box.pressSequentially('encod');
    await expect(page).toHaveURL(/\?q=encod$/);
    await expect(page.locator('.gl > li.on a.hw')).toHaveText('Encoder');
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    await box.press('ArrowUp');
    const name = await page.locator('.gl > li.on a.hw').textContent();
    expect(name).not.toBe('Encoder');
    await box.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('encod');
  });

  test('says so where nothing fits', async ({ page }) => {
    await page.goto('/glossary/?q=xylophone%20quartet');
    await expect(page.getByText('No term fits.')).toBeVisible();
    await page.getByRole('searchbox').fill('');
    expect(await page.locator('.gl > li:visible').count()).toBeGreaterThanOrEqual(60);
  });

  for (const query of [
    '%FF%FE',
    '%00',
    '<img src=x onerror=alert(1)>',
    '"]{}\\',
    '%F0%9F%A6%9C'.repeat(400),
  ]) {
    test(`survives the address ?q=${query.slice(0, 30)}`, async ({ page }) => {
      const trouble = watch(page);
      page.on('dialog', () => trouble.push('a dialog opened'));
      await page.goto(`/glossary/?q=${query}#${query}`);
      await page.getByRole('searchbox').fill('token');
      await expect(page.locator('.gl > li:visible a.hw').first()).toHaveText('Token');
      expect(trouble).toEqual([]);
    });
  }
});

test.describe('the search', () => {
  test('asks nothing of the network before it is opened', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/tokens/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /pagefind|search-/.test(url))).toEqual([]);
  });

  test('opens with /, finds terms despite slips and passages by section, and is left with Escape', async ({
    page,
  }) => {
    const trouble = watch(page);
    await page.goto('/tokens/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search the book' });
    await dialog.getByRole('searchbox').fill('temprature');
    await expect(dialog.getByRole('link', { name: /^Temperature/ })).toBeVisible();
    await dialog.getByRole('searchbox').fill('lamp shop');
    await expect(dialog.getByRole('link', { name: /Prompting/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(trouble).toEqual([]);
  });

  test('opens with Ctrl K; arrows move through the results, Enter opens one', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search the book' });
    await dialog.getByRole('searchbox').fill('RAG');
    await expect(dialog.getByRole('link', { name: /^Retrieval-augmented generation/ })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Retrieval-augmented generation');
  });

  test('does not give away answers', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search the book' });
    await dialog.getByRole('searchbox').fill('mississippi');
    await expect(dialog.getByText(/^Terms: 0\. Passages:|^Nothing fits/)).toBeVisible();
    await expect(dialog.getByText(/mississippi/i)).toHaveCount(0);
  });

  test('says in a sentence that the index could not be loaded', async ({ page }) => {
    await page.route('**/search-entries.json', (route) => route.abort());
    await page.goto('/tokens/');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('token');
    await expect(page.getByText('The index could not be loaded.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  });
});
