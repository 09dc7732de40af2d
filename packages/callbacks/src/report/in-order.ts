import { compareKeys } from "@complaint-ledger/complaint";

/** Groups in the order of their keys by code units, the one without a key last. */
export function inOrder<Group>(
  groups: ReadonlyMap<string | null, Group>,
): readonly (readonly [string | null, Group])[] {
  return [...groups].toSorted(([a], [b]) => compareKeys(a, b));
}
