import type { Instant } from "@complaint-ledger/event-sourcing";
import { byId, unknownId } from "../rules/identity.ts";
import type { Violation } from "../violation.ts";
import { isSameParty } from "./is-same-party.ts";
import type { PartyReference } from "./party.ts";
import type { Finding } from "./state.ts";

/** Refuses a finding that does not exist or does not stand any more. */
export function mustStand(field: string, findings: readonly Finding[], id: string): readonly Violation[] {
  const finding = byId(findings, id);
  if (finding === undefined) return unknownId(field, "finding", false, id);
  if (finding.supersededBy === null) return [];
  return [
    {
      rule: "liability",
      code: "finding-superseded",
      field: `data.${field}`,
      problem: `finding ${id} was superseded by ${finding.supersededBy}`,
      remedy: "Use the finding that stands.",
    },
  ];
}

/** When the finding was first disclosed to somebody; `undefined` if it never was. UTC. */
export function disclosedAt(finding: Finding | undefined, to: PartyReference): Instant | undefined {
  // Late entries come out of order, so the first recorded need not be the first that happened.
  return (finding?.disclosures ?? [])
    .filter((disclosure) => isSameParty(disclosure.to, to))
    .map(({ at }) => at)
    .sort()[0];
}
