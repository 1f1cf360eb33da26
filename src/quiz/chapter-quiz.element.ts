import { attemptsOf, needsReview } from '~/reader/attempts';
import { isSecondPress } from '~/reader/press-twice';
import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { quizSays } from '~/strings/quiz-said';
import { adoptStyles } from './adopt-styles.element';
import { KeptAnswers } from './kept-answers.element';
import { QuizQuestion, type AnsweredDetail } from './quiz-question.element';
import { showCells } from './show-cells.element';
import { countVerdicts, nextStep } from './tally';
import css from './chapter-quiz.css?inline';

/** The quiz of a chapter: keeps the answers on the device, and tells by objective what they come to. */
class ChapterQuiz extends HTMLElement {
  readonly #kept = new KeptAnswers(() => this.#questions);

  get #questions() {
    return [...this.querySelectorAll<QuizQuestion>('quiz-question')];
  }

  connectedCallback() {
    this.addEventListener('answered', this);
    this.addEventListener('click', this);
    for (const type of ['storage', 'pageshow']) window.addEventListener(type, this);
    this.#restore();
  }

  disconnectedCallback() {
    this.removeEventListener('answered', this);
    this.removeEventListener('click', this);
    for (const type of ['storage', 'pageshow']) window.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'answered') {
      this.#kept.keep((event as CustomEvent<AnsweredDetail>).detail);
      this.#showResults();
      this.#showKeeping();
      return;
    }
    if (event.type !== 'click') return this.#restore();
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-act]');
    if (button?.dataset['act'] === 'retry') this.#retryMissed();
    if (button?.dataset['act'] === 'start-over') this.#startOver(button);
    if (button?.dataset['act'] === 'code')
      import('./result-code.element')
        .then((code) => code.copyResultCode(this, button))
        .catch(() => undefined);
  }

  /** Shows what is stored, also what another tab has answered or forgotten since. */
  #restore() {
    this.#kept.show();
    this.#showResults();
    this.#showKeeping();
  }

  #retryMissed() {
    const missed = this.#questions.filter(({ verdict }) => verdict && verdict !== 'right');
    for (const question of missed) question.ask();
    this.#showResults();
    missed[0]?.scrollIntoView();
    missed[0]
      ?.querySelector<HTMLElement>('.ask :is(input, textarea, button)')
      ?.focus({ preventScroll: true });
  }

  #startOver(button: HTMLButtonElement) {
    const [first = '', second = ''] = [quizSays['startOver'], quizSays['startOverSure']];
    if (!isSecondPress(button, { first, second })) return;
    this.#kept.forget();
    this.#showResults();
    this.#say('.answered', quizSays['forgotten'] ?? '');
  }

  #showResults() {
    const questions = this.#questions;
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-objective]'))
      this.#showObjective(
        row,
        questions.filter(({ dataset }) => dataset['objective'] === row.dataset['objective']),
      );
    this.#showComing();
    const done = questions.filter(({ verdict }) => verdict).length;
    const missed = questions.filter(({ verdict }) => verdict && verdict !== 'right').length;
    this.#say('.answered', fill(quizSays['answered'] ?? '', { done, count: questions.length }));
    const retry = this.querySelector<HTMLButtonElement>('[data-act="retry"]');
    if (!retry) return;
    retry.hidden = missed === 0;
    retry.textContent = fill(quizSays[missed === 1 ? 'retryMissedOne' : 'retryMissed'] ?? '', {
      count: missed,
    });
  }

  #showObjective(row: HTMLElement, questions: readonly QuizQuestion[]) {
    const verdicts = questions.map(({ verdict }) => verdict);
    const counts = countVerdicts(verdicts);
    const missed = questions.filter(({ verdict }) => verdict && verdict !== 'right');
    const sections = new Set(missed.map(({ dataset }) => `#${dataset['see']}`));
    for (const link of row.querySelectorAll<HTMLAnchorElement>('.next a'))
      link.hidden = !sections.has(link.getAttribute('href') ?? '');
    const words = fill(quizSays[`next.${nextStep(counts)}`] ?? '', { count: counts.open, sections: '' });
    row.querySelector('.next span')?.replaceChildren(words);
    const told = fill(quizSays['tally'] ?? '', { right: counts.right, count: questions.length });
    row.querySelector('.tally')?.replaceChildren(told);
    showCells(row.querySelector('svg'), verdicts);
  }

  #showComing() {
    const { answers } = this.#kept.store.read();
    const coming = this.#questions.filter((question) => {
      const answer = answers.get(question.dataset['id'] ?? '');
      return answer && question.fits(answer) && needsReview(attemptsOf(answer));
    }).length;
    const text = coming === 0 ? '' : quizSays[coming === 1 ? 'comingOne' : 'coming'];
    this.#say('.coming', fill(text ?? '', { count: coming }));
  }

  #showKeeping() {
    const note = this.querySelector<HTMLElement>('.keeping');
    if (note) showKeeping(note, this.#kept.store);
  }

  #say(part: string, text: string) {
    this.querySelector(`.results ${part}`)?.replaceChildren(text);
  }
}

adoptStyles(css);
customElements.define('chapter-quiz', ChapterQuiz);
