/** A size as one writes it in prose: `sizeText(0.117)` → “117 million”, `sizeText(175)` → “175 billion”. */
export function sizeText(billions: number): string {
  return billions < 1 ? `${Math.round(billions * 1000)} million` : `${billions} billion`;
}

/** A size in a table: `shortSize(0.11)` → “110 M”, `shortSize(47)` → “47 B”, with a space that does not break. */
export function shortSize(billions: number): string {
  return billions < 1 ? `${Math.round(billions * 1000)}\u202fM` : `${billions}\u202fB`;
}
