/** How a complaint can end. */
export type ClosingOutcome =
  /** The complainant accepted the solution. */
  | "accepted"
  /** The complaint was not accepted for handling after verification, and that was explained. */
  | "notAccepted"
  /** The complainant wanted nothing but to be heard. */
  | "noRemedySought"
  /** The demand was refused, by someone who may refuse. */
  | "refused"
  /** The complainant withdrew it. */
  | "withdrawn"
  /** Imported history does not say how it ended. */
  | "unspecified";

/** All outcomes, in the order of {@link ClosingOutcome}. */
export const closingOutcomes: readonly ClosingOutcome[] = [
  "accepted",
  "notAccepted",
  "noRemedySought",
  "refused",
  "withdrawn",
  "unspecified",
];

/** Something that must be on record before a complaint may be closed. */
export type ClosureRequirement =
  | "recordConfirmed"
  | "classified"
  | "finalReply"
  | "finalReplyInWriting"
  | "agreementSigned"
  | "remediesExecuted"
  | "liabilityDetermined"
  | "responsibleUnitIdentified"
  | "rootCauseFound"
  | "correctiveActionForEachCause"
  | "countermeasuresAnswered"
  | "outcomeCallback"
  | "complainantContent"
  | "refusalApproved"
  | "notAcceptedExplained";

/** All requirements, in the order of {@link ClosureRequirement}. */
export const closureRequirements: readonly ClosureRequirement[] = [
  "recordConfirmed",
  "classified",
  "finalReply",
  "finalReplyInWriting",
  "agreementSigned",
  "remediesExecuted",
  "liabilityDetermined",
  "responsibleUnitIdentified",
  "rootCauseFound",
  "correctiveActionForEachCause",
  "countermeasuresAnswered",
  "outcomeCallback",
  "complainantContent",
  "refusalApproved",
  "notAcceptedExplained",
];

/** What each way of closing needs. An outcome that is absent is not a way to close under this policy. */
export type ClosureRule = { readonly [Outcome in ClosingOutcome]?: readonly ClosureRequirement[] };
