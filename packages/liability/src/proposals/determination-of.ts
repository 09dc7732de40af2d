import type { DetermineLiability } from "@complaint-ledger/complaint";
import type { ReadyProposal } from "./proposal.ts";

/** What whoever decides adds to a proposal. */
export interface DeterminationDetails {
  /** Id of its own for the finding. */
  readonly finding: string;
  /** Ids of the evidence and statements it rests on. A finding that names somebody needs some. */
  readonly evidence: readonly string[];
  /** What was found, in words that name nobody. */
  readonly findings?: string;
}

/**
 * The payload of `DetermineLiability` that follows a proposal, with the rule as its basis. Whoever gives the command
 * decides; they may as well change it, or not give it at all.
 *
 * @example
 * const data = determinationOf(proposal, { finding: "finding-1", evidence: ["cctv-1"] });
 */
export function determinationOf(proposal: ReadyProposal, details: DeterminationDetails): DetermineLiability {
  const { parties, degreeOfOwnFault, rule } = proposal;
  return {
    ...details,
    parties,
    ...(degreeOfOwnFault === undefined ? {} : { degreeOfOwnFault }),
    basis: { kind: "rules", references: [rule.reference] },
  };
}
