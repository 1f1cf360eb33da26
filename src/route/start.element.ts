import { store } from '~/progress/device.element';
import type { AnsweredDetail, QuizQuestion } from '~/quiz/quiz-question.element';
import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { routeSays } from '~/strings/route-said';
import { askedIn, offerNext, poolIn, putQuestion } from './ask.element';
import { nextQuestion } from './diagnose';
import { creditOf } from './estimate';
import {
  adviseNow,
  evidenceBefore,
  keepRoute,
  rememberVisit,
  resumeVisit,
  toggleRoute,
} from './on-device.element';
import { roleFrom } from './paths-by-role';
import { tellRoute } from './tell-route.element';
import { firstVisit, follow, type Act, type Visit } from './visit';

/** Leads a reader from the role by way of the questions to the route. */
class StartRoute extends HTMLElement {
  #visit = firstVisit;
  /** Whether the route shown was kept before this visit, so that not everything it rests on is known. */
  #isEarlier = false;

  connectedCallback() {
    for (const type of ['answered', 'click']) this.addEventListener(type, this);
    // subtle: before the question itself, which would open for another try
    this.addEventListener('submit', this, { capture: true });
    ({ visit: this.#visit, isEarlier: this.#isEarlier } = resumeVisit());
    // What is left to ask may have changed since the page was left.
    if (this.#visit.step === 'ask') this.#follow({ type: 'go on' });
    this.#show();
  }

  disconnectedCallback() {
    for (const type of ['answered', 'click']) this.removeEventListener(type, this);
    this.removeEventListener('submit', this, { capture: true });
  }

  handleEvent(event: Event) {
    if (event.type === 'answered') this.#take((event as CustomEvent<AnsweredDetail>).detail);
    else if (event.type === 'submit') this.#submit(event);
    else this.#act((event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act']);
  }

  #submit(event: Event) {
    const question = (event.target as Element).closest<QuizQuestion>('quiz-question');
    if (question && !question.verdict) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(question ? { type: 'go on' } : { type: 'begin', role: this.#role });
  }

  #act(act: string | undefined) {
    if (act === 'skip') this.#go({ type: 'skip', role: this.#role });
    else if (act === 'ask again') this.#go({ type: 'ask again' });
    else if (act === 'print') print();
    else if (act === 'unknown') {
      this.#note(askedIn(this), 0);
      this.#go({ type: 'go on' });
    } else if (act === 'show') {
      const isShown = toggleRoute();
      this.#show();
      this.querySelector('.said')?.replaceChildren(routeSays[isShown ? 'shown' : 'hidden'] ?? '');
    }
  }

  #take({ id, answer }: AnsweredDetail) {
    store.write(new Map([[id, answer]]));
    this.#note(id, creditOf(answer));
    offerNext(this, routeSays[this.#next(this.#visit) ? 'next' : 'toRoute'] ?? '');
    this.#showKeeping();
  }

  #note(id: string, credit: number) {
    const chapter = poolIn(this).find((one) => one.id === id)?.chapter;
    if (chapter) this.#follow({ type: 'answer', answered: { id, chapter, credit } });
  }

  /** Goes a step on, and takes the reader along. */
  #go(act: Act) {
    this.#follow(act);
    this.#show();
    this.querySelector<HTMLElement>(`[data-step="${this.#visit.step}"] h2`)?.focus();
  }

  #follow(act: Act) {
    this.#visit = follow(this.#visit, act, (visit) => this.#next(visit) !== undefined);
    this.#isEarlier = false;
    rememberVisit(this.#visit);
    if (this.#visit.step === 'route') keepRoute(this.#visit);
  }

  get #role() {
    const chosen = this.querySelector<HTMLInputElement>('[name="role"]:checked');
    return this.#visit.step === 'role' ? roleFrom(chosen?.value) : this.#visit.role;
  }

  #next(visit: Visit) {
    return nextQuestion(poolIn(this), { ...visit, before: evidenceBefore(visit) });
  }

  #show() {
    const { step, role, asked } = this.#visit;
    for (const section of this.querySelectorAll<HTMLElement>('[data-step]'))
      section.hidden = section.dataset['step'] !== step;
    (this.querySelector('.skip-all') as HTMLElement).hidden = step === 'route';
    const count = evidenceBefore(this.#visit).length + asked.length;
    const { route } = store.read();
    if (step === 'role') this.#showRole(role, count);
    else if (step === 'ask') putQuestion(this, this.#next(this.#visit)?.id ?? '', asked.length + 1);
    else if (route) tellRoute(this, route, adviseNow(this.#visit), this.#isEarlier ? undefined : count);
    this.#showKeeping();
  }

  #showRole(role: string | undefined, count: number) {
    const chosen = role && this.querySelector<HTMLInputElement>(`[name="role"][value="${role}"]`);
    if (chosen) chosen.checked = true;
    const before = this.querySelector('.before') as HTMLElement;
    before.hidden = count === 0;
    before.textContent = fill(routeSays['before'] ?? '', { count });
  }

  #showKeeping() {
    showKeeping(this.querySelector('.keeping') as HTMLElement, store);
  }
}

customElements.define('start-route', StartRoute);
