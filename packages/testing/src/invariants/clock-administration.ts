import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { ClockReference, ClockState } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import { arose } from "./arose.ts";
import { simpleClock } from "../arbitraries/complaint-lives/simple-clock.ts";
import { ofType, presentRun, type EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant, Moment } from "./moment.ts";

/**
 * Rule 4: a clock is extended before it expires, as the policy allows, with a reason and the complainant told; pauses are
 * real spans for a reason that pauses; a breach is waived once it is there, and once.
 */
export const clockAdministration: ComplaintInvariant = (moment) => {
  const { event, before, pinned } = moment;
  switch (event.type) {
    case "ClockExtended":
      return extension(event, moment);
    case "ClockPaused": {
      const { clock, reason } = event.data;
      const paused = clock === undefined ? pinned.flatMap(({ clocks }) => clocks) : [declared(pinned, clock)];
      const pauses = paused.some((rule) => rule?.pauseReasons.includes(reason) === true);
      return [...(pauses ? [] : [`${reason} does not pause`]), ...span(event, false)];
    }
    case "ClockPauseRevised":
      return span(event, true);
    case "ClockResumed":
      return resumption(event, before);
    case "BreachWaived":
      return waiver(event, moment);
    default:
      return [];
  }
};

function declared(pinned: readonly HandlingPolicy[], { policy, clock }: ClockReference) {
  return pinned.find(({ id }) => id === policy)?.clocks.find(({ id }) => id === clock);
}

function extension(event: EventOnRecord<"ClockExtended">, { before, pinned, atHand }: Moment): readonly string[] {
  const { clock, by, approvedBy, told, reason } = event.data;
  const rule = declared(pinned, clock)?.extension;
  if (rule === undefined) return ["extends what cannot be extended"];
  const state = simpleClock(before, atHand)(clock);
  const isImported = pinned.some(({ id, origin }) => id === clock.policy && origin === "imported");
  const decidedAt = isImported ? event.occurredAt : decidedBy(event.recordedAt);
  const given = ofType(presentRun(before), "ClockExtended").filter(({ data }) => isSame(data.clock, clock)).length;
  const breaches: string[] = [];
  if (state !== null && ![event.occurredAt, decidedAt].every((at) => isOpenAt(at, state)))
    breaches.push("extended after it expired");
  const { atMost = by, times = Number.POSITIVE_INFINITY } = rule;
  if (by.unit !== atMost.unit || by.amount > atMost.amount) breaches.push("extended too far");
  if (given >= times) breaches.push("extended too often");
  if (rule.approverRoles.length > 0 && !rule.approverRoles.includes(approvedBy?.role ?? "")) {
    breaches.push("unapproved");
  }
  if (told.at > event.occurredAt || told.at < arose(before)) breaches.push("the complainant was not told");
  if (reason.length === 0) breaches.push("extended without a reason");
  return breaches;
}

function span(event: EventOnRecord<"ClockPaused" | "ClockPauseRevised">, mayBeEmpty: boolean): readonly string[] {
  const { from, until = null } = event.data;
  const breaches: string[] = [];
  if (from > event.occurredAt) breaches.push("pauses in advance");
  if (until !== null && (until < from || (until === from && !mayBeEmpty))) breaches.push("ends before it begins");
  return breaches;
}

/** A pause that has been resumed ends where it was resumed. */
function resumption(
  { data, occurredAt }: EventOnRecord<"ClockResumed">,
  before: readonly EventOnRecord[],
): readonly string[] {
  const said = ofType(before, "ClockPaused", "ClockPauseRevised", "ClockResumed").filter(
    (earlier) => earlier.data.pause === data.pause,
  );
  const from = ofType(said, "ClockPaused", "ClockPauseRevised").at(-1)?.data.from;
  const last = said.at(-1);
  const until = last?.type === "ClockResumed" ? last.data.at : (last?.data.until ?? null);
  const breaches: string[] = [];
  if (data.at > occurredAt) breaches.push("resumed in advance");
  if (from === undefined || data.at <= from || (until !== null && data.at >= until)) {
    breaches.push("resumes what is not paused");
  }
  return breaches;
}

function waiver(event: EventOnRecord<"BreachWaived">, { before, pinned, atHand }: Moment): readonly string[] {
  const { clock } = event.data;
  const rule = declared(pinned, clock);
  const state = simpleClock(before, atHand)(clock);
  const breaches: string[] = [];
  if (rule === undefined || rule.advisory) breaches.push("waives what cannot be breached");
  if (state !== null && !isBreachedAt(event.occurredAt, state)) breaches.push("waives in advance");
  const waived = ofType(presentRun(before), "BreachWaived").filter(({ data }) => isSame(data.clock, clock));
  if (state !== null && waived.some(({ occurredAt }) => isBreachedAt(occurredAt, state))) breaches.push("waived twice");
  return breaches;
}

/** A command is decided before its event is recorded, by as long as handling it takes: a quarter of an hour at the very most. */
function decidedBy(recordedAt: Instant): Instant {
  return new Date(Date.parse(recordedAt) - 900_000).toISOString();
}

function isOpenAt(instant: Instant, { startedAt, dueAt, stoppedAt }: ClockState): boolean {
  return startedAt !== null && stoppedAt === null && dueAt !== null && instant <= dueAt;
}

function isBreachedAt(instant: Instant, { dueAt, stoppedAt }: ClockState): boolean {
  return dueAt !== null && instant > dueAt && (stoppedAt === null || stoppedAt > dueAt);
}

function isSame(a: ClockReference, b: ClockReference): boolean {
  return a.policy === b.policy && a.clock === b.clock;
}
