import { store } from '~/progress/device.element';
import { showInContents } from './contents.element';
import { evidenceIn, type Evidence } from './estimate';
import { roleFrom } from './paths-by-role';
import { suggest, type Advice } from './suggest';
import { firstVisit, readVisit, type Visit } from './visit';

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
  const visit = readVisit((history.state as { visit?: unknown } | null)?.visit);
  const { route } = store.read();
  const hasRoute = route !== undefined && Object.keys(route.chapters).length > 0;
  if (!visit && hasRoute)
    return { visit: { step: 'route', role: roleFrom(route.role), asked: [] }, isEarlier: true };
  const isLost = visit?.step === 'route' && !hasRoute;
  // A route that is gone was forgotten elsewhere, unless the browser keeps nothing at all.
  if (isLost && store.keeping === 'not-kept') keepRoute(visit);
  else if (isLost) return { visit: firstVisit, isEarlier: false };
  return { visit: visit ?? firstVisit, isEarlier: false };
}

export function rememberVisit(visit: Visit): void {
  history.replaceState({ ...(history.state as object | null), visit }, '');
}

/** Puts what would be suggested now into the record, shown in the contents if the route before it was. */
export function keepRoute(visit: Visit): void {
  const chapters = Object.fromEntries(adviseNow(visit).map(({ slug, pace }) => [slug, pace]));
  const isShown = store.read().route?.isShown ?? false;
  store.setRoute({ role: visit.role ?? '', chapters, isShown });
  showInContents();
}

/** Shows the route in the contents, or no longer: `true` if it is shown now. */
export function toggleRoute(): boolean {
  const { route } = store.read();
  if (!route) return false;
  store.setRoute({ ...route, isShown: !route.isShown });
  showInContents();
  return !route.isShown;
}
