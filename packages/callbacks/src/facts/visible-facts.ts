import { assertViewpoint, type Viewpoint } from "@complaint-ledger/event-sourcing";
import type { CallbackRow } from "./callback-row.ts";
import type { TrailFact } from "./trail-fact.ts";

/** The facts seen from a viewpoint, in the order they were recorded. Throws `invalid-instant`. */
export function visibleFacts({ facts }: Pick<CallbackRow, "facts">, viewpoint: Viewpoint): readonly TrailFact[] {
  assertViewpoint(viewpoint);
  const { asOf, knownAt } = viewpoint;
  return facts.filter(
    ({ at, recordedAt }) => (asOf === undefined || at <= asOf) && (knownAt === undefined || recordedAt <= knownAt),
  );
}

/** Facts in the order they happened; those of one instant in the order they were recorded. */
export function asHappened<Fact extends { readonly at: string }>(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
