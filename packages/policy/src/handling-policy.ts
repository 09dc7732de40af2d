import type { ApprovalLimit } from "./approval-limit.ts";
import type { CallbackRule } from "./callback-rule.ts";
import type { ClockRule } from "./clock-rule.ts";
import type { ClosureRule } from "./closure-rule.ts";
import type { ComplaintClass } from "./complaint-class.ts";
import type { Duration } from "./duration.ts";
import type { LiabilityRule } from "./liability-rule.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { RemedyAdvice } from "./remedy-advice.ts";

/** Names one version of a policy, or of what a policy names by version: a calendar, a questionnaire. */
export interface PolicyReference {
  readonly id: string;
  /** From 1; what changes is a new version, never an edit. */
  readonly version: number;
}

/** Text in several languages by BCP 47 tag; `en` is always there. */
export interface LocalizedText {
  readonly en: string;
  readonly [language: string]: string;
}

/**
 * How an organisation (or a statute) wants complaints handled: plain data, checked by `checkPolicy`.
 * Rules that it does not mention do not apply; what it mentions is enforced by the complaint's `decide`.
 */
export interface HandlingPolicy extends PolicyReference {
  readonly title: LocalizedText;
  /** Where the rules come from: a document, a statute with its articles. */
  readonly source: string;
  /** What the source asks beyond what is said here, for whoever reads the policy; nothing is enforced because of it. */
  readonly notEncoded?: readonly LocalizedText[];
  /** `imported` marks the policy of history taken over from elsewhere: it asks for nothing of its own. */
  readonly origin: "procedure" | "regulation" | "imported" | "own";
  /**
   * First and last local date, in its zone, on which a complaint must have been lodged to be pinned to it; `YYYY-MM-DD`,
   * inclusive. Of imported history nothing is asked.
   */
  readonly validFrom?: string;
  readonly validTo?: string;
  /** IANA zone in which its days and local times are meant. */
  readonly timeZone: string;
  /** Id and version of the business calendar its working time is counted in. */
  readonly calendar?: PolicyReference;
  readonly classes: readonly ComplaintClass[];
  /** What a complaint can be about; empty: anything. */
  readonly categories: readonly string[];
  /** What may have caused it; empty: anything. */
  readonly causes: readonly string[];
  /** Kinds of demand it tells apart, e.g. `compensationClaim`; absent: any. */
  readonly natures?: readonly string[];
  /** Channels it names, for forms and breakdowns; absent: it names none. */
  readonly channels?: readonly string[];
  /** Channels that are politely refused (a private complaint site, for example). */
  readonly refusedChannels: readonly string[];
  /** Who must have signed the record before it counts as confirmed; absent: the complainant's spoken word will do. */
  readonly recordSignedBy?: readonly RecordSigner[];
  readonly clocks: readonly ClockRule[];
  /** Steps this policy knows by name beyond the ledger's own events, e.g. `mediationEnded`. */
  readonly milestones: readonly string[];
  readonly approvalLimits: readonly ApprovalLimit[];
  /** Whether every solution needs approval before it is offered, or only one beyond the offerer's limit. */
  readonly solutionApproval: "always" | "beyondLimit";
  /** Roles that may approve or refuse a solution; empty: any whose approval limit covers it. */
  readonly approverRoles: readonly string[];
  /** What each way of closing needs. An outcome that is not listed is no way to close. */
  readonly closure: ClosureRule;
  readonly callbacks: CallbackRule;
  /** Every version of the questions of callbacks. Answers are kept against their version for ever. */
  readonly questionnaires: readonly Questionnaire[];
  readonly deferral?: DeferralRule;
  /** Which remedy it recommends for what. Advice for people and forms; nothing is refused because of it. */
  readonly remedyAdvice?: readonly RemedyAdvice[];
  /** What it proposes as a finding in which case. Nothing is decided or refused because of it. */
  readonly liabilityRules?: readonly LiabilityRule[];
  readonly targets?: ServiceTargets;
  /** An event recorded later than this after it happened needs a reason. */
  readonly lateEntryAfter?: Duration;
  /** How long a person found liable may appeal after disclosure, and how long the judge has; absent: no limit. */
  readonly liabilityAppeal?: { readonly within?: Duration; readonly decideWithin?: Duration };
  /** What a reopening does to the clocks: start them anew, or let them go on without the closed time. */
  readonly reopening: "restart" | "continue";
}

/** When a reply may be put off. */
export interface DeferralRule {
  /** The only reasons that count, e.g. `furtherInvestigation`, `lackOfAuthority`; empty: any. */
  readonly reasons: readonly string[];
  /** Whether a valid contact of the complainant must be on record. */
  readonly contactRequired: boolean;
}

/** Who can sign the record of a complaint. */
export type RecordSigner = "complainant" | "recorder";

/** What share of a period's complaints has to be handled and replied to, in whole percent. */
export interface ServiceTargets {
  /** Handled, of those lodged in the period. */
  readonly handledPercent?: number;
  /** With a final reply, of those lodged in the period. */
  readonly repliedPercent?: number;
}
