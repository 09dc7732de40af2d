import type { ClockRule, HandlingPolicy, LocalizedText, PolicyReference } from "@complaint-ledger/policy";

/** What is particular to a regulation: everything but the rules of a house, of which it has none. */
export interface Regulation {
  readonly id: string;
  readonly title: LocalizedText;
  /** Instrument and articles, and where the text was read. */
  readonly source: string;
  readonly validFrom?: string;
  readonly timeZone: string;
  readonly calendar?: PolicyReference;
  readonly classes?: HandlingPolicy["classes"];
  readonly categories?: readonly string[];
  readonly clocks: readonly ClockRule[];
  readonly milestones?: readonly string[];
  /** What it also asks and no policy can say; nothing is enforced because of it. */
  readonly notEncoded: readonly LocalizedText[];
}

/**
 * A regulation as a policy, version 1. It sets time limits and leaves to the house rule pinned beside it who may promise
 * what, what closing needs and what callbacks ask. A reopened complaint has its limits anew (ours).
 */
export function regulation({ classes = [], categories = [], milestones = [], ...rest }: Regulation): HandlingPolicy {
  return {
    ...rest,
    version: 1,
    origin: "regulation",
    classes,
    categories,
    milestones,
    causes: [],
    refusedChannels: [],
    approvalLimits: [],
    solutionApproval: "beyondLimit",
    approverRoles: [],
    closure: { accepted: [], notAccepted: [], noRemedySought: [], refused: [], withdrawn: [] },
    callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
    questionnaires: [],
    reopening: "restart",
  };
}
