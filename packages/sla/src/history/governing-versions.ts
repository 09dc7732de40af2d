import type { PolicyReference } from "@complaint-ledger/policy";
import type { Fact, RebasingFact } from "../facts/fact.ts";

/** The policy versions that govern a complaint after `facts`: those it was lodged under, each led on by its rebasings. */
export function governingVersions(facts: readonly Fact[]): readonly PolicyReference[] {
  const rebasings = facts.filter((fact) => fact.event === "PolicyRebased");
  const lodged = facts.find((fact) => fact.event === "ComplaintLodged");
  return (lodged?.policies ?? []).map(({ id, version }) => ({
    id,
    version: rebasedFrom(
      version,
      rebasings.filter(({ policy }) => policy === id),
    ),
  }));
}

/** Follows the versions, not the instants: a rebasing entered late may be said to have happened before the one it follows. */
function rebasedFrom(version: number, rebasings: readonly RebasingFact[]): number {
  const next = rebasings.find(({ fromVersion }) => fromVersion === version);
  if (next === undefined) return version;
  return rebasedFrom(
    next.toVersion,
    rebasings.filter((rebasing) => rebasing !== next),
  );
}
