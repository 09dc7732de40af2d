export type { ApprovalLimit } from "./approval-limit.ts";
export { approvalLimitOf } from "./approval/approval-limit-of.ts";
export { coversRemedies, type Coverage, type Excess, type PricedRemedy } from "./approval/covers-remedies.ts";
export { dearestPerCurrency } from "./approval/dearest-per-currency.ts";
export { calendarAtHand } from "./at-hand/calendar-at-hand.ts";
export { monthAt } from "./at-hand/month-at.ts";
export { limitAfter, type DaysCounted, type Limit } from "./at-hand/limit-after.ts";
export type { MissingRuleCode, MissingRuleError } from "./at-hand/missing-rule.ts";
export { policyAtHand } from "./at-hand/policy-at-hand.ts";
export type { RulesAtHand } from "./at-hand/rules-at-hand.ts";
export type { CallbackRule } from "./callback-rule.ts";
export type { Answer } from "./callback/answer.ts";
export { callbackPurposes, type CallbackPurpose } from "./callback/callback-purpose.ts";
export { checkAnswers, type AnswerProblem } from "./callback/check-answers.ts";
export { questionnaireOf } from "./callback/questionnaire-of.ts";
export { satisfactionOf, type Satisfaction } from "./callback/satisfaction-of.ts";
export { checkPolicy, type PolicyCheck } from "./check/check-policy.ts";
export { parsePolicy, type InvalidPolicyError } from "./check/parse-policy.ts";
export type { ClockRule, ClockScope, ClockTrigger, CountingRule, ExtensionRule } from "./clock-rule.ts";
export {
  closingOutcomes,
  closureRequirements,
  type ClosingOutcome,
  type ClosureRequirement,
  type ClosureRule,
} from "./closure-rule.ts";
export type { ComplaintClass } from "./complaint-class.ts";
export type { Duration, DurationUnit } from "./duration.ts";
export { evidenceKinds, type EvidenceKind } from "./evidence-kind.ts";
export type {
  DeferralRule,
  HandlingPolicy,
  LocalizedText,
  PolicyReference,
  RecordSigner,
  ServiceTargets,
} from "./handling-policy.ts";
export {
  liabilityRoles,
  type LiabilityConditions,
  type LiabilityRole,
  type LiabilityRule,
  type NamedParty,
  type ProposedFault,
  type ProposedParty,
  type RuleReference,
} from "./liability-rule.ts";
export type { Money } from "./money.ts";
export { moneyText } from "./money-text.ts";
export type { AnswerProblemCode, PolicyErrorCode, PolicyProblem, PolicyProblemCode } from "./policy-problem.ts";
export type { Question, Questionnaire, ScaleOption, ScaleQuestion, TextQuestion } from "./questionnaire.ts";
export type { RemedyAdvice } from "./remedy-advice.ts";
export { monetaryRemedyKinds, remedyKinds, type RemedyKind } from "./remedy-kind.ts";
export { handlingPolicySchema } from "./schema/handling-policy-schema.ts";
export { moneySchema } from "./schema/money-schema.ts";
export { policyReferenceSchema } from "./schema/policy-reference-schema.ts";
export { findPolicy } from "./selection/find-policy.ts";
export { gravestClass } from "./selection/gravest-class.ts";
export { isInForce } from "./selection/is-in-force.ts";
export { policiesInForce } from "./selection/policies-in-force.ts";
export { triggerDetails } from "./trigger-details.ts";
