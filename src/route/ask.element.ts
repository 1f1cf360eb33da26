import '~/quiz/quiz-question.element';
import { fill } from '~/strings/fill';
import { routeSays } from '~/strings/route-said';
import { mostAsked, type PoolQuestion } from './diagnose';

/** The questions that the page carries in templates. */
export function poolIn(page: HTMLElement): PoolQuestion[] {
  return [...page.querySelectorAll<HTMLElement>('template[data-rung]')].map(({ dataset }) => ({
    id: dataset['id'] ?? '',
    chapter: dataset['chapter'] ?? '',
    rung: Number(dataset['rung']),
  }));
}

/** Puts a question on the page in the place of the one before. */
export function putQuestion(page: HTMLElement, id: string, number: number): void {
  const question = page.querySelector<HTMLTemplateElement>(`template[data-id="${id}"]`);
  if (!question) return;
  const place = page.querySelector('.asked');
  place?.replaceChildren(document.importNode(question.content, true));
  // The link would lead to a place that is not there on the next visit; the objective and what is asked belong to a test.
  for (const part of place?.querySelectorAll('.permalink, .mn, .qmeta > b + span') ?? []) part.remove();
  showUnknown(page, true);
  const heading = fill(routeSays['question'] ?? '', { number, most: mostAsked });
  page.querySelector('[data-step="ask"] h2')?.replaceChildren(heading);
}

/** Tells the answer to the question on the page, which the reader did not know. */
export function tellAnswer(page: HTMLElement): void {
  const question = page.querySelector<HTMLElement>('.asked quiz-question');
  const { answer } = JSON.parse(question?.dataset['key'] ?? '{}') as { answer?: string };
  const inputs = [...(question?.querySelectorAll<HTMLInputElement>('.ask input') ?? [])];
  const letter = String.fromCharCode(65 + inputs.findIndex(({ value }) => value === answer));
  question?.classList.add('answered', 'unknown');
  const tell = question?.querySelector<HTMLDetailsElement>('.tell');
  if (tell) tell.open = true;
  question?.querySelector('.need')?.replaceChildren();
  const verdict = question?.querySelector('.verdict');
  verdict?.replaceChildren(fill(routeSays['answer'] ?? '', { answer: letter }));
  verdict?.scrollIntoView({ block: 'nearest' });
}

/** Lets the button that would open the question for another try lead on instead, and the focus wait there. */
export function offerNext(page: HTMLElement, text: string): void {
  const submit = page.querySelector<HTMLElement>('.asked button[type="submit"]');
  submit?.classList.remove('two');
  submit?.replaceChildren(text);
  // Whoever checked by Enter was on an option, which is hidden now.
  submit?.focus({ preventScroll: true });
  showUnknown(page, false);
}

/** The id of the question on the page. */
export function askedIn(page: HTMLElement): string {
  return page.querySelector<HTMLElement>('.asked quiz-question')?.dataset['id'] ?? '';
}

function showUnknown(page: HTMLElement, isShown: boolean) {
  const button = page.querySelector<HTMLElement>('[data-act="unknown"]');
  if (button) button.hidden = !isShown;
}
