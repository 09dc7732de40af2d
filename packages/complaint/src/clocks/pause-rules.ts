import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Attempt } from "../step.ts";
import type { Violation } from "../violation.ts";

/** A span in which clocks do not run: from `from`, up to and without `until`; null: no end is known. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Refuses a pause that has not begun, or that begins before the complaint arose. Its end may lie ahead. */
export function pauseHasBegun(from: Instant, { state, occurredAt }: Attempt<unknown>): readonly Violation[] {
  if (from > occurredAt) {
    return [
      {
        rule: "clockAdministration",
        code: "pause-not-begun",
        field: "data.from",
        problem: `${from} is after the pause is recorded to have happened, ${occurredAt}`,
        remedy: "Record the pause once it has begun; only its end may lie ahead.",
      },
    ];
  }
  if (state.earliest === null || from >= state.earliest) return [];
  return [
    {
      rule: "time",
      code: "before-it-arose",
      field: "data.from",
      problem: `${from} is before the complaint arose, ${state.earliest}`,
      remedy: "Let the pause begin when the complaint arose at the earliest.",
    },
  ];
}

/** On a closed complaint a pause can only be put right in retrospect: it must be over when the complaint was closed. */
export function isOverAtClosing({ until }: Span, { state }: Attempt<unknown>): readonly Violation[] {
  const { closed } = state.closing;
  if (closed === null || (until !== null && until <= closed.at)) return [];
  return [
    {
      rule: "clockAdministration",
      code: "pause-after-closing",
      field: "data.until",
      problem: `the complaint was closed at ${closed.at}, and the pause ${until === null ? "has no end" : `ends at ${until}`}`,
      remedy: "Let it end at the closing at the latest, or reopen the complaint.",
    },
  ];
}

/** Refuses a span that ends before it begins. */
export function endsBeforeItBegins({ from, until }: Span): readonly Violation[] {
  if (until === null || from <= until) return [];
  return [spanViolation(`it ends at ${until}, before it begins, ${from}`)];
}

/** Refuses a span without length. */
export function isEmpty({ from, until }: Span): readonly Violation[] {
  if (from !== until) return [];
  return [spanViolation(`it begins and ends at ${from}`)];
}

function spanViolation(problem: string): Violation {
  return {
    rule: "clockAdministration",
    code: "pause-span",
    field: "data.until",
    problem,
    remedy: "Let it end after it begins, or leave the end open.",
  };
}
