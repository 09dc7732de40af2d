import type { Fact } from "../facts/fact.ts";

/** One time of handling a complaint: from its lodging, or a reopening, up to the next reopening. */
export interface RunSpan {
  /** Number of reopenings before it. */
  readonly run: number;
  /** Index of its first fact; of a later run the reopening itself. */
  readonly from: number;
  /** Index after its last fact. */
  readonly to: number;
}

/** The runs of a complaint, in order; what happened before a reopening belongs to the run before. */
export function runSpans(facts: readonly Fact[]): readonly RunSpan[] {
  const spans: RunSpan[] = [];
  let from = 0;
  for (const [i, { event }] of facts.entries()) {
    if (event !== "ComplaintReopened") continue;
    spans.push({ run: spans.length, from, to: i });
    from = i;
  }
  return [...spans, { run: spans.length, from, to: facts.length }];
}
