import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { Instant, Projection } from "@complaint-ledger/event-sourcing";
import type { DutyKind } from "./open-duty.ts";

/** A duty that arose from an event, and whether it is still open. */
export interface Duty {
  readonly duty: DutyKind;
  readonly of: string;
  readonly owedBy: string | null;
  readonly dueAt: Instant | null;
  readonly open: boolean;
}

/** Every duty that arose from what happened to one complaint, in order. Clocks are the SLA read model's. */
export const dutyRegister: Projection<readonly Duty[], ComplaintEvents> = {
  name: "duty-register",
  version: 1,
  initial: [],
  on: {
    InformationRequested(draft, { data: { request, from, wantedBy = null } }) {
      arises(draft, "information", request, from, wantedBy);
    },
    InformationReceived(draft, { data: { request } }) {
      if (request !== undefined) settle(draft, "information", request);
    },
    CountermeasureRequested(draft, { data: { countermeasure, unit, wantedBy = null } }) {
      arises(draft, "countermeasure", countermeasure, unit, wantedBy);
    },
    CountermeasureSubmitted(draft, { data }) {
      settle(draft, "countermeasure", data.countermeasure);
    },
    CountermeasureRejected(draft, { data }) {
      settle(draft, "countermeasure", data.countermeasure, false);
    },
    CountermeasureMediated(draft, { data }) {
      if (data.outcome === "stands") settle(draft, "countermeasure", data.countermeasure);
    },
    RemedyInstructed(draft, { data: { remedy, unit, dueAt = null } }) {
      arises(draft, "remedy", remedy, unit, dueAt);
    },
    // A remedy that failed stays owed.
    RemedyExecuted(draft, { data }) {
      settle(draft, "remedy", data.remedy);
    },
    LiabilityAppealed(draft, { data }) {
      arises(draft, "appeal", data.appeal);
    },
    LiabilityAppealDecided(draft, { data }) {
      settle(draft, "appeal", data.appeal);
    },
    SanctionProposed(draft, { data }) {
      arises(draft, "sanctionApproval", data.sanction);
    },
    SanctionApproved(draft, { data }) {
      settle(draft, "sanctionApproval", data.sanction);
      arises(draft, "sanctionExecution", data.sanction);
    },
    SanctionExecuted(draft, { data }) {
      settle(draft, "sanctionExecution", data.sanction);
    },
    SanctionWithdrawn(draft, { data }) {
      settle(draft, "sanctionApproval", data.sanction);
      settle(draft, "sanctionExecution", data.sanction);
    },
    CallbackScheduled(draft, { data: { callback, agent = null, plannedFor } }) {
      arises(draft, "callback", callback, agent, plannedFor);
    },
    CallbackCompleted(draft, { data }) {
      settle(draft, "callback", data.callback);
    },
    CallbackAbandoned(draft, { data }) {
      settle(draft, "callback", data.callback);
    },
    CorrectiveActionPlanned(draft, { data: { action, owner, dueAt = null } }) {
      arises(draft, "correctiveAction", action, owner, dueAt);
    },
    // One that does not work leaves the cause standing.
    CorrectiveActionVerified(draft, { data }) {
      if (data.effective) settle(draft, "correctiveAction", data.action);
    },
  },
};

type Duties = { -readonly [Field in keyof Duty]: Duty[Field] }[];

function arises(
  duties: Duties,
  duty: DutyKind,
  of: string,
  owedBy: string | null = null,
  dueAt: Instant | null = null,
): void {
  duties.push({ duty, of, owedBy, dueAt, open: true });
}

function settle(duties: Duties, duty: DutyKind, of: string, settled = true): void {
  for (const owed of duties) if (owed.duty === duty && owed.of === of) owed.open = !settled;
}
