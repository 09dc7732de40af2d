import type { ClockRule, ClockTrigger } from "../clock-rule.ts";
import type { PolicyProblem } from "../policy-problem.ts";
import { clockRuleSchema } from "../schema/clock-rule-schema.ts";
import { contradiction } from "./contradiction.ts";
import { isSurelyLonger, kindOfTime } from "./kind-of-time.ts";
import { soundPlacesOf, type Place } from "./places.ts";

type Contradictions = readonly PolicyProblem<"contradiction">[];

/** Clocks that cannot be kept as they are declared. */
export function clockContradictions(value: unknown): Contradictions {
  return soundPlacesOf(value, "clocks.*", clockRuleSchema).flatMap((clock) =>
    [
      advisoryContradictions(clock),
      warningContradictions(clock),
      triggerContradictions(clock),
      scopeContradictions(clock),
    ].flat(),
  );
}

function advisoryContradictions({ path, value: clock }: Place<ClockRule>): Contradictions {
  if (clock.advisory && clock.extension !== undefined) {
    const problem = "an advisory clock is never breached, so there is nothing to extend";
    return [contradiction(`${path}.extension`, problem, "Remove the extension, or make the clock a binding one.")];
  }
  if (!clock.advisory && clock.duration.amount === 0) {
    const problem = "a binding clock of no length is breached as it starts";
    return [contradiction(`${path}.duration.amount`, problem, 'Give it a length, or make it advisory ("at once").')];
  }
  return [];
}

function warningContradictions({ path, value: clock }: Place<ClockRule>): Contradictions {
  const kind = kindOfTime(clock.duration.unit);
  return clock.warnings.flatMap((warning, i) => {
    const warningKind = kindOfTime(warning.unit);
    if (kind !== "either" && warningKind !== "either" && warningKind !== kind) {
      const problem = `${warning.unit} are no part of a clock that runs in ${clock.duration.unit}`;
      return [contradiction(`${path}.warnings[${i}].unit`, problem, `Warn in ${kind} time, like the clock.`)];
    }
    if (isSurelyLonger(warning, clock.duration)) {
      const problem = "warns earlier than the clock starts";
      return [contradiction(`${path}.warnings[${i}]`, problem, "Warn within the clock's duration.")];
    }
    return [];
  });
}

function triggerContradictions({ path, value: clock }: Place<ClockRule>): Contradictions {
  const starts = (trigger: ClockTrigger): boolean =>
    clock.startsOn.some(
      ({ event, detail, inWriting }) =>
        event === trigger.event && detail === trigger.detail && inWriting === trigger.inWriting,
    );
  const remedy = "Let different events start and end it.";
  return [
    ...clock.stopsOn.flatMap((group, i) =>
      group.every(starts) ? [contradiction(`${path}.stopsOn[${i}]`, "stops the clock as it starts", remedy)] : [],
    ),
    ...clock.cancelledBy.flatMap((trigger, i) =>
      starts(trigger) ? [contradiction(`${path}.cancelledBy[${i}]`, "cancels the clock as it starts", remedy)] : [],
    ),
  ];
}

function scopeContradictions({ path, value: clock }: Place<ClockRule>): Contradictions {
  if (clock.exceptFor === undefined || Object.keys(clock.exceptFor).length > 0) return [];
  const problem = "names no condition, so every complaint would be excepted";
  return [contradiction(`${path}.exceptFor`, problem, "Say which complaints are excepted, or remove it.")];
}
