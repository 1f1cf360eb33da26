/*
 * Why long sentences were hard for recurrent networks: a trace that is multiplied by the same factor at each word
 * shrinks like compound interest run backwards. A factor a little nearer to 1 changes everything, and 1 is the ideal
 * of the memory cell in S. Hochreiter & J. Schmidhuber, "Long Short-Term Memory", 1997, doi:10.1162/neco.1997.9.8.1735.
 */

/** Share of a trace that is left when each of `steps` steps keeps the share `keep` (0 to 1). `left(0.5, 3)` → `0.125` */
export function left(keep: number, steps: number): number {
  return keep ** steps;
}

/** The first step after which less than half is left; never, if nothing is lost. `halfGone(0.9)` → `7` */
export function halfGone(keep: number): number {
  return keep >= 1 ? Infinity : Math.floor(Math.log(0.5) / Math.log(keep)) + 1;
}
