/** A share as whole per cent, with the narrow space: `percent(0.667)` → `67 %`; nothing to divide by → `none`. */
export function percent(share: number | undefined): string {
  return share === undefined ? 'none' : `${Math.round(100 * share)}\u202F%`;
}
