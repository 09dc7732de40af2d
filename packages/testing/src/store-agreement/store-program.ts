import type { Instant, ReadStreamOptions } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { readOptions } from "../event-store-contract/expected-read.ts";
import { jsonValue } from "../events/json-value.ts";
import { nameText, peculiarNames } from "../events/name-text.ts";
import { repetition, type Repetition } from "../events/repeated-append.ts";
import { unicodeCharacter } from "../events/unicode-character.ts";

/** What is done to two stores alike, step by step. Numbers choose among what there is when the step is made. */
export interface StoreProgram {
  /** The streams that steps refer to by number. */
  readonly streams: readonly string[];
  readonly steps: readonly StoreStep[];
}

/** One step of a {@link StoreProgram}. */
export type StoreStep =
  | {
      readonly step: "append";
      readonly stream: number;
      readonly events: readonly EventSketch[];
      /** A number says how far from the last revision. */
      readonly expecting: "noStream" | "any" | "streamExists" | number;
    }
  /** An earlier append again, or one that shares ids with it. */
  | { readonly step: "repeat"; readonly append: number; readonly how: Repetition }
  | { readonly step: "appendWrongly"; readonly stream: number; readonly wrong: Mistake }
  | { readonly step: "readStream"; readonly stream: number; readonly options: ReadStreamOptions }
  /** Its bounds are numbers of events. */
  | { readonly step: "readAll"; readonly options: ReadStreamOptions }
  | { readonly step: "subscribe"; readonly after: number | undefined }
  /** Takes the next events of a subscription that are there to be taken. */
  | { readonly step: "takeNext"; readonly subscription: number; readonly count: number }
  | { readonly step: "reopen"; readonly after: "closing" | "abandoning" }
  | { readonly step: "moveClock"; readonly milliseconds: number };

/** What is peculiar about an event. */
export interface EventSketch {
  readonly type: string;
  readonly data: unknown;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What is wrong with an append. */
export type Mistake = (typeof mistakes)[number];

const mistakes = [
  "no event",
  "no name",
  "no plain JSON",
  "no id",
  "an id twice",
  "too large an event",
  "too large an append",
  "no revision",
] as const;

/** Instants of `knownAt`: those at which the clock stands most often. */
export const instants: readonly Instant[] = [0, 1, 2, 3].map((n) =>
  new Date(Date.UTC(2024, 2, 1, 8) + n * 1_000).toISOString(),
);

const numbers = Array.from({ length: 14 }, (_, i) => i);

const name = fc.oneof(fc.constantFrom(...peculiarNames), nameText);

/** Two names, often such as a careless store takes for the same. */
const twoNames: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.constantFrom(["\u00e9", "e\u0301"], ["\ufb01", "fi"], ["a", "A"], ["a", "a "], ["a_", "ab"], ["9", "9.0"]),
  fc.uniqueArray(name, { minLength: 2, maxLength: 2 }),
);

const eventSketch: fc.Arbitrary<EventSketch> = fc.record({
  type: fc.oneof(fc.constant("ComplaintLodged"), name),
  data: jsonValue,
  // Keys that an adapter may use for itself.
  metadata: fc.dictionary(
    fc.constantFrom("note", "id", "stream", "recordedAt", "commandId", "$correlationId", "$maxAge"),
    fc.string({ unit: unicodeCharacter, maxLength: 5 }),
    { maxKeys: 2 },
  ),
});

const stream = fc.nat({ max: 1 });

/** Programs of up to 25 steps. `clockGoesBack`: whether the clock is set back too. */
export function storePrograms(clockGoesBack: boolean): fc.Arbitrary<StoreProgram> {
  return fc.record({
    streams: twoNames,
    steps: fc.array(storeStep(clockGoesBack), { minLength: 1, maxLength: 25, size: "max" }),
  });
}

function storeStep(clockGoesBack: boolean): fc.Arbitrary<StoreStep> {
  const append = fc.record({
    step: fc.constant("append" as const),
    stream,
    events: fc.array(eventSketch, { minLength: 1, maxLength: 3 }),
    // Mostly right, sometimes stale or ahead.
    expecting: fc.oneof(fc.constantFrom("noStream", "any", "streamExists"), fc.constantFrom(0, 0, 0, 0, 0, -1, -2, 1)),
  });
  const repeat = fc.record({
    step: fc.constant("repeat" as const),
    append: fc.nat({ max: 20 }),
    how: repetition,
  });
  const others = fc.oneof(
    fc.record({ step: fc.constant("appendWrongly" as const), stream, wrong: fc.constantFrom(...mistakes) }),
    fc.record({ step: fc.constant("readStream" as const), stream, options: readOptions(numbers, instants) }),
    fc.record({ step: fc.constant("readAll" as const), options: readOptions(numbers, instants) }),
    fc.record({ step: fc.constant("subscribe" as const), after: fc.option(fc.nat({ max: 20 }), { nil: undefined }) }),
    fc.record({
      step: fc.constant("takeNext" as const),
      subscription: fc.nat({ max: 5 }),
      count: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({ step: fc.constant("reopen" as const), after: fc.constantFrom("closing", "abandoning") }),
  );
  const moveClock = fc.record({
    step: fc.constant("moveClock" as const),
    milliseconds: fc.constantFrom(1, 1_000, 1_000, 1_000, ...(clockGoesBack ? [-1_000] : [])),
  });
  return fc.oneof(
    { weight: 3, arbitrary: append },
    { weight: 2, arbitrary: repeat },
    { weight: 4, arbitrary: others },
    { weight: 1, arbitrary: moveClock },
  );
}
