import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Fact } from "./fact.ts";
import type { SlaRow } from "./sla-row.ts";

/** From where in time a row is looked at. */
export interface FactsSeenFrom {
  /** Only what had happened by then; absent: everything. UTC. */
  readonly asOf?: Instant | undefined;
  /** Only what had been recorded by then; absent: everything. UTC. */
  readonly knownAt?: Instant | undefined;
}

/** The facts seen from there in the order they happened; those of one instant in the order they were recorded. */
export function visibleFacts({ facts }: SlaRow, { asOf, knownAt }: FactsSeenFrom): readonly Fact[] {
  return facts
    .filter(
      ({ at, recordedAt }) => (asOf === undefined || at <= asOf) && (knownAt === undefined || recordedAt <= knownAt),
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
