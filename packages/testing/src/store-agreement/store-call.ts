import { limits, type ExpectedRevision, type NewEvent, type ReadStreamOptions } from "@complaint-ledger/event-sourcing";
import { newEvent, newEvents } from "../events/new-event.ts";
import { pick } from "../events/pick.ts";
import { repeatedAppend, type Append } from "../events/repeated-append.ts";
import type { Mistake, StoreStep } from "./store-program.ts";

/** A step with everything chosen, the same for every store; only positions are still numbers of events. */
export type StoreCall =
  | { readonly call: "append"; readonly append: Append }
  | { readonly call: "readStream"; readonly stream: string; readonly options: ReadStreamOptions }
  | { readonly call: "readAll"; readonly options: ReadStreamOptions }
  | { readonly call: "subscribe"; readonly after: number | undefined }
  | { readonly call: "takeNext"; readonly subscription: number; readonly count: number }
  | { readonly call: "reopen"; readonly after: "closing" | "abandoning" };

/** What a step is chosen from. */
export interface ProgramState {
  readonly streams: readonly string[];
  /** The last revision of each stream, or nothing while it has no event. */
  readonly lastRevisions: ReadonlyMap<string, number>;
  /** All appends made so far, of valid arguments. */
  readonly appends: readonly Append[];
}

/** The call that a step stands for, or undefined if there is nothing to choose from yet. */
export function storeCall(
  step: Exclude<StoreStep, { step: "moveClock" }>,
  { streams, lastRevisions, appends }: ProgramState,
): StoreCall | undefined {
  switch (step.step) {
    case "append": {
      const stream = pick(streams, step.stream);
      const expected = expectedRevision(step.expecting, lastRevisions.get(stream));
      return { call: "append", append: { stream, events: step.events.map((sketch) => newEvent(sketch)), expected } };
    }
    case "repeat":
      if (appends.length === 0) return undefined;
      return { call: "append", append: repeatedAppend(pick(appends, step.append), step.how) };
    case "appendWrongly":
      return { call: "append", append: wrongAppend(pick(streams, step.stream), step.wrong) };
    case "readStream":
      return { call: "readStream", stream: pick(streams, step.stream), options: step.options };
    case "readAll":
      return { call: "readAll", options: step.options };
    case "subscribe":
      return { call: "subscribe", after: step.after };
    case "takeNext":
      return { call: "takeNext", subscription: step.subscription, count: step.count };
    case "reopen":
      return { call: "reopen", after: step.after };
  }
}

function expectedRevision(
  expecting: Extract<StoreStep, { step: "append" }>["expecting"],
  last: number | undefined,
): ExpectedRevision {
  if (typeof expecting !== "number") return expecting;
  if (last === undefined) return expecting === 0 ? "noStream" : 0;
  return Math.max(0, last + expecting);
}

/** An append that no store takes. */
function wrongAppend(stream: string, wrong: Mistake): Append {
  const good = { stream, events: newEvents(2), expected: "any" } as const;
  // Of two-byte characters, since bytes count.
  const large = (bytes: number): NewEvent => newEvent({ data: "é".repeat(bytes / 2) });
  switch (wrong) {
    case "no event":
      return { ...good, events: [] };
    case "no name":
      return { ...good, stream: `$${stream}` };
    case "no plain JSON":
      return { ...good, events: [...good.events, newEvent({ data: { amount: NaN } })] };
    case "no id":
      return { ...good, events: [...good.events, newEvent({ id: "1" })] };
    case "an id twice":
      return { ...good, events: [...good.events, ...good.events] };
    case "too large an event":
      return { ...good, events: [...good.events, large(limits.eventBytes)] };
    case "too large an append":
      return { ...good, events: Array.from({ length: 4 }, () => large(limits.appendBytes / 4)) };
    case "no revision":
      return { ...good, expected: -1 };
  }
}
