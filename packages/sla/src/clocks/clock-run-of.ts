import { calendarAtHand } from "@complaint-ledger/policy";
import type { ExtensionFact, WaiverFact } from "../facts/fact.ts";
import { standstillsOf } from "../history/standstills.ts";
import { clockTimeOf } from "../time/clock-time.ts";
import { epochOf } from "../time/epoch.ts";
import { noDeadline, type ClockRun, type Deadline } from "./clock-run.ts";
import { deadlineAfter } from "./deadline-after.ts";
import { endOfRun } from "./end-of-run.ts";
import type { ClockInRun } from "./clock-in-run.ts";
import { reckoned } from "./reckoned.ts";
import { startOfRun } from "./start-of-run.ts";

/** What the facts say about one clock in one run. Throws `unknown-calendar`, `not-reckonable`. */
export function clockRunOf(inRun: ClockInRun): ClockRun {
  const { facts, span, policy, rule, rules } = inRun;
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
    return { ...clock, startedAt: null, end: null, deadline: noDeadline, paused: [], closed: [], waived: false };
  }
  const { at: startedAt, closed } = start;
  const end = endOfRun(inRun, start.index);
  const endedAt = end?.at ?? Number.POSITIVE_INFINITY;
  const paused = standstillsOf(policy.id, rule, facts, span.to).filter(
    ({ from, to }) => from < endedAt && to > startedAt,
  );
  const given = facts.slice(start.continues ? 0 : span.from, span.to);
  const extensions = given.filter((fact) => fact.event === "ClockExtended").filter((fact) => isAbout(fact, inRun));
  const waivers = facts.slice(span.from, span.to).filter((fact) => fact.event === "BreachWaived");
  const deadline = reckoned(clock, () =>
    deadlineAfter(startedAt, rule, time, { blocked: [...paused, ...closed], extensions }),
  );
  return {
    ...clock,
    startedAt,
    end,
    deadline,
    paused,
    closed,
    waived: waivers.some((fact) => isAbout(fact, inRun) && isAfter(fact, deadline)),
  };
}

/** A waiver excuses the breach there was when it was given; one given in advance excuses nothing (rule 4). */
function isAfter({ at }: WaiverFact, { dueAt }: Deadline): boolean {
  return dueAt !== null && epochOf(at) > dueAt;
}

function isAbout({ clock }: ExtensionFact | WaiverFact, { policy, rule }: ClockInRun): boolean {
  return clock.policy === policy.id && clock.clock === rule.id;
}
