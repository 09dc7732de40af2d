import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { ClosureRequirement, HandlingPolicy, Money } from "@complaint-ledger/policy";
import type { ComplaintCommands, ComplaintState } from "@complaint-ledger/complaint";
import type { Choices } from "../../random/choices.ts";

/** What a random command meets. */
export interface World {
  readonly state: ComplaintState;
  /** UTC. */
  readonly now: Instant;
  /** Every policy version at hand. */
  readonly policies: readonly HandlingPolicy[];
  /** Those the complaint is pinned to. */
  readonly pinned: readonly HandlingPolicy[];
  /** What a closing as accepted still lacks. */
  readonly missing: ReadonlySet<ClosureRequirement>;
}

/** How one command is tried: how often in this world, with what, by whom. */
interface Move<Data> {
  /** A whole number from 0; the more a command can achieve now, the more. */
  readonly weight: (world: World) => number;
  readonly data: (world: World, choose: Choices) => Data;
  /** Absent: mostly the clerk. */
  readonly by?: (choose: Choices, world: World) => Actor;
}

/** A move for each of some commands. */
export type Moves<Commands extends Partial<ComplaintCommands>> = {
  readonly [Type in keyof Commands]: Move<Commands[Type]>;
};

/** An id for something new: mostly the next one, now and then one that is taken. */
export function newId(choose: Choices, prefix: string, taken: readonly string[]): string {
  return taken.length > 0 && choose.happens(4) ? knownId(choose, taken) : `${prefix}-${taken.length + 1}`;
}

/** An id of something there is, mostly; now and then of nothing. */
export function knownId(choose: Choices, known: readonly string[]): string {
  const last = known.at(-1);
  if (last === undefined || choose.happens(4)) return "unheard-of";
  return known[choose.below(known.length)] ?? last;
}

/** The ids of what is known by one. */
export function idsOf(known: readonly { readonly id: string }[]): readonly string[] {
  return known.map(({ id }) => id);
}

/** An instant some hours before or, if negative, after another. */
export function hoursBefore(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) - hours * 3_600_000).toISOString();
}

/** Mostly what a clerk may promise, sometimes what only a manager may. */
export function someMoney(choose: Choices): Money {
  return { minorUnits: choose.of(100, 600, 900, 4_000, 20_000), currency: choose.of("CNY", "CNY", "CNY", "USD") };
}

/** The field, if chance wants it to be there. */
export function maybe<Field extends object>(choose: Choices, percent: number, field: Field): Field | object {
  return choose.happens(percent) ? field : {};
}
