import type { Fact } from "../facts/fact.ts";
import type { Stretch } from "./stretch.ts";

/** The words in which something is asked for, done, and found not to be done after all. */
interface Work {
  readonly asked: string;
  readonly done: string;
  readonly undone: string;
}

const works: readonly Work[] = [
  { asked: "RemedyInstructed", done: "RemedyExecuted", undone: "RemedyFailed" },
  { asked: "CountermeasureRequested", done: "CountermeasureSubmitted", undone: "CountermeasureRejected" },
];

/**
 * Index of the fact of a stretch after which nothing asked for is owed any more. If a part of it fails or is rejected
 * later, it was not the last (ours). A rejected countermeasure that stands after mediation is done when that was decided,
 * as the clock keeps running during mediation. What is asked for afterwards undoes nothing.
 */
export function findLastDone(event: string, facts: readonly Fact[], { from, to }: Stretch): number | undefined {
  const work = works.find(({ done }) => done === event);
  if (work === undefined) return undefined;
  const owed = new Set<string>();
  const done = new Set<string>();
  let last: { readonly index: number; readonly done: ReadonlySet<string> } | undefined;
  for (let i = 0; i < to; i++) {
    const fact = facts[i];
    if (fact?.subject === undefined) continue;
    switch (stepOf(fact, work)) {
      case "asked":
        owed.add(fact.subject);
        break;
      case "done":
        owed.delete(fact.subject);
        done.add(fact.subject);
        if (owed.size === 0 && i >= from) last ??= { index: i, done: new Set(done) };
        break;
      case "undone":
        owed.add(fact.subject);
        done.delete(fact.subject);
        if (last?.done.has(fact.subject) === true) last = undefined;
        break;
      case undefined:
        break;
    }
  }
  return last?.index;
}

function stepOf({ event, detail }: Fact, { asked, done, undone }: Work): keyof Work | undefined {
  if (event === asked) return "asked";
  if (event === undone) return "undone";
  if (event === done) return "done";
  const stands = done === "CountermeasureSubmitted" && event === "CountermeasureMediated" && detail === "stands";
  return stands ? "done" : undefined;
}
