import fc from "fast-check";
import { expect } from "vitest";
import type { Append } from "../events/repeated-append.ts";
import type { SettableClock } from "../settable-clock.ts";
import type { ComparedStore } from "./compared-store.ts";
import { storeCall, type StoreCall } from "./store-call.ts";
import { instants, type StoreProgram } from "./store-program.ts";

/** Two stores that read the same clock. */
export interface ComparedStores {
  readonly one: ComparedStore;
  readonly other: ComparedStore;
  readonly clock: SettableClock;
}

/** Runs a program on both stores, one step on both before the next, and expects to see the same. */
export async function runProgram({ streams, steps }: StoreProgram, stores: ComparedStores): Promise<void> {
  const lastRevisions = new Map<string, number>();
  const appends: Append[] = [];

  async function make(what: string, call: StoreCall): Promise<void> {
    const seen = await stores.one.perform(call);
    expect(await stores.other.perform(call), what).toEqual(seen);
    if (call.call !== "append" || "rejectedWith" in seen) return;
    appends.push(call.append);
    if (seen["outcome"] === "appended") lastRevisions.set(call.append.stream, Number(seen["lastRevision"]));
  }

  for (const [i, step] of steps.entries()) {
    if (step.step === "moveClock") stores.clock.advance(step.milliseconds);
    else {
      const call = storeCall(step, { streams, lastRevisions, appends });
      if (call !== undefined) await make(`step ${i}: ${fc.stringify(step)}`, call);
    }
  }
  for (const call of lastLook(streams)) await make(`in the end: ${fc.stringify(call)}`, call);
}

/** What the program left: everything, in every way it can be read. */
function lastLook(streams: readonly string[]): readonly StoreCall[] {
  return [
    ...[0, 1, 2, 3, 4, 5].map((subscription) => ({ call: "takeNext" as const, subscription, count: Infinity })),
    { call: "readAll", options: {} },
    { call: "readAll", options: { direction: "backwards" } },
    ...instants.flatMap((knownAt) => [
      { call: "readAll" as const, options: { knownAt, limit: 2 } },
      { call: "readAll" as const, options: { knownAt, limit: 2, direction: "backwards" as const } },
    ]),
    ...streams.map((stream) => ({ call: "readStream" as const, stream, options: {} })),
  ];
}
