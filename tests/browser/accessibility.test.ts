import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { allPages, watch } from './pages';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that a theme can break: nothing but colours changes with it. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const waysIn = (theme: string) => sizes.map((size) => ({ theme, size }));
const [light, dark] = [waysIn('light'), waysIn('dark')];

/**
 * In the dark, a page is looked at in one size, in turn. The pages of terms are made alike, and there are 140: every
 * second is looked at, in one way.
 */
function waysFor(path: string, at: number) {
  const isTerm = /^\/glossary\/(?!cards)[^/]+\/$/.test(path);
  if (isTerm) return at % 2 === 0 ? [] : [[...light, ...dark][(at >> 1) % 4]!];
  return [...light, dark[at % 2]!];
}

for (const [at, path] of allPages.entries()) {
  test(`${path} meets WCAG 2.2 AA, without errors or outside requests`, async ({ page }) => {
    test.slow(); // three passes over the largest pages, on a machine that may be busy
    const trouble = watch(page);
    await page.goto(path);
    for (const { theme, size } of waysFor(path, at)) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      await page.setViewportSize(size);
      const axe = new AxeBuilder({ page });
      const { violations } = await (
        theme === 'light' ? axe.withTags(tags) : axe.withRules(rulesOfColour)
      ).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found, `${theme}, ${size.width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'pixels that scroll sideways at 320 px').toBeLessThanOrEqual(0);
    expect(trouble).toEqual([]);
  });
}
