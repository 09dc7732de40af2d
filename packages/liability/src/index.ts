export { auditCodes, type AuditCode, type AuditKind } from "./audit/audit-codes.ts";
export type { AuditFinding } from "./audit/audit-finding.ts";
export { liabilityAudit, type AuditOptions, type LiabilityAudit } from "./audit/liability-audit.ts";
export type { Aspect } from "./comparison/aspects.ts";
export {
  likeCases,
  type DifferingGroup,
  type LikeCaseOptions,
  type LikeCaseReport,
  type LikenessValue,
} from "./comparison/like-cases.ts";
export { likenesses, usualLikenesses, type Likeness } from "./comparison/likeness.ts";
export type { Penalty, Treatment } from "./comparison/treatment.ts";
export type * from "./facts/case-facts.ts";
export type { Fact } from "./facts/fact.ts";
export type * from "./facts/finding-facts.ts";
export { liabilityClassification } from "./facts/liability-classification.ts";
export type { LiabilityRow } from "./facts/liability-row.ts";
export type * from "./facts/remedy-facts.ts";
export type * from "./facts/sanction-facts.ts";
export { unwrittenRow } from "./facts/unwritten-row.ts";
export { appealsOf, type Appeal } from "./findings/appeals-of.ts";
export { findingsOf, type Finding, type Findings, type Superseded } from "./findings/findings-of.ts";
export { isInForce, sanctionMoney, sanctionsOf, type Sanction } from "./findings/sanctions-of.ts";
export { sharesOf, type Share } from "./findings/share.ts";
export { standingFindingOf } from "./findings/superseding.ts";
export {
  complaintFrequency,
  sameIns,
  type FrequencyOptions,
  type FrequencyReport,
  type FrequencySeries,
  type MonthlyCount,
  type SameIn,
} from "./frequency/complaint-frequency.ts";
export type { CorrectiveActionFigures } from "./frequency/corrective-actions.ts";
export { matterOf, type Matter } from "./frequency/matter-of.ts";
export type { Month } from "./frequency/month.ts";
export {
  monthlyStatistics,
  type CountByKey,
  type MonthlyStatistics,
  type MonthOptions,
} from "./frequency/monthly-statistics.ts";
export type { LiabilityError, LiabilityErrorCode } from "./liability-error.ts";
export {
  lateHandlers,
  type DelayedComplaint,
  type LateHandler,
  type LateHandling,
} from "./late-handlers/late-handlers.ts";
export {
  linkedComplaints,
  type LinkedComplaints,
  type LinkedGroup,
  type LinkedOptions,
  type StandingLink,
} from "./linked/linked-complaints.ts";
export type { AgendaCase, AgendaFinding } from "./meetings/agenda-case.ts";
export {
  meetingAgenda,
  type AgendaFrequency,
  type AgendaOptions,
  type MeetingAgenda,
} from "./meetings/meeting-agenda.ts";
export {
  overdueResolutions,
  resolutionsOf,
  type OverdueResolutions,
  type Resolution,
  type ResolutionOptions,
} from "./meetings/resolutions.ts";
export type * from "./meetings/review-meeting-row.ts";
export { reviewMeetings } from "./meetings/review-meetings.ts";
export { determinationOf, type DeterminationDetails } from "./proposals/determination-of.ts";
export type * from "./proposals/proposal.ts";
export { proposeFinding, type KnownOfCase } from "./proposals/propose-finding.ts";
export { breakdowns, type Breakdown } from "./report/breakdown.ts";
export type { AppealFigures, LiabilityFigures, SanctionFigures } from "./report/liability-figures.ts";
export {
  liabilityReport,
  type LiabilityGroup,
  type LiabilityReport,
  type ReportOptions,
} from "./report/liability-report.ts";
