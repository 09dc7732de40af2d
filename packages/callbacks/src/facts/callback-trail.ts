import {
  complaintIdOf,
  withCircumstances,
  type CallbackEvents,
  type ComplaintEvents,
} from "@complaint-ledger/complaint";
import type { KeyedProjection, RecordedEvent, RecordedEventOf } from "@complaint-ledger/event-sourcing";
import { emptyRow, type CallbackRow } from "./callback-row.ts";
import type { CallbackFact, CaseFact, Noted } from "./trail-fact.ts";

/**
 * The callback audit trail: a row of facts for each complaint, by stream, with every step of every callback in the order
 * it was recorded. Fold it up to the viewpoint asked about: its circumstances are those of the last event folded.
 *
 * @example
 * const rows = await projectRows(store, callbackTrail, { asOf });
 * const { totals } = callbackReport(rows.values(), { policies, calendars, asOf });
 */
export const callbackTrail: KeyedProjection<CallbackRow, ComplaintEvents> = {
  name: "callback-trail",
  version: 1,
  initial: emptyRow,
  on: withCircumstances<CallbackRow>({
    CallbackScheduled: noteStep,
    CallbackAttempted: noteStep,
    CallbackCompleted: noteStep,
    CallbackAbandoned: noteStep,
    DissatisfactionDisposed: noteStep,
    ComplaintLodged(draft, event) {
      note(draft, event, {
        ...noted(event),
        policies: event.data.policies.map(({ id, version }) => ({ id, version })),
      });
    },
    PolicyRebased(draft, event) {
      const { policy, fromVersion, toVersion } = event.data;
      note(draft, event, { ...noted(event), policy, fromVersion, toVersion });
    },
    HandlingUnitAssigned(draft, event) {
      note(draft, event, { ...noted(event), unit: event.data.unit });
    },
    ComplaintTransferred(draft, event) {
      note(draft, event, { ...noted(event), unit: event.data.to });
    },
    HandlerAssigned(draft, event) {
      note(draft, event, { ...noted(event), handler: event.data.handler });
    },
    RemedyInstructed: noteRemedy,
    RemedyExecuted: noteRemedy,
    RemedyFailed: noteRemedy,
    ReplyIssued(draft, event) {
      note(draft, event, { ...noted(event), kind: event.data.kind });
    },
    ComplaintClosed(draft, event) {
      note(draft, event, { ...noted(event), outcome: event.data.outcome });
    },
    ComplaintReopened(draft, event) {
      note(draft, event, { ...noted(event), callback: event.data.callback ?? null });
    },
    ComplaintWithdrawn(draft, event) {
      note(draft, event, noted(event));
    },
    // These tell circumstances only, but one of them may be a complaint's first event.
    EarlyWarningRaised: nameComplaint,
    ComplaintClassified: nameComplaint,
    ComplaintReclassified: nameComplaint,
  }),
};

/** A row being built; immer's draft of one, or a plain copy. */
interface RowDraft {
  complaintId: string;
  readonly facts: unknown[];
}

function nameComplaint(draft: RowDraft, { stream }: RecordedEvent): void {
  if (draft.complaintId === "") draft.complaintId = complaintIdOf(stream) ?? stream;
}

function note(draft: RowDraft, event: RecordedEvent, fact: CallbackFact | CaseFact): void {
  nameComplaint(draft, event);
  draft.facts.push(fact);
}

function noteStep(draft: RowDraft, event: RecordedEventOf<CallbackEvents>): void {
  // The type of an event and its payload belong together, and both are taken from the same one.
  note(draft, event, { ...noted(event), data: event.data } as CallbackFact);
}

function noteRemedy(
  draft: RowDraft,
  event: RecordedEventOf<Pick<ComplaintEvents, "RemedyInstructed" | "RemedyExecuted" | "RemedyFailed">>,
): void {
  note(draft, event, { ...noted(event), remedy: event.data.remedy });
}

function noted<Type extends string>({ type, id, occurredAt, recordedAt, actor }: RecordedEvent<Type>): Noted<Type> {
  return { event: type, id, at: occurredAt, recordedAt, by: actor };
}
