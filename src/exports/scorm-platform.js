// The learning platform around the page, if there is one.
// @ts-check

/**
 * @typedef {object} Api What SCORM 1.2 calls: texts in, texts out.
 * @property {(nothing: '') => string} LMSInitialize
 * @property {(name: string) => string} LMSGetValue
 * @property {(name: string, value: string) => string} LMSSetValue
 * @property {(nothing: '') => string} LMSCommit
 * @property {(nothing: '') => string} LMSFinish
 */

/** Opens the session with the platform; `undefined` where there is none. */
export function connect() {
  const api = findApi();
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
