export { clockStateFor, type ClockStateOf } from "./clock-state-for.ts";
export { assessComplaint, type AssessmentOptions, type ComplaintAssessment } from "./assessment/assess-complaint.ts";
export type { ClockAssessment, Extension, Segment, Waiver } from "./assessment/clock-assessment.ts";
export type { ClockStatus } from "./assessment/clock-status.ts";
export { complaintStatuses, type ComplaintStatus } from "./assessment/complaint-status.ts";
export type { ClockIdentity } from "./clocks/clock-run.ts";
export type { NotReckonableClock } from "./clocks/not-reckonable-clock.ts";
export type { NotReckonable } from "./clocks/reckoned.ts";
export type * from "./facts/fact.ts";
export { slaCompliance } from "./facts/sla-compliance.ts";
export type { SlaRow } from "./facts/sla-row.ts";
export type { NameOfTime } from "./time/kind-of-time.ts";
export { breakdowns, type Breakdown } from "./report/breakdown.ts";
export type { ClockFigures, SlaFigures, SlaTotals } from "./report/sla-figures.ts";
export { slaReport, type ReportOptions, type SlaGroup, type SlaReport } from "./report/sla-report.ts";
export type { SlaError, SlaErrorCode } from "./sla-error.ts";
export {
  compareUnder,
  type ComparedComplaint,
  type Comparison,
  type ComparisonOptions,
} from "./what-if/compare-under.ts";
export type { Alarm } from "./worklist/alarm.ts";
export type { DueClock } from "./worklist/due-clock.ts";
export { slaIndex, type SlaIndex } from "./worklist/sla-index.ts";
