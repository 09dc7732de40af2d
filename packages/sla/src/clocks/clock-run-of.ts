import { calendarAtHand } from "@complaint-ledger/policy";
import type { ExtensionFact, WaiverFact } from "../facts/fact.ts";
import { standstillsOf } from "../history/standstills.ts";
import { clockTimeOf } from "../time/clock-time.ts";
import { epochOf } from "../time/epoch.ts";
import { noDeadline, type ClockLife, type ClockRun, type Deadline } from "./clock-run.ts";
import { deadlineAfter } from "./deadline-after.ts";
import { endOfRun } from "./end-of-run.ts";
import type { ClockInRun } from "./clock-in-run.ts";
import { reckoned, type Reckoned } from "./reckoned.ts";
import { startOfRun } from "./start-of-run.ts";

/** What the facts say about one clock in one run, and what follows for its deadline. */
export interface RunOfClock {
  readonly life: ClockLife;
  readonly run: Reckoned<ClockRun>;
}

/** What the facts say about one clock in one run. Throws `unknown-calendar`. */
export function clockRunOf(inRun: ClockInRun): RunOfClock {
  const { administered, span, policy, rule, rules } = inRun;
  const time = clockTimeOf(rule, calendarAtHand(rules, policy), rules.provisional);
  const clock = {
    origin: "policy",
    policy: policy.id,
    version: policy.version,
    clock: rule.id,
    run: span.run,
    advisory: rule.advisory,
    kind: time.kind,
  } as const;
  const start = startOfRun(inRun);
  if (start === undefined) {
    const nothing = { paused: [], closed: [], extensions: [], waiver: null };
    const life = { ...clock, startedAt: null, end: null, ...nothing };
    return { life, run: { value: { ...life, deadline: noDeadline } } };
  }
  const { at: startedAt, closed } = start;
  const end = endOfRun(inRun, start.index);
  const endedAt = end?.at ?? Number.POSITIVE_INFINITY;
  const paused = standstillsOf(policy.id, rule, administered, span.run).filter(
    ({ from, to }) => from < endedAt && to > startedAt,
  );
  const extensions = administered
    .filter(({ run }) => run === span.run || (start.continues && run < span.run))
    .flatMap(({ fact }) => (fact.event === "ClockExtended" && isAbout(fact, inRun) ? fact : []));
  const waivers = administered.flatMap(({ fact, run }) =>
    run === span.run && fact.event === "BreachWaived" && isAbout(fact, inRun) ? fact : [],
  );
  const unexcused = { ...clock, startedAt, end, paused, closed, extensions, waiver: null };
  const moved = { blocked: [...paused, ...closed], extensions };
  const deadline = reckoned(unexcused, null, () => deadlineAfter(startedAt, rule, time, moved));
  if (deadline.notReckonable !== undefined) return { life: unexcused, run: deadline };
  const { value } = deadline;
  const life = { ...unexcused, waiver: waivers.findLast((fact) => isAfter(fact, value)) ?? null };
  return { life, run: { value: { ...life, deadline: value } } };
}

/** A waiver excuses the breach there was when it was given; one given in advance excuses nothing (rule 4). */
function isAfter({ at }: WaiverFact, { dueAt }: Deadline): boolean {
  return dueAt !== null && epochOf(at) > dueAt;
}

function isAbout({ clock }: ExtensionFact | WaiverFact, { policy, rule }: ClockInRun): boolean {
  return clock.policy === policy.id && clock.clock === rule.id;
}
