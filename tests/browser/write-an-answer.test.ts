import { expect, test, type Page } from '@playwright/test';

async function open(page: Page, path: string, kind: 'blank' | 'explain') {
  await page.goto(`${path}#quiz`);
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  return page.locator(`quiz-question[data-key*='"type":"${kind}"']`).first();
}

test('a typo is forgiven, and the right spelling told', async ({ page }) => {
  const question = await open(page, '/measuring/', 'blank');
  await question.getByRole('textbox', { name: 'Your answer' }).fill('The Basline');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).toHaveText('Right; it is spelt “baseline”.');
  await expect(question.getByText('Also right:')).toBeVisible();
  await page.reload();
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  await expect(question.getByRole('status')).toHaveText('Right; it is spelt “baseline”.');
});

test('a known mistake is told apart from any other word', async ({ page }) => {
  const question = await open(page, '/measuring/', 'blank');
  const field = question.getByRole('textbox', { name: 'Your answer' });
  await field.fill('…');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('alert')).toHaveText('Write a word or two first.');
  await field.fill('Benchmark');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText(
    'Not this one. You wrote “Benchmark”. The answer is “baseline”.',
  );
  const mistake = question.getByRole('listitem').filter({ hasText: 'If you wrote “benchmark”' });
  await expect(mistake.getByText('your answer')).toBeVisible();
  await question.getByRole('button', { name: 'Try again' }).click();
  await expect(field).toHaveValue('');
  await field.fill('elephant');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByText('your answer').locator('visible=true')).toHaveCount(0);
});

test('an explanation is written, held against its rubric, and set beside a model answer', async ({
  page,
}) => {
  const requests: string[] = [];
  const question = await open(page, '/limits/', 'explain');
  page.on('request', (request) => requests.push(request.url()));
  const rubric = question.getByRole('group', { name: 'Tick what your answer says' });
  const button = question.getByRole('button', { name: 'Check' });
  await expect(rubric).toBeHidden();
  await button.click();
  await expect(question.getByRole('alert')).toHaveText('Write your answer first.');
  await question.getByRole('textbox', { name: 'Your answer' }).fill('Owner: me.\nExit: none.');
  await button.click();
  await expect(question.getByRole('alert')).toHaveText('Now tick what your answer says, and check again.');
  await expect(question.getByText('A model answer')).toBeHidden();
  await rubric.getByRole('checkbox', { name: /^Owner/ }).check();
  await button.click();
  await expect(question.getByRole('status')).toHaveText('Partly. You ticked 1 of 5.');
  await expect(question.getByText('Owner: me. Exit: none.')).toBeVisible();
  await expect(question.getByText('A model answer')).toBeVisible();
  await expect(question.getByText('not in your answer').locator('visible=true')).toHaveCount(4);
  await expect(question.getByText('in your answer', { exact: true }).locator('visible=true')).toHaveCount(1);
  expect(requests).toEqual([]);
});

test('what was explained survives a reload, and is there to be improved', async ({ page }) => {
  const question = await open(page, '/prompting/', 'explain');
  await question.getByRole('textbox', { name: 'Your answer' }).fill('They are read each time.');
  await question.getByRole('button', { name: 'Check' }).click();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('status')).toHaveText('Not yet. You ticked 0 of 4.');
  await page.reload();
  await page.waitForFunction(() => customElements.get('chapter-quiz'));
  await expect(question.getByText('They are read each time.')).toBeVisible();
  await question.getByRole('button', { name: 'Try again' }).click();
  await expect(question.getByRole('textbox', { name: 'Your answer' })).toHaveValue(
    'They are read each time.',
  );
  await expect(question.getByRole('group', { name: 'Tick what your answer says' })).toBeHidden();
});

test('without JavaScript the accepted forms, the rubric and the model answer unfold', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/prompting/');
  const blank = page.locator(`quiz-question[data-key*='"type":"blank"']`);
  await blank.getByText('Show the answer').click();
  await expect(blank.getByText('Also right: soft prompt tuning, soft prompt')).toBeVisible();
  const explain = page.locator(`quiz-question[data-key*='"type":"explain"']`);
  await explain.getByText('Show the answer').click();
  await expect(explain.getByText('What a good answer says')).toBeVisible();
  await expect(explain.getByText('A model answer')).toBeVisible();
  await context.close();
});
