import type { ComplaintEvents, Phase } from "@complaint-ledger/complaint";
import type { Instant, KeyedProjection } from "@complaint-ledger/event-sourcing";
import type { ClosingOutcome } from "@complaint-ledger/policy";

/** One complaint in a line; `null` is what is not known, or not so yet. Instants are UTC. */
export interface ComplaintSummary {
  readonly state: Phase;
  readonly lodgedAt: Instant | null;
  readonly channel: string | null;
  /** As last classified, else as reported. */
  readonly category: string | null;
  readonly handlingUnit: string | null;
  readonly handler: string | null;
  /** The deadline promised last. */
  readonly promisedDeadline: Instant | null;
  /** When it was closed, for the last time. */
  readonly closedAt: Instant | null;
  readonly outcome: ClosingOutcome | null;
  readonly reopenings: number;
}

/** The {@link ComplaintSummary} of each complaint, by stream. */
export const complaintSummaries: KeyedProjection<ComplaintSummary, ComplaintEvents> = {
  name: "complaint summaries",
  version: 1,
  initial: {
    state: "notLodged",
    lodgedAt: null,
    channel: null,
    category: null,
    handlingUnit: null,
    handler: null,
    promisedDeadline: null,
    closedAt: null,
    outcome: null,
    reopenings: 0,
  },
  on: {
    // Its row begins here, before anything is lodged.
    EarlyWarningRaised() {},
    ComplaintLodged(draft, { occurredAt, data }) {
      draft.state = "open";
      draft.lodgedAt = occurredAt;
      draft.channel = data.channel;
      draft.category = data.reportedCategory ?? null;
    },
    ComplaintClassified(draft, { data }) {
      draft.category = data.category ?? draft.category;
    },
    ComplaintReclassified(draft, { data }) {
      draft.category = data.classification.category ?? draft.category;
    },
    HandlingUnitAssigned(draft, { data }) {
      draft.handlingUnit = data.unit;
    },
    HandlerAssigned(draft, { data }) {
      draft.handler = data.handler;
    },
    ComplaintTransferred(draft, { data }) {
      if (data.to !== draft.handlingUnit) draft.handler = null;
      draft.handlingUnit = data.to;
    },
    DeadlinePromised(draft, { data }) {
      draft.promisedDeadline = data.dueAt;
    },
    ComplaintClosed(draft, { occurredAt, data }) {
      draft.state = "closed";
      draft.closedAt = occurredAt;
      draft.outcome = data.outcome;
    },
    ComplaintReopened(draft) {
      draft.state = "open";
      draft.closedAt = null;
      draft.outcome = null;
      draft.reopenings += 1;
    },
  },
};
