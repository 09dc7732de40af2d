import type { Instant } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { clockChanges } from "./clock-changes.ts";

/** What instants are wanted. */
export interface InstantsAroundClockChangesOptions {
  /** IANA names. Default: zones that change by an hour, half an hour, across midnight, for Ramadan, and not at all. */
  readonly timeZones?: readonly string[];
  /** First and last year looked for changes in (UTC), both included. Default 2018 to 2030. */
  readonly years?: readonly [first: number, last: number];
}

/** A zone, and an instant near one of its clock changes. */
export interface ZonedInstant {
  readonly timeZone: string;
  /** UTC. */
  readonly instant: Instant;
}

/**
 * Instants within two days of a clock change of a zone, most within hours, many at the very change or a millisecond from
 * it: where reckoning with local days and hours goes wrong. A zone without changes gives instants of the first of its years.
 *
 * @example
 * fc.property(instantsAroundClockChanges(), ({ timeZone, instant }) => …);
 */
export function instantsAroundClockChanges(
  options: InstantsAroundClockChangesOptions = {},
): fc.Arbitrary<ZonedInstant> {
  const { timeZones = changingZones, years = [2018, 2030] } = options;
  const changesOf = new Map(timeZones.map((timeZone) => [timeZone, clockChanges(timeZone, ...years)]));
  return fc.constantFrom(...timeZones).chain((timeZone) => {
    const changes = changesOf.get(timeZone) ?? [];
    const near = changes.length === 0 ? [Date.UTC(years[0], 0, 1)] : changes;
    return fc
      .tuple(fc.constantFrom(...near), distance)
      .map(([change, away]) => ({ timeZone, instant: new Date(change + away).toISOString() }));
  });
}

const changingZones = [
  "Europe/Berlin",
  "America/New_York",
  "America/St_Johns",
  "America/Havana",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Antarctica/Troll",
  "America/Sao_Paulo",
  "Asia/Shanghai",
];

const MINUTE = 60_000;

/** How far from the change, in milliseconds. */
const distance: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, -1, 1),
  fc.integer({ min: -16, max: 16 }).map((quarters) => quarters * 15 * MINUTE),
  fc.integer({ min: -3 * 60 * MINUTE, max: 3 * 60 * MINUTE }),
  fc.integer({ min: -48 * 60 * MINUTE, max: 48 * 60 * MINUTE }),
);
