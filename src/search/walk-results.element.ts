/**
 * Moves from a search field into its results and among them: ↓ and ↑, Home and End in the results, Enter in the field
 * opens the first. Whoever types on is back in the field. Gives whether the key was used.
 */
export function walkResults(event: KeyboardEvent, input: HTMLInputElement, links: readonly HTMLElement[]) {
  const at = links.indexOf(document.activeElement as HTMLElement);
  const isInField = document.activeElement === input;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || (at < 0 && !isInField))
    return false;
  const target = {
    ArrowDown: links[at + 1],
    ArrowUp: at > 0 ? links[at - 1] : input,
    Home: isInField ? undefined : links[0],
    End: isInField ? undefined : links.at(-1),
  }[event.key];
  if (target) target.focus();
  else if (event.key === 'Enter' && isInField) links[0]?.click();
  else {
    // The field takes the letter itself, once it has the focus.
    if (!isInField && (event.key.length === 1 || event.key === 'Backspace')) input.focus();
    return false;
  }
  event.preventDefault();
  return true;
}
