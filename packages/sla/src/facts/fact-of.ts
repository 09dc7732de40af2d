import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { Instant, NewEventOf } from "@complaint-ledger/event-sourcing";
import type { ClassifiedFact, Fact } from "./fact.ts";
import { isWritten } from "./written-media.ts";

/** What an event says about clocks; `recordedAt` is when the ledger took it (UTC). */
export function factOf(event: NewEventOf<ComplaintEvents>, recordedAt: Instant): Fact {
  const when = { at: event.occurredAt, recordedAt };
  switch (event.type) {
    case "ComplaintLodged": {
      const { channel, reportedCategory, policies } = event.data;
      const category = reportedCategory === undefined ? {} : { category: reportedCategory };
      return { event: event.type, ...when, channel, ...category, policies };
    }
    case "ComplaintClassified":
      return { event: event.type, ...when, ...classificationOf(event.data) };
    case "ComplaintReclassified":
      return { event: event.type, ...when, ...classificationOf(event.data.classification) };
    case "HandlingUnitAssigned":
      return { event: event.type, ...when, unit: event.data.unit };
    case "ComplaintTransferred":
      return { event: event.type, ...when, unit: event.data.to };
    case "HandlerAssigned":
      return { event: event.type, ...when, handler: event.data.handler };
    case "ClockPaused": {
      const { pause, clock, from, until, reason } = event.data;
      const named = clock === undefined ? {} : { clock };
      return { event: event.type, ...when, pause, from, until: until ?? null, ...named, reason };
    }
    case "ClockPauseRevised": {
      const { pause, from, until } = event.data;
      return { event: event.type, ...when, pause, from, until };
    }
    case "ClockResumed":
      return { event: event.type, ...when, pause: event.data.pause, until: event.data.at };
    case "ClockExtended": {
      const { clock, by, reason, approvedBy } = event.data;
      return { event: event.type, ...when, clock, by, reason, ...(approvedBy === undefined ? {} : { approvedBy }) };
    }
    case "BreachWaived": {
      const { clock, reason, approvedBy } = event.data;
      return { event: event.type, ...when, clock, reason, approvedBy };
    }
    case "DeadlinePromised":
      return { event: event.type, ...when, deadline: event.data.deadline, dueAt: event.data.dueAt };
    case "ReplyDeferred":
      return { event: event.type, ...when, until: event.data.until };
    case "PolicyRebased": {
      const { policy, fromVersion, toVersion, suspensions = [] } = event.data;
      const spans = suspensions.map(({ clock, from, until }) =>
        clock === undefined ? { from, until } : { clock, from, until },
      );
      return { event: event.type, ...when, policy, fromVersion, toVersion, suspensions: spans };
    }
    case "ReplyIssued":
      return { event: event.type, ...when, detail: event.data.kind, ...written(event.data.inWriting) };
    case "SolutionOffered":
      return { event: event.type, ...when, ...written(event.data.inWriting) };
    case "ComplaintAcknowledged":
    case "ComplaintNotAccepted":
      return { event: event.type, ...when, ...written(isWritten(event.data.medium)) };
    case "CallbackScheduled":
    case "CallbackAttempted":
    case "CallbackCompleted":
      return { event: event.type, ...when, detail: event.data.purpose, subject: event.data.callback };
    case "CallbackAbandoned":
      return { event: event.type, ...when, subject: event.data.callback };
    case "RemedyInstructed":
    case "RemedyExecuted":
    case "RemedyFailed":
      return { event: event.type, ...when, subject: event.data.remedy };
    case "CountermeasureRequested":
    case "CountermeasureSubmitted":
    case "CountermeasureRejected":
      return { event: event.type, ...when, subject: event.data.countermeasure };
    case "CountermeasureMediated":
      return { event: event.type, ...when, subject: event.data.countermeasure, detail: event.data.outcome };
    case "MilestoneReached":
      return { event: event.type, ...when, detail: event.data.milestone };
    default:
      return { event: event.type, ...when };
  }
}

function written(inWriting: boolean): { readonly inWriting?: true } {
  return inWriting ? { inWriting: true } : {};
}

type Classification = Pick<ClassifiedFact, "class" | "category" | "nature" | "severity">;

/** Only what clocks and breakdowns ask about. */
function classificationOf(said: Classification): Classification {
  return {
    ...(said.class === undefined ? {} : { class: said.class }),
    ...(said.category === undefined ? {} : { category: said.category }),
    ...(said.nature === undefined ? {} : { nature: said.nature }),
    ...(said.severity === undefined ? {} : { severity: said.severity }),
  };
}
