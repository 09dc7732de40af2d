import { unknownCircumstances } from "@complaint-ledger/complaint";
import type { RegisterRow } from "./register-row.ts";

/** Before any event. */
export const unwrittenRow: RegisterRow = {
  circumstances: unknownCircumstances,
  warnedAt: null,
  source: null,
  complainant: null,
  onBehalfOf: null,
  lodgedThrough: null,
  firstContactOwner: null,
  references: [],
  items: [],
  demand: null,
  acknowledgedAt: null,
  accepted: null,
  withdrawnAt: null,
  links: [],
  proposals: [],
  solution: null,
  remedies: [],
  finalReply: null,
  deferredUntil: null,
  deadlines: [],
  finding: null,
  callbacks: [],
  outcome: null,
};
