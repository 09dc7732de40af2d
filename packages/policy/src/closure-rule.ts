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
  /** `RecordConfirmed`: signed by everybody in the policy's `recordSignedBy`; if it names nobody, said by the complainant. */
  | "recordConfirmed"
  /** `ComplaintClassified`. */
  | "classified"
  /** `ReplyIssued` of kind `final`, in this run. */
  | "finalReply"
  /** The same, in writing. */
  | "finalReplyInWriting"
  /** `SolutionAccepted` with the manner `signed`. */
  | "agreementSigned"
  /** `RemedyExecuted` for every remedy instructed, and for everything that an accepted option promises. */
  | "remediesExecuted"
  /** `LiabilityDetermined` or `LiabilityRevised`: a finding stands. */
  | "liabilityDetermined"
  /** The finding that stands names a unit or a company, or says that the fault is not ours; our staff alone will not do. */
  | "responsibleUnitIdentified"
  /** `RootCauseFound`. */
  | "rootCauseFound"
  /** `CorrectiveActionPlanned` for each root cause found. */
  | "correctiveActionForEachCause"
  /** `ContactSheetIssued`, and `CountermeasureSubmitted` for every countermeasure requested, at least one; none is rejected since. */
  | "countermeasuresAnswered"
  /** `CallbackCompleted` or `CallbackAbandoned` with the purpose `outcome`, in this run. */
  | "outcomeCallback"
  /** The last outcome callback of this run found the complainant `satisfied`. */
  | "complainantContent"
  /** `approvedBy` of the closing names who approved it. */
  | "refusalApproved"
  /** `ComplaintNotAccepted`, with the explanation given. */
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
