/**
 * The order in which read models tell their groups and complaints: by key in code units, as no locale has a say; without a
 * key (null) last. Negative if `a` comes first.
 *
 * @example
 * groups.toSorted((a, b) => compareKeys(a.key, b.key))
 */
export function compareKeys(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
