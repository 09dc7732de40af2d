import { clockRuleSchema } from "../schema/clock-rule-schema.ts";
import type { CountingRule } from "../clock-rule.ts";
import type { PolicyProblem } from "../policy-problem.ts";
import { durationSchema } from "../schema/duration-schema.ts";
import { localDateSchema } from "../schema/text-schema.ts";
import { contradiction } from "./contradiction.ts";
import { kindOfTime } from "./kind-of-time.ts";
import { placesOf, soundPlacesOf } from "./places.ts";

type Contradictions = readonly PolicyProblem<"contradiction">[];

/** Dates and durations that cannot be reckoned as they are declared. */
export function timeContradictions(value: unknown): Contradictions {
  return [
    ...validityContradictions(value),
    ...durationsWithoutCalendar(value),
    ...countingWithoutCalendar(value),
    ...durationsThatDoNotElapse(value),
  ];
}

function validityContradictions(value: unknown): Contradictions {
  const [from] = soundPlacesOf(value, "validFrom", localDateSchema);
  const [to] = soundPlacesOf(value, "validTo", localDateSchema);
  if (from === undefined || to === undefined || from.value <= to.value) return [];
  return [contradiction("validTo", `is before validFrom, ${from.value}`, "Let the policy end after it starts.")];
}

const withCalendar = ["clocks.*.duration", "clocks.*.extension.atMost", "clocks.*.warnings.*", "callbacks.within"];

function durationsWithoutCalendar(value: unknown): Contradictions {
  if (placesOf(value, "calendar").length > 0) return [];
  return withCalendar
    .flatMap((pattern) => soundPlacesOf(value, pattern, durationSchema))
    .filter(({ value: { unit } }) => kindOfTime(unit) === "working")
    .map(({ path, value: { unit } }) => withoutCalendar(`${path}.unit`, unit));
}

function countingWithoutCalendar(value: unknown): Contradictions {
  if (placesOf(value, "calendar").length > 0) return [];
  return soundPlacesOf(value, "clocks.*", clockRuleSchema).flatMap(({ path, value: { counting } }) =>
    calendarRules(counting).map(([field, rule]) => withoutCalendar(`${path}.counting.${field}`, rule)),
  );
}

function calendarRules(counting: CountingRule): readonly (readonly [string, string])[] {
  return Object.entries(counting).filter(([, rule]) =>
    ["nextWorkingDay", "rollsOn", "closeOfBusiness"].includes(String(rule)),
  );
}

function withoutCalendar(field: string, what: string): PolicyProblem<"contradiction"> {
  return contradiction(field, `${what} needs a calendar, and the policy names none`, "Name a calendar in `calendar`.");
}

/** The complaint's rules reckon these without a calendar, so they have to elapse day and night. */
const elapsing = ["lateEntryAfter", "callbacks.retryAfter", "liabilityAppeal.within", "liabilityAppeal.decideWithin"];

function durationsThatDoNotElapse(value: unknown): Contradictions {
  return elapsing
    .flatMap((pattern) => soundPlacesOf(value, pattern, durationSchema))
    .filter(({ value: { unit } }) => kindOfTime(unit) === "working" || unit === "months")
    .map(({ path, value: { unit } }) =>
      contradiction(
        `${path}.unit`,
        `${unit} cannot be reckoned without a calendar, as it has to be here`,
        "Use minutes, hours, calendarDays or weeks.",
      ),
    );
}
