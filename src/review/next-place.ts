import type { Progress } from '~/progress/progress';
import type { Route } from '~/reader/record';

/** Where a reader may go on, and by which of the texts it is told. */
export interface NextPlace {
  readonly says: 'route' | 'continue' | 'goOn';
  readonly href: string;
  readonly title: string;
}

/**
 * The next place in the book: the first chapter of the reader’s route that has questions left, or where there is no
 * route, the next question of the chapter answered last, or the chapter behind it. `undefined` before the first answer,
 * and once nothing is left.
 */
export function nextPlace({ chapters, last }: Progress, route: Route | undefined): NextPlace | undefined {
  const onRoute = chapters.find(({ chapter, tally }) => {
    const pace =
      route && Object.hasOwn(route.chapters, chapter.slug) ? route.chapters[chapter.slug] : undefined;
    return tally.open > 0 && (pace === 'read' || pace === 'skim');
  });
  if (onRoute) return { says: 'route', href: onRoute.chapter.href, title: onRoute.chapter.title };
  if (last?.next) return { says: 'continue', href: last.next.href, title: last.chapter.title };
  return last?.goOn && { says: 'goOn', href: last.goOn.href, title: last.goOn.title };
}
