import type { ClockRule, ClockTrigger, CountingRule, ExtensionRule } from "@complaint-ledger/policy";
import fc from "fast-check";
import { duration } from "./durations.ts";

/** What of a policy its clocks speak of. */
export interface ClockSurroundings {
  readonly classes: readonly string[];
  readonly categories: readonly string[];
  readonly milestones: readonly string[];
  readonly withCalendar: boolean;
}

/** Up to three clocks: started by the lodging or by something later, stopped by what some procedure stops a clock by. */
export function clockRules(surroundings: ClockSurroundings): fc.Arbitrary<readonly ClockRule[]> {
  return fc
    .subarray(["acknowledge", "reply", "resolve"])
    .chain((ids) => fc.tuple(...ids.map((id) => clockRule(id, surroundings))));
}

function clockRule(
  id: string,
  { classes, categories, milestones, withCalendar }: ClockSurroundings,
): fc.Arbitrary<ClockRule> {
  const stops = [...stopGroups, ...milestones.map((detail) => [{ event: "MilestoneReached", detail }])];
  return fc
    .record<ClockRule, keyof ClockRule>(
      {
        id: fc.constant(id),
        title: fc.constant({ en: id }),
        source: fc.constant("clause 1"),
        appliesTo: fc.record({ classes: fc.subarray([...classes]) }),
        exceptFor: fc.record({ categories: fc.subarray([...categories]) }),
        startsOn: fc.subarray([...startTriggers], { minLength: 1 }),
        stopsOn: fc.subarray(stops, { minLength: 1 }),
        cancelledBy: fc.subarray([{ event: "ComplaintWithdrawn" }]),
        duration: duration(withCalendar),
        advisory: fc.boolean(),
        counting: countingRule(withCalendar),
        pauseReasons: fc.subarray(["mediation", "decree"]),
        extension: extensionRule(withCalendar),
        warnings: fc.constantFrom([], [{ amount: 1, unit: "minutes" as const }]),
      },
      {
        requiredKeys: [
          "id",
          "title",
          "startsOn",
          "stopsOn",
          "cancelledBy",
          "duration",
          "advisory",
          "counting",
          "pauseReasons",
          "warnings",
        ],
        noNullPrototype: true,
      },
    )
    .map(soundly);
}

/** An advisory clock is never breached, so there is nothing to extend. */
function soundly(rule: ClockRule): ClockRule {
  return { ...rule, advisory: rule.advisory && rule.extension === undefined };
}

const startTriggers: readonly ClockTrigger[] = [
  { event: "ComplaintLodged" },
  { event: "ContactSheetIssued" },
  { event: "ComplaintClassified" },
];

const stopGroups: readonly (readonly ClockTrigger[])[] = [
  [{ event: "ComplaintClosed" }],
  [{ event: "ReplyIssued", detail: "final" }],
  [
    { event: "RemedyExecuted", detail: "last" },
    { event: "ReplyIssued", detail: "final", inWriting: true },
  ],
  [{ event: "ComplaintAcknowledged" }],
  [{ event: "CallbackCompleted", detail: "outcome" }],
];

function countingRule(withCalendar: boolean): fc.Arbitrary<CountingRule> {
  const nextWorkingDay = withCalendar ? (["nextWorkingDay"] as const) : ([] as const);
  const rollsOn = withCalendar ? (["rollsOn"] as const) : ([] as const);
  const closeOfBusiness = withCalendar ? (["closeOfBusiness"] as const) : ([] as const);
  return fc.record({
    startDay: fc.constantFrom("excluded", "counts"),
    startOnDayOff: fc.constantFrom("asIs", ...nextWorkingDay),
    startAfterClose: fc.constantFrom("asIs", ...nextWorkingDay),
    lastDayOnDayOff: fc.constantFrom("stays", ...rollsOn),
    lastDayEnds: fc.constantFrom("sameTime", "midnight", ...closeOfBusiness),
  });
}

function extensionRule(withCalendar: boolean): fc.Arbitrary<ExtensionRule> {
  return fc.record(
    {
      approverRoles: fc.subarray(["manager", "lead"]),
      atMost: duration(withCalendar),
      times: fc.integer({ min: 1, max: 2 }),
    },
    { requiredKeys: ["approverRoles"], noNullPrototype: true },
  );
}
