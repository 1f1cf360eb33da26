import { toPath } from '~/paths';
import { store } from '~/progress/device.element';
import { adoptStyles } from '~/quiz/adopt-styles.element';
import { fill } from '~/strings/fill';
import { routeSays } from '~/strings/route-said';
import { isOfBook } from './paths-by-role';
import css from './contents.css?inline';

adoptStyles(css);
// The page that tells the record can change and forget it, and so can another tab, and one to which the reader goes back.
for (const type of ['record-changed', 'record-forgotten', 'storage', 'pageshow'])
  window.addEventListener(type, showInContents, { capture: true });

/** Shows the reader’s route in the contents of the book, or takes it away, as the record says. */
export function showInContents(): void {
  const { route } = store.read();
  const chapters = route?.isShown ? route.chapters : {};
  for (const shown of document.querySelectorAll('.book .pace, .book .pace-said, .your-route')) shown.remove();
  for (const row of document.querySelectorAll<HTMLAnchorElement>('.book a.row')) {
    const slug = row.pathname.split('/').at(-2) ?? '';
    const pace = Object.hasOwn(chapters, slug) ? chapters[slug] : undefined;
    if (pace)
      row.append(
        Object.assign(make('span', `pace ${pace}`), {
          title: routeSays[`pace.${pace}`] ?? '',
          ariaHidden: 'true',
        }),
        make('span', 'pace-said vh', `, ${routeSays[`pace.${pace}`]}`),
      );
  }
  if (route?.isShown && isOfBook(route)) document.querySelector('book-scale')?.prepend(lineFor(route.role));
}

function lineFor(role: string): HTMLElement {
  const name = routeSays[`role.${role}`];
  const link = make(
    'a',
    'your-route',
    fill(routeSays[name ? 'line' : 'lineAll'] ?? '', { role: name ?? '' }),
  );
  link.setAttribute('href', toPath('/start/'));
  return link;
}

function make(name: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
