/**
 * The texts that an element says, for its `data-says`: those whose names fit, without the first part of the name.
 *
 * `saysOf({ 'take.saved': 'Saved.', 'take.title': 'Take it' }, /^take\.saved$/)` → `'{"saved":"Saved."}'`
 */
export function saysOf(texts: Readonly<Record<string, string>>, names: RegExp): string {
  const said = Object.entries(texts).filter(([name]) => names.test(name));
  return JSON.stringify(Object.fromEntries(said.map(([name, text]) => [name.replace(/^\w+\./, ''), text])));
}
