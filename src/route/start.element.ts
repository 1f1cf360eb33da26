import { store } from '~/progress/device.element';
import type { AnsweredDetail, QuizQuestion } from '~/quiz/quiz-question.element';
import { recordKey } from '~/reader/store';
import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { routeSays } from '~/strings/route-said';
import { askedIn, offerNext, poolIn, putQuestion, tellAnswer } from './ask.element';
import { nextQuestion } from './diagnose';
import { creditOf, type Evidence } from './estimate';
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
    // Another tab may change the record, and so may a page to which the reader goes before coming back.
    for (const type of ['storage', 'pageshow']) window.addEventListener(type, this);
    // subtle: before the question itself, which would open for another try
    this.addEventListener('submit', this, { capture: true });
    ({ visit: this.#visit, isEarlier: this.#isEarlier } = resumeVisit());
    // What is left to ask may have changed since the page was left.
    if (this.#visit.step === 'ask') this.#follow({ type: 'go on' });
    this.#show();
  }

  disconnectedCallback() {
    for (const type of ['answered', 'click']) this.removeEventListener(type, this);
    for (const type of ['storage', 'pageshow']) window.removeEventListener(type, this);
    this.removeEventListener('submit', this, { capture: true });
  }

  handleEvent(event: Event) {
    if (event.type === 'answered') this.#take((event as CustomEvent<AnsweredDetail>).detail);
    else if (event.type === 'submit') this.#submit(event);
    else if (event.type !== 'click') this.#hear(event);
    else this.#act((event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act']);
  }

  #submit(event: Event) {
    const question = (event.target as Element).closest<QuizQuestion>('quiz-question');
    if (question && !question.classList.contains('answered')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(question ? { type: 'go on' } : { type: 'begin', role: this.#role });
  }

  #act(act: string | undefined) {
    if (act === 'skip') this.#go({ type: 'skip', role: this.#role });
    else if (act === 'ask again') this.#go({ type: 'ask again' });
    else if (act === 'print') print();
    else if (act === 'unknown') {
      this.#note(askedIn(this), { credit: 0, isUnanswered: true });
      tellAnswer(this);
      this.#offerNext();
    } else if (act === 'show') {
      const isShown = toggleRoute();
      this.#refresh();
      if (isShown === undefined) return;
      this.querySelector('.said')?.replaceChildren(routeSays[isShown ? 'shown' : 'hidden'] ?? '');
    }
  }

  #take({ id, answer }: AnsweredDetail) {
    store.write(new Map([[id, answer]]));
    this.#note(id, { credit: creditOf(answer) });
    this.#offerNext();
    this.#showKeeping();
  }

  #note(id: string, how: Pick<Evidence, 'credit' | 'isUnanswered'>) {
    const chapter = poolIn(this).find((one) => one.id === id)?.chapter;
    if (chapter) this.#follow({ type: 'answer', answered: { id, chapter, ...how } });
  }

  #offerNext() {
    offerNext(this, routeSays[this.#next(this.#visit) ? 'next' : 'toRoute'] ?? '');
  }

  /** Goes a step on, and takes the reader along. */
  #go(act: Act) {
    this.#follow(act);
    this.#show();
    this.querySelector<HTMLElement>(`[data-step="${this.#visit.step}"] h2`)?.focus();
  }

  #follow(act: Act) {
    this.#visit = rememberVisit(follow(this.#visit, act, (visit) => this.#next(visit) !== undefined));
    this.#isEarlier = false;
    if (this.#visit.step === 'route') keepRoute(this.#visit);
  }

  #hear(event: Event) {
    const isBack = event instanceof PageTransitionEvent && event.persisted;
    const isChange = event instanceof StorageEvent && (event.key === recordKey || event.key === null);
    if (isBack || isChange) this.#refresh();
  }

  /** Takes in what has become of the record elsewhere; nobody is torn from choosing a role or from a question. */
  #refresh() {
    const { step } = this.#visit;
    const now = resumeVisit();
    if (step === 'role') this.#showRole(undefined);
    if (step === 'role' || (step === 'ask' && now.visit.step === 'ask')) return;
    ({ visit: this.#visit, isEarlier: this.#isEarlier } = now);
    this.#show();
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
    const { route } = store.read();
    if (step === 'role') this.#showRole(role);
    else if (step === 'ask') putQuestion(this, this.#next(this.#visit)?.id ?? '', asked.length + 1);
    else if (route) tellRoute(this, route, adviseNow(this.#visit), this.#isEarlier ? undefined : this.#count);
    this.#showKeeping();
  }

  get #count() {
    return evidenceBefore(this.#visit).length + this.#visit.asked.length;
  }

  #showRole(role: string | undefined) {
    const count = this.#count;
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
