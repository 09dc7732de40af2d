import { describe, expect, it } from "vitest";
import { unstartedClock } from "../clocks/clock-state.ts";
import type { ComplaintCommand } from "../command.ts";
import { decideComplaint } from "../decide.ts";
import type { ComplaintState, Phase } from "../state.ts";
import { steps } from "../steps.ts";
import { clerk, lodged, Story } from "../test/complaint-fixture.ts";

/** Rule 1: what may precede the lodging. */
const beforeLodging: readonly string[] = ["EarlyWarningRaised", "ComplaintLodged"];

/** Rule 1: what may follow the closing. */
const afterClosing: readonly string[] = [
  // reopening
  "ComplaintReopened",
  // callbacks, and what must follow a dissatisfied one (rule 7)
  "CallbackScheduled",
  "CallbackAttempted",
  "CallbackCompleted",
  "CallbackAbandoned",
  "DissatisfactionDisposed",
  // findings with disclosure, appeal and decision
  "LiabilityDetermined",
  "FindingDisclosed",
  "LiabilityAppealed",
  "LiabilityAppealDecided",
  "LiabilityRevised",
  // sanctions
  "SanctionProposed",
  "SanctionApproved",
  "SanctionExecuted",
  "SanctionPublished",
  "SanctionWithdrawn",
  "SanctionReversed",
  "LossRecovered",
  // owed remedies
  "RemedyInstructed",
  "RemedyExecuted",
  "RemedyFailed",
  // corrective actions and reviews
  "CorrectiveActionPlanned",
  "CorrectiveActionVerified",
  "CaseReviewed",
  // evidence, corrections, links
  "EvidenceAttached",
  "RecordCorrected",
  "ComplaintLinked",
  "LinkRevoked",
  // waivers, rebasing, retroactive pauses
  "BreachWaived",
  "PolicyRebased",
  "ClockPaused",
  "ClockPauseRevised",
];

function expectedPhases(event: string): readonly Phase[] {
  if (event === "ComplaintLodged") return ["notLodged"];
  if (event === "ComplaintReopened") return ["closed"];
  return [
    ...(beforeLodging.includes(event) ? (["notLodged"] as const) : []),
    "open",
    ...(afterClosing.includes(event) ? (["closed"] as const) : []),
  ];
}

const inPhase: Readonly<Record<Phase, ComplaintState>> = {
  notLodged: new Story().state,
  open: lodged().state,
  closed: lodged().accepts("CloseComplaint", { outcome: "accepted" }).state,
};

describe("rule 1", () => {
  it("knows every step it speaks of", () => {
    const events = steps.map(({ event }) => event);
    expect([...beforeLodging, ...afterClosing].filter((event) => !events.includes(event))).toEqual([]);
  });

  it.each(steps.map(({ command, event, phases }) => ({ command, phases, expected: expectedPhases(event) })))(
    "$command is for a complaint that is: $expected",
    ({ command, phases, expected }) => {
      expect(phases).toEqual(expected);
      for (const phase of ["notLodged", "open", "closed"] as const) {
        expect(lifecycleCodes(command, inPhase[phase])).toEqual(
          expected.includes(phase) ? [] : [codes(command)[phase]],
        );
      }
    },
  );
});

/** What the lifecycle alone says to a command whose payload is nonsense. */
function lifecycleCodes(type: string, state: ComplaintState): readonly string[] {
  const command = { type, complaintId: "c-1", commandId: "00000000-0000-4000-8000-000000000000", data: null };
  // The payload is wrong on purpose: the lifecycle answers before anybody looks at it.
  const decision = decideComplaint(command as unknown as ComplaintCommand, state, {
    now: "2024-03-05T08:00:00.000Z",
    actor: clerk,
    policies: new Story().policies,
    isRecorded: () => false,
    clock: () => unstartedClock,
  });
  if (decision.outcome === "accepted") return ["accepted"];
  return decision.rejection.violations.filter(({ rule }) => rule === "lifecycle").map(({ code }) => code);
}

function codes(command: string): Record<Phase, string> {
  return {
    notLodged: "not-lodged",
    open: command === "LodgeComplaint" ? "already-lodged" : "not-closed",
    closed: "closed",
  };
}
