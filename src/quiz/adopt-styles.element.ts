/**
 * Gives the document styles that its pages do not carry, since nothing needs them before the script is there. On paper
 * they do not count: a question prints as it was before it was answered.
 *
 * `adoptStyles('.verdict { display: block }')`
 */
export function adoptStyles(css: string): void {
  const styles = new CSSStyleSheet({ media: 'screen' });
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
}
