/**
 * Gives the document styles that its pages do not carry, since nothing needs them before the script is there. On paper
 * they do not count, unless `media` says so: a question prints as it was before it was answered.
 *
 * `adoptStyles('.verdict { display: block }')`
 */
export function adoptStyles(css: string, media = 'screen'): void {
  const styles = new CSSStyleSheet({ media });
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
}
