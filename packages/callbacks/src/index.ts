export type { CallbacksError, CallbacksErrorCode } from "./callbacks-error.ts";
export type { CallbackRow } from "./facts/callback-row.ts";
export { callbackTrail } from "./facts/callback-trail.ts";
export type * from "./facts/trail-fact.ts";
export { callbackFindingCodes, type CallbackFindingCode } from "./findings/callback-finding-codes.ts";
export type { CallbackFinding } from "./findings/callback-finding.ts";
export { callbackFindings, type CallbackFindings, type CallbackOptions } from "./findings/callback-findings.ts";
export { callbackBreakdowns, type CallbackBreakdown } from "./report/breakdown.ts";
export type { CallbackFigures, OptionFigures, QuestionFigures } from "./report/callback-figures.ts";
export {
  callbackReport,
  type CallbackGroup,
  type CallbackReport,
  type CallbackReportOptions,
} from "./report/callback-report.ts";
export { wilsonInterval, type Proportion } from "./report/wilson-interval.ts";
export {
  auditSample,
  type AuditSample,
  type DrawnCallback,
  type SampleOptions,
  type Stratum,
} from "./sample/audit-sample.ts";
export { afterDissatisfaction, type Dissatisfaction, type WhatFollowed } from "./trail/after-dissatisfaction.ts";
export type { CallbackStatus, TrailedCallback } from "./trail/callback.ts";
export { confirmationsOf, type Confirmation } from "./trail/confirmations-of.ts";
export { maskedTrail, trailOf, type CallbackTrail, type TrailedCallbackWithSequel } from "./trail/trail-of.ts";
