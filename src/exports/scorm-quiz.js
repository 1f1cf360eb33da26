// The script of the page in a SCORM package. It runs as it stands here, without a build and without this site: it checks
// the forms, tells the reader, and reports to the learning platform if there is one.
// @ts-check

/**
 * @typedef {object} Api What SCORM 1.2 calls: texts in, texts out.
 * @property {(nothing: '') => string} LMSInitialize
 * @property {(name: string) => string} LMSGetValue
 * @property {(name: string, value: string) => string} LMSSetValue
 * @property {(nothing: '') => string} LMSCommit
 * @property {(nothing: '') => string} LMSFinish
 */
(() => {
  /** @type {Record<string, string>} */
  const says = JSON.parse(document.body.dataset['says'] ?? '{}');
  const forms = [...document.querySelectorAll('form')];
  /** @type {Map<HTMLFormElement, string>} The last verdict on each question that has been answered. */
  const verdicts = new Map();
  const platform = connect(findApi());

  tell(document.querySelector('#platform'), platform ? says['reported'] : says['alone']);
  for (const form of forms)
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      check(form);
    });
  addEventListener('pagehide', () => platform?.finish());

  /** @param {HTMLFormElement} form */
  function check(form) {
    const { verdict, need } = judge(form);
    tell(form.querySelector('.verdict'), verdict ? says[verdict] : need);
    if (!verdict) return;
    verdicts.set(form, verdict);
    const chosen = new FormData(form).getAll(form.id);
    for (const line of form.querySelectorAll('[data-option]')) {
      const yours = line.querySelector('.yours');
      yours?.toggleAttribute('hidden', !chosen.includes(line.getAttribute('data-option') ?? ''));
    }
    form.querySelector('.told')?.setAttribute('open', '');
    const right = [...verdicts.values()].filter((one) => one === 'right').length;
    tell(
      document.querySelector('#score'),
      says['score']
        ?.replace('{right}', `${right}`)
        .replace('{done}', `${verdicts.size}`)
        .replace('{count}', `${forms.length}`),
    );
    platform?.report(Math.round((100 * right) / forms.length), verdicts.size === forms.length);
  }

  /**
   * @param {HTMLFormElement} form
   * @returns {{ verdict?: 'right' | 'partly' | 'wrong', need?: string | undefined }}
   */
  function judge(form) {
    /** @type {HTMLInputElement[]} */
    const inputs = [...form.querySelectorAll('input')];
    const selects = [...form.querySelectorAll('select')];
    const [first] = inputs;
    if (selects.length > 0) {
      if (selects.some(({ value }) => value === '')) return { need: says['needSelect'] };
      const right = selects.filter((select) => select.value === select.dataset['right']).length;
      return { verdict: right === selects.length ? 'right' : right > 0 ? 'partly' : 'wrong' };
    }
    if (first?.inputMode === 'decimal') {
      const value = parse(first.value);
      if (Number.isNaN(value)) return { need: says['needNumber'] };
      const off = Math.abs(value - Number(first.dataset['right']));
      return { verdict: off <= Number(first.dataset['tolerance']) + 1e-9 ? 'right' : 'wrong' };
    }
    const chosen = inputs.filter(({ checked }) => checked);
    if (chosen.length === 0) return { need: says['needChoice'] };
    const isRight = (/** @type {HTMLInputElement} */ input) => input.dataset['right'] !== undefined;
    if (inputs.every((input) => input.checked === isRight(input))) return { verdict: 'right' };
    return { verdict: chosen.some(isRight) ? 'partly' : 'wrong' };
  }

  /**
   * A number as people write it: `1,200`, `0.25`, `0,25`, `12 %`.
   * @param {string} text
   */
  function parse(text) {
    const plain = text
      .replace(/[\s%]/g, '')
      .replace(/(?<=[1-9]\d*),(?=\d{3}(?!\d))/g, '')
      .replace(',', '.');
    return plain === '' ? NaN : Number(plain);
  }

  /**
   * @param {Element | null} element
   * @param {string | undefined} text
   */
  function tell(element, text) {
    if (element) element.textContent = text ?? '';
  }

  /**
   * The interface of the platform: `API` in a window around this one, or around the one that opened it
   * (ADL SCORM 1.2, Run-Time Environment, 3.3).
   */
  function findApi() {
    return findAbove(window) ?? findAbove(openerOf(window)) ?? findAbove(openerOf(window.top));
  }

  /** @param {Window | null | undefined} start */
  function findAbove(start) {
    try {
      // Frames within frames within frames: no platform nests so deep, but a loop must end.
      for (let at = start, depth = 0; at && depth < 50; at = at.parent, depth++) {
        if ('API' in at && at.API) return /** @type {Api} */ (at.API);
        if (at.parent === at) return undefined;
      }
    } catch {
      // A frame of another site, into which we may not look.
    }
    return undefined;
  }

  /** @param {Window | null} at */
  function openerOf(at) {
    try {
      return at?.opener;
    } catch {
      return undefined;
    }
  }

  /** @param {Api | undefined} api */
  function connect(api) {
    if (!api || String(api.LMSInitialize('')) !== 'true') return undefined;
    // A platform answers the first call with the best score so far; a second visit does not lower it.
    const before = Number(api.LMSGetValue('cmi.core.score.raw')) || 0;
    const status = String(api.LMSGetValue('cmi.core.lesson_status'));
    if (status === '' || status === 'not attempted') api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    let isOpen = true;
    return {
      /**
       * @param {number} score
       * @param {boolean} isComplete
       */
      report(score, isComplete) {
        api.LMSSetValue('cmi.core.score.min', '0');
        api.LMSSetValue('cmi.core.score.max', '100');
        api.LMSSetValue('cmi.core.score.raw', `${Math.max(before, score)}`);
        if (isComplete) api.LMSSetValue('cmi.core.lesson_status', 'completed');
        api.LMSCommit('');
      },
      finish() {
        if (isOpen) api.LMSFinish('');
        isOpen = false;
      },
    };
  }
})();
