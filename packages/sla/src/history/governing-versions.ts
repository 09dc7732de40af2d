import type { PolicyReference } from "@complaint-ledger/policy";
import type { SeenFacts } from "../facts/seen-facts.ts";

/**
 * The policy versions that govern a complaint in a run, or in the last: those it was lodged under, each led on by the rebasings
 * recorded up to then. One entered after a reopening reads no former run anew.
 */
export function governingVersions(
  { happened, administered }: SeenFacts,
  run: number = Number.POSITIVE_INFINITY,
): readonly PolicyReference[] {
  const lodged = happened.find((fact) => fact.event === "ComplaintLodged");
  return (lodged?.policies ?? []).map(({ id, version: pinned }) => {
    let version = pinned;
    for (const { fact, run: recordedIn } of administered) {
      if (fact.event !== "PolicyRebased" || recordedIn > run) continue;
      if (fact.policy === id && fact.fromVersion === version) version = fact.toVersion;
    }
    return { id, version };
  });
}
