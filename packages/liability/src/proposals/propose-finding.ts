import { isSameParty, responsibilityOf, type LiableParty, type PartyReference } from "@complaint-ledger/complaint";
import type { HandlingPolicy, LiabilityRole, LiabilityRule, ProposedParty } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { candidatesFor } from "./candidates-for.ts";
import type { OpenRole, Proposal, Reason } from "./proposal.ts";
import { reasonsFor } from "./reasons-for.ts";

/** What a person, or another read model, knows of a case beyond its row. */
export interface KnownOfCase {
  /** Whether its handling ran over a time limit, as the SLA read model found; absent: it did not. */
  readonly handledLate?: boolean;
  /** Who fills a role that the row leaves open, or has several for. */
  readonly filledBy?: { readonly [Role in LiabilityRole]?: PartyReference };
}

/**
 * What a policy proposes as finding: a proposal of each rule that holds in the case, in the order of the rules; a rule that
 * lacks nothing but evidence is there too, and says what it lacks. It only proposes: nothing is recorded by it.
 *
 * @example
 * const proposals = proposeFinding(row, chinaPostBranch);
 * proposals[0]?.rule.id; // "staff"
 */
export function proposeFinding(
  row: LiabilityRow,
  policy: HandlingPolicy,
  known: KnownOfCase = {},
): readonly Proposal[] {
  return (policy.liabilityRules ?? []).flatMap((rule) => proposalBy(rule, row, policy, known) ?? []);
}

function proposalBy(
  rule: LiabilityRule,
  row: LiabilityRow,
  { id, version }: HandlingPolicy,
  { handledLate = false, filledBy = {} }: KnownOfCase,
): Proposal | undefined {
  const holding = reasonsFor(rule.when, row, handledLate);
  if (holding === undefined || isExcepted(rule, row, handledLate)) return undefined;
  const { reasons, missingEvidence } = holding;
  const proposed = { policy: { id, version }, rule, reasons };
  const { parties: wanted, ...degree } = rule.propose === "undetermined" ? { parties: [] } : rule.propose;
  const { parties, openRoles } = resolved(wanted, row, reasons, filledBy);
  return missingEvidence.length > 0 || openRoles.length > 0
    ? { ...proposed, status: "incomplete", missingEvidence, openRoles }
    : { ...proposed, status: "ready", parties, ...degree, responsibility: responsibilityOf(parties) };
}

function isExcepted({ exceptFor }: LiabilityRule, row: LiabilityRow, handledLate: boolean): boolean {
  return exceptFor !== undefined && reasonsFor(exceptFor, row, handledLate)?.missingEvidence.length === 0;
}

function resolved(
  wanted: readonly ProposedParty[],
  row: LiabilityRow,
  reasons: readonly Reason[],
  filledBy: NonNullable<KnownOfCase["filledBy"]>,
): { readonly parties: readonly LiableParty[]; readonly openRoles: readonly OpenRole[] } {
  const parties: { kind: LiableParty["kind"]; id: string; weight: number }[] = [];
  const openRoles: OpenRole[] = [];
  for (const { who, weight } of wanted) {
    const candidates = typeof who === "string" ? candidatesOf(who) : [who];
    if (typeof who === "string" && candidates.length !== 1) openRoles.push({ role: who, candidates });
    else for (const party of candidates) addWeight(party, weight);
  }
  return { parties, openRoles };

  function candidatesOf(role: LiabilityRole): readonly PartyReference[] {
    const known = filledBy[role];
    return known === undefined ? candidatesFor(role, row, reasons) : [known];
  }

  function addWeight({ kind, id }: PartyReference, weight: number): void {
    const same = parties.find((party) => isSameParty(party, { kind, id }));
    if (same === undefined) parties.push({ kind, id, weight });
    else same.weight += weight;
  }
}
