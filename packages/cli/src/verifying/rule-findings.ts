import {
  complaintDecider,
  complaintIdOf,
  decideComplaint,
  steps,
  type ComplaintCommand,
  type ComplaintEvents,
  type ComplaintState,
  type Step,
  type Violation,
} from "@complaint-ledger/complaint";
import {
  evolve,
  isSameJson,
  typedError,
  type Instant,
  type NewEventOf,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { clockStateFor } from "@complaint-ledger/sla";
import { ledgerCatalogue } from "complaint-ledger";
import { words } from "../text/words.ts";
import { placeOf } from "./event-findings.ts";
import type { Finding } from "./finding.ts";

/**
 * Milliseconds that may pass between deciding and recording: a store waits for others, or for its disk. What the rules refuse
 * at the instant of recording and take so much before was in time when it was decided.
 */
const MOST_BETWEEN = 60_000;

type ComplaintHistory = readonly NewEventOf<ComplaintEvents>[];

/**
 * What the rules would have refused of a complaint's history: each event is decided again, as the command it came from, on the
 * state before it, at the instant it was recorded, under the policies that were pinned then. An event whose phase was wrong is
 * found without this, and a history that is not one of a complaint's events too. Throws `unknown-policy` or `unknown-calendar`
 * if one that was pinned is not at hand.
 */
export function* ruleFindings(
  stream: string,
  events: readonly RecordedEvent[],
  rules: RulesAtHand,
): Generator<Finding> {
  const complaintId = complaintIdOf(stream);
  const history = complaintHistory(events);
  if (complaintId === undefined || history === undefined) return;
  const clockState = clockStateFor(rules);
  let state = complaintDecider.initialState;
  for (const [i, event] of events.entries()) {
    const lifted = history[i];
    const step = stepOf(event.type);
    if (lifted === undefined || step === undefined) return;
    const before = history.slice(0, i);
    const violationsAt = (now: Instant): readonly Violation[] =>
      violationsOf(asCommand(step, lifted, complaintId), lifted, state, {
        now,
        actor: event.actor,
        policies: rules.policies,
        isRecorded: (id) => before.some((earlier) => earlier.id === id),
        clock: (clock) => clockState(before, clock),
      });
    const violations = violationsAt(event.recordedAt);
    if (violations.length > 0 && violationsAt(earlierThan(event)).length > 0) {
      const isPhaseWrong = !step.phases.includes(state.phase);
      for (const violation of violations) yield* findingOf(event, violation, isPhaseWrong);
    }
    state = evolve(complaintDecider.evolve, state, lifted);
  }
}

function stepOf(event: string): Step | undefined {
  return steps.find((step) => step.event === event);
}

/** The events as of today's schemas; nothing if one is none of a complaint, or not what its schema asks for. */
function complaintHistory(events: readonly RecordedEvent[]): ComplaintHistory | undefined {
  if (events.some(({ type }) => stepOf(type) === undefined)) return undefined;
  try {
    // The names are those of a complaint's events, and the catalogue has checked each payload.
    return events.map((event) => ledgerCatalogue.lift(event)) as unknown as ComplaintHistory;
  } catch {
    return undefined;
  }
}

/** The earliest instant at which it can have been decided. */
function earlierThan({ occurredAt, recordedAt }: RecordedEvent): Instant {
  const earlier = new Date(Date.parse(recordedAt) - MOST_BETWEEN).toISOString();
  return earlier > occurredAt ? earlier : occurredAt;
}

/** The command that an event came from: what it says, without what the ledger worked out. */
function asCommand(
  step: Step,
  { commandId, occurredAt, data, metadata }: ComplaintHistory[number],
  complaintId: string,
): ComplaintCommand {
  const lateReason = metadata["lateReason"];
  const command = {
    type: step.command,
    complaintId,
    commandId,
    occurredAt,
    // Said by the one who gave the command, or worked out: where it may have been said, it is taken as said.
    data: step.commandSchema.safeParse(data).success ? data : without(data, step.derived),
    ...(lateReason === undefined ? {} : { lateReason }),
  };
  // The step whose command it is checks the payload before anything else looks at it.
  return command as ComplaintCommand;
}

function without(data: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

function violationsOf(
  command: ComplaintCommand,
  event: ComplaintHistory[number],
  state: ComplaintState,
  context: Parameters<typeof decideComplaint>[2],
): readonly Violation[] {
  const decision = decideComplaint(command, state, context);
  if (decision.outcome === "rejected") return decision.rejection.violations;
  if (decision.events.every(({ data }) => isSameJson(data, event.data))) return [];
  const problem = "is not what the ledger would have worked out from the rest";
  return [{ rule: "payload", code: "invalid-payload", field: "data", problem, remedy: "Ask how it came about." }];
}

function* findingOf(
  event: RecordedEvent,
  { rule, code, field, problem, remedy }: Violation,
  isPhaseWrong: boolean,
): Generator<Finding> {
  if (code === "unknown-policy") throw typedError({ code, field, problem, remedy } as const);
  // The wrong phase is told as `out-of-phase` already.
  if (isPhaseWrong && rule === "lifecycle" && field === "type") return;
  yield {
    code: "against-the-rules",
    ...placeOf(event),
    rule,
    problem: `${field}: ${problem} (rule of ${words(rule)})`,
  };
}
