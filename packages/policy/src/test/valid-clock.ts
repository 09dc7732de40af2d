import * as fc from "fast-check";
import type { ClockRule, ClockScope, ClockTrigger } from "../clock-rule.ts";
import { name, names, text } from "./valid-parts.ts";

/** What the policy around a clock declares. */
interface Declared {
  readonly classes: readonly string[];
  readonly categories: readonly string[];
  readonly natures: readonly string[];
  readonly channels: readonly string[];
  readonly milestones: readonly string[];
  readonly withCalendar: boolean;
}

/** Clocks that fit a policy which declares just this. */
export function clockRule(declared: Declared): fc.Arbitrary<ClockRule> {
  return fc.oneof(binding(declared), advisory(declared));
}

function binding(declared: Declared): fc.Arbitrary<ClockRule> {
  const units = declared.withCalendar ? (["workingHours", "workingDays"] as const) : (["hours", "months"] as const);
  return fc.constantFrom(...units).chain((unit) =>
    fc.integer({ min: 1, max: 60 }).chain((amount) =>
      fc.record<ClockRule, keyof ClockRule>(
        {
          ...parts(declared),
          advisory: fc.constant(false),
          duration: fc.constant({ amount, unit }),
          extension: fc.record(
            {
              approverRoles: names,
              atMost: fc.constant({ amount, unit }),
              times: fc.integer({ min: 1, max: 3 }),
            },
            { requiredKeys: ["approverRoles"] },
          ),
          warnings: fc.array(fc.record({ amount: fc.nat(amount), unit: fc.constant(unit) }), { maxLength: 2 }),
        },
        { requiredKeys },
      ),
    ),
  );
}

function advisory(declared: Declared): fc.Arbitrary<ClockRule> {
  return fc.record<ClockRule, Exclude<keyof ClockRule, "extension">>(
    {
      ...parts(declared),
      advisory: fc.constant(true),
      duration: fc.constant({ amount: 0, unit: "minutes" }),
      warnings: fc.constant([]),
    },
    { requiredKeys },
  );
}

const requiredKeys: Exclude<keyof ClockRule, "source" | "appliesTo" | "exceptFor" | "extension">[] = [
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
];

type Parts = Omit<{ [Key in keyof ClockRule]-?: fc.Arbitrary<NonNullable<ClockRule[Key]>> }, "extension">;

function parts({ milestones, withCalendar, ...scope }: Declared): Omit<Parts, "advisory" | "duration" | "warnings"> {
  const roll = withCalendar
    ? fc.constantFrom("asIs" as const, "nextWorkingDay" as const)
    : fc.constant("asIs" as const);
  return {
    id: name,
    title: text,
    source: fc.constant("art. 3"),
    appliesTo: scopeAmong(scope),
    exceptFor: scopeAmong(scope).filter((except) => Object.keys(except).length > 0),
    startsOn: fc.subarray<ClockTrigger>([{ event: "ComplaintLodged" }, { event: "ComplaintAccepted" }], {
      minLength: 1,
    }),
    stopsOn: fc.array(fc.array(stop(milestones), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    cancelledBy: fc.subarray<ClockTrigger>([{ event: "ComplaintWithdrawn" }]),
    counting: fc.record({
      startDay: fc.constantFrom("counts", "excluded"),
      startOnDayOff: roll,
      startAfterClose: roll,
      lastDayOnDayOff: withCalendar ? fc.constantFrom("stays", "rollsOn") : fc.constant("stays"),
      lastDayEnds: withCalendar ? fc.constantFrom("midnight", "closeOfBusiness") : fc.constant("sameTime"),
    }),
    pauseReasons: names,
  };
}

function stop(milestones: readonly string[]): fc.Arbitrary<ClockTrigger> {
  return fc.constantFrom<ClockTrigger>(
    { event: "ComplaintClosed" },
    { event: "ReplyIssued", detail: "final", inWriting: true },
    { event: "CallbackCompleted", detail: "outcome" },
    ...milestones.map((detail) => ({ event: "MilestoneReached", detail })),
  );
}

function scopeAmong(scope: Omit<Declared, "milestones" | "withCalendar">): fc.Arbitrary<ClockScope> {
  return fc.record(
    {
      classes: fc.subarray([...scope.classes]),
      categories: fc.subarray([...scope.categories]),
      natures: fc.subarray([...scope.natures]),
      channels: fc.subarray([...scope.channels]),
    },
    { requiredKeys: [] },
  );
}
