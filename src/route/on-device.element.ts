import { store } from '~/progress/device.element';
import { showInContents } from './contents.element';
import { evidenceIn, type Evidence } from './estimate';
import { isOfBook, roleFrom } from './paths-by-role';
import { suggest, type Advice } from './suggest';
import { firstVisit, forgottenAt, isForgotten, readVisit, type Visit } from './visit';

/** What earlier answers show. Those of the visit are in the record too, but the visit knows more about them. */
export function evidenceBefore({ asked }: Visit): Evidence[] {
  const ids = new Set(asked.map(({ id }) => id));
  return evidenceIn(store.read(), Date.now()).filter(({ id }) => !ids.has(id));
}

/** What would be suggested now. */
export function adviseNow(visit: Visit): Advice[] {
  return suggest(visit.role, [...evidenceBefore(visit), ...visit.asked]);
}

/** Where the reader goes on: where this page was left, or at the route that is kept, or at the beginning. */
export function resumeVisit(): { visit: Visit; isEarlier: boolean } {
  const left = readVisit((history.state as { visit?: unknown } | null)?.visit);
  const record = store.read();
  const visit = left && !isForgotten(left, record) ? left : undefined;
  const { route } = record;
  const hasRoute = route !== undefined && isOfBook(route);
  if (!visit && hasRoute)
    return { visit: { ...firstVisit, step: 'route', role: roleFrom(route.role) }, isEarlier: true };
  const isLost = visit?.step === 'route' && !hasRoute;
  // A route that is gone was forgotten elsewhere, unless the browser keeps nothing at all.
  if (isLost && store.keeping === 'not-kept') keepRoute(visit);
  if (visit && (!isLost || store.keeping === 'not-kept')) return { visit, isEarlier: false };
  // What was forgotten must not come back once there are other answers.
  return { visit: left ? rememberVisit(firstVisit) : firstVisit, isEarlier: false };
}

/** Keeps where the reader is, and gives it back with the time from which on forgetting concerns it. */
export function rememberVisit(now: Visit): Visit {
  const visit = now.asked.length > 0 ? now : { ...now, forgottenAt: forgottenAt(store.read()) };
  history.replaceState({ ...(history.state as object | null), visit }, '');
  return visit;
}

/** Puts what would be suggested now into the record, shown in the contents if the route before it was. */
export function keepRoute(visit: Visit): void {
  const chapters = Object.fromEntries(adviseNow(visit).map(({ slug, pace }) => [slug, pace]));
  const isShown = store.read().route?.isShown ?? false;
  store.setRoute({ role: visit.role ?? '', chapters, isShown });
  showInContents();
}

/** Shows the route in the contents, or no longer: `true` if it is shown now, `undefined` if there is none to show. */
export function toggleRoute(): boolean | undefined {
  const { route } = store.read();
  if (!route || !isOfBook(route)) return undefined;
  store.setRoute({ ...route, isShown: !route.isShown });
  showInContents();
  return !route.isShown;
}
