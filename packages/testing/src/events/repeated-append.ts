import type { ExpectedRevision, NewEvent } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { newEvent } from "./new-event.ts";

/** The arguments of an append. */
export interface Append {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly expected: ExpectedRevision;
}

/** How an earlier append is made again: by who did not learn what became of it, or by mistake. */
export type Repetition = "the same" | "one more" | "one less" | "reversed" | "first replaced";

/** Any {@link Repetition}, more often the same. */
export const repetition: fc.Arbitrary<Repetition> = fc.oneof(
  fc.constant("the same" as const),
  fc.constantFrom("the same", "one more", "one less", "reversed", "first replaced"),
);

/** An append that shares ids with an earlier one. */
export function repeatedAppend(earlier: Append, how: Repetition): Append {
  return { ...earlier, events: repeatedEvents(earlier.events, how) };
}

function repeatedEvents(events: readonly NewEvent[], how: Repetition): readonly NewEvent[] {
  switch (how) {
    case "the same":
      return events;
    case "one more":
      return [...events, newEvent()];
    case "one less":
      return events.length === 1 ? events : events.slice(0, -1);
    case "reversed":
      return events.toReversed();
    case "first replaced":
      return [newEvent(), ...events.slice(1)];
  }
}
