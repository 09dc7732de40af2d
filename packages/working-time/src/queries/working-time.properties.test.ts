import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileCalendar } from "../compile/compile-calendar.ts";
import type { CompiledCalendar } from "../compile/compiled-calendar.ts";
import { HOUR, type EpochMilliseconds, type Interval } from "../epoch-milliseconds.ts";
import { calendarAroundChange, instantWithin, pausesAround } from "../test/arbitraries.ts";
import { hours, office } from "../test/office.ts";
import { stepper } from "../test/stepper.ts";
import { isWorkingTimeError } from "../working-time-error.ts";
import { addWorkingTime } from "./add-working-time.ts";
import { isOpen } from "./openings.ts";
import { subtractWorkingTime } from "./subtract-working-time.ts";
import { workingSegments } from "./working-segments.ts";
import { workingTimeBetween } from "./working-time-between.ts";

interface Situation {
  readonly calendar: CompiledCalendar;
  readonly instants: readonly [EpochMilliseconds, EpochMilliseconds, EpochMilliseconds];
  readonly pauses: readonly Interval[];
  readonly milliseconds: number;
}

const situation: fc.Arbitrary<Situation> = calendarAroundChange.map(compileCalendar).chain((calendar) =>
  pausesAround(calendar.coverage).chain((pauses) => {
    // Boundaries are where mistakes live: often an instant is the very start or end of a pause.
    const { from, to } = calendar.coverage;
    const edges = pauses.flatMap((pause) => [pause.from, pause.to]).filter((edge) => edge >= from && edge <= to);
    const instant = fc.oneof(instantWithin(calendar.coverage), fc.constantFrom(from, ...edges));
    return fc.record({
      calendar: fc.constant(calendar),
      pauses: fc.constant(pauses),
      instants: fc.tuple(instant, instant, instant).map(([a, b, c]): Situation["instants"] => {
        const [first = a, second = b, third = c] = [a, b, c].toSorted((x, y) => x - y);
        return [first, second, third];
      }),
      milliseconds: fc.oneof(
        fc.constant(0),
        fc.nat(40).map((n) => n * 900_000),
        fc.nat(3e7),
        fc.nat(3e8),
      ),
    });
  }),
);

/** Undefined where the coverage does not reach. */
function covered<Value>(answer: () => { readonly value: Value }): Value | undefined {
  try {
    return answer().value;
  } catch (error) {
    if (isWorkingTimeError(error, "beyond-coverage")) return undefined;
    throw error;
  }
}

describe("working time, held to a stepper that looks at the wall clock in every minute", () => {
  it("passes between two instants as the stepper says", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [from, , to], pauses }) => {
        const expected = stepper(calendar.definition).elapsed(from, to, pauses);
        expect(workingTimeBetween(calendar, from, to, { pauses }).value).toBe(expected);
      }),
    );
  });

  it("runs out when the stepper says, forwards", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [start], pauses, milliseconds }) => {
        const expected = stepper(calendar.definition).deadline(start, milliseconds, pauses);
        expect(covered(() => addWorkingTime(calendar, start, milliseconds, { pauses }))).toBe(expected);
      }),
    );
  });

  it("runs out when the stepper says, backwards", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [, , end], pauses, milliseconds }) => {
        const expected = stepper(calendar.definition).latestStart(end, milliseconds, pauses);
        expect(covered(() => subtractWorkingTime(calendar, end, milliseconds, { pauses }))).toBe(expected);
      }),
    );
  });

  it("is open in the minutes in which the stepper is", () => {
    fc.assert(
      fc.property(calendarAroundChange.map(compileCalendar), (calendar) => {
        const { minutes } = stepper(calendar.definition);
        expect(minutes.filter(({ from, open }) => isOpen(calendar, from).value !== open)).toEqual([]);
        expect(calendar.coverage).toEqual({ from: minutes.at(0)?.from, to: (minutes.at(-1)?.from ?? 0) + 60_000 });
      }),
      { numRuns: 30 },
    );
  });
});

describe("laws of working time", () => {
  it("a deadline and the time elapsed until it are inverse, and the deadline is the earliest such instant", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [start], pauses, milliseconds }) => {
        const deadline = covered(() => addWorkingTime(calendar, start, milliseconds, { pauses }));
        fc.pre(deadline !== undefined && milliseconds > 0);
        expect(workingTimeBetween(calendar, start, deadline, { pauses }).value).toBe(milliseconds);
        expect(workingTimeBetween(calendar, start, deadline - 1, { pauses }).value).toBe(milliseconds - 1);
      }),
    );
  });

  it("going back from a deadline gives the latest start that has it", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [start], pauses, milliseconds }) => {
        const deadline = covered(() => addWorkingTime(calendar, start, milliseconds, { pauses }));
        fc.pre(deadline !== undefined && milliseconds > 0);
        const latest = subtractWorkingTime(calendar, deadline, milliseconds, { pauses }).value;
        expect(latest).toBeGreaterThanOrEqual(start);
        expect(addWorkingTime(calendar, latest, milliseconds, { pauses }).value).toBe(deadline);
        expect(workingTimeBetween(calendar, start, latest, { pauses }).value).toBe(0);
      }),
    );
  });

  it("elapsed time is additive and never more than real time", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [a, b, c], pauses }) => {
        const elapsed = (from: number, to: number): number => workingTimeBetween(calendar, from, to, { pauses }).value;
        expect(elapsed(a, b) + elapsed(b, c)).toBe(elapsed(a, c));
        expect(elapsed(a, c)).toBeLessThanOrEqual(c - a);
        expect(elapsed(a, b)).toBeLessThanOrEqual(elapsed(a, c));
      }),
    );
  });

  it("a later start, more work or another pause never makes a deadline earlier", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [start, later], pauses, milliseconds }) => {
        const deadline = (from: number, work: number, paused: readonly Interval[]): number =>
          covered(() => addWorkingTime(calendar, from, work, { pauses: paused })) ?? Infinity;
        const due = deadline(start, milliseconds, pauses);
        expect(deadline(later, milliseconds, pauses)).toBeGreaterThanOrEqual(due);
        expect(deadline(start, milliseconds + 1, pauses)).toBeGreaterThanOrEqual(due);
        expect(due).toBeGreaterThanOrEqual(deadline(start, milliseconds, pauses.slice(1)));
      }),
    );
  });

  it("the order of pauses, their overlaps and pauses outside working time make no difference", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [from, , to], pauses }) => {
        const elapsed = workingTimeBetween(calendar, from, to, { pauses }).value;
        const halves = pauses.map((pause) => ({ from: pause.from, to: Math.floor((pause.from + pause.to) / 2) }));
        expect(workingTimeBetween(calendar, from, to, { pauses: [...pauses.toReversed(), ...halves] }).value).toBe(
          elapsed,
        );
        const idle = pauses.filter(
          (pause) => covered(() => workingTimeBetween(calendar, pause.from, Math.max(pause.from, pause.to))) === 0,
        );
        expect(workingTimeBetween(calendar, from, to, { pauses: idle }).value).toBe(
          workingTimeBetween(calendar, from, to).value,
        );
      }),
    );
  });

  it("one open hour a year is enough to reckon with, over decades", () => {
    const hour = { kind: "specialHours", name: "annual hour", hours: hours("10:00-11:00") } as const;
    const years = Array.from({ length: 60 }, (_, i) => `${2000 + i}-07-01`);
    const sparse = compileCalendar(
      office({
        timeZone: "America/New_York",
        coverage: { from: "2000-01-01", to: "2059-12-31" },
        weekly: {},
        exceptionalDays: Object.fromEntries(years.map((date) => [date, hour])),
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2029 }), fc.integer({ min: 1, max: 30 * HOUR }), (year, work) => {
        const wholeHours = Math.ceil(work / HOUR) - 1;
        const due = Date.UTC(year + wholeHours, 6, 1, 14) + work - wholeHours * HOUR;
        const start = Date.UTC(year, 0, 2);
        expect(addWorkingTime(sparse, start, work).value).toBe(due);
        expect(workingTimeBetween(sparse, start, due).value).toBe(work);
        expect(subtractWorkingTime(sparse, due, work).value).toBe(Date.UTC(year, 6, 1, 14));
      }),
    );
  });

  it("the segments are open, apart, in order, and add up to the elapsed time", () => {
    fc.assert(
      fc.property(situation, ({ calendar, instants: [from, , to], pauses }) => {
        const segments = workingSegments(calendar, from, to, { pauses }).value;
        const sum = segments.reduce((total, segment) => total + segment.to - segment.from, 0);
        expect(sum).toBe(workingTimeBetween(calendar, from, to, { pauses }).value);
        segments.forEach((segment, i) => {
          expect(segment.to).toBeGreaterThan(segment.from);
          expect(segment.from).toBeGreaterThan(segments[i - 1]?.to ?? from - 1);
          expect(workingTimeBetween(calendar, segment.from, segment.to, { pauses }).value).toBe(
            segment.to - segment.from,
          );
        });
      }),
    );
  });
});
