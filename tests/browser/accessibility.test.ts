import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { allPages, watch } from './pages';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const path of allPages) {
  test(`${path} meets WCAG 2.2 AA in both themes and sizes, without errors or outside requests`, async ({
    page,
  }) => {
    test.slow(); // four passes over the largest pages, on a machine that may be busy
    const trouble = watch(page);
    await page.goto(path);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
      for (const size of sizes) {
        await page.setViewportSize(size);
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found, `${theme}, ${size.width} px`).toEqual([]);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'pixels that scroll sideways at 320 px').toBeLessThanOrEqual(0);
    expect(trouble).toEqual([]);
  });
}
