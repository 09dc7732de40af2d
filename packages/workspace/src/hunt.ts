import { complaintCatalogue, complaintDecider, initialComplaint } from "@complaint-ledger/complaint";
import { fold } from "@complaint-ledger/event-sourcing";
import { complaintLives, handlingPolicies, invariantBreaches, type ComplaintLife } from "@complaint-ledger/testing";
import fc from "fast-check";
import { deepStates } from "./deep-states.ts";

/** How many random histories to look through, and which. */
export interface HuntOptions {
  readonly histories: number;
  /** The first seed; each thousand histories take the next. The same seed and number find the same. */
  readonly seed: number;
  /** Called after each thousand. */
  readonly onProgress?: (report: HuntReport) => void;
}

/** What a hunt came to. */
export interface HuntReport {
  readonly histories: number;
  readonly events: number;
  readonly refused: number;
  /** How many histories reached each of the deep states. */
  readonly reached: Readonly<Record<string, number>>;
  /** The first history that breaks something, in as few commands as show it, as fast-check tells it. */
  readonly found?: string;
}

/** A life under the made-up policies, or under one that is made up as well. */
const lives: fc.Arbitrary<ComplaintLife> = fc.oneof(
  { weight: 3, arbitrary: complaintLives() },
  { weight: 1, arbitrary: handlingPolicies().chain((policy) => complaintLives({ policies: [policy] })) },
);

/** Looks for a history that breaks an invariant, or that does not survive being written down and read. Stops at the first. */
export function hunt({ histories, seed, onProgress }: HuntOptions): HuntReport {
  let report: HuntReport = { histories: 0, events: 0, refused: 0, reached: {} };
  const property = fc.property(lives, (life) => {
    report = withLife(report, life);
    const problems = problemsOf(life);
    if (problems.length > 0) throw new Error(problems.join("\n"));
  });
  for (let done = 0; done < histories; done += 1_000) {
    const before = report;
    const details = fc.check(property, { numRuns: Math.min(1_000, histories - done), seed: seed + done / 1_000 });
    if (details.failed)
      return { ...before, found: `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}` };
    onProgress?.(report);
  }
  return report;
}

function problemsOf(life: ComplaintLife): readonly string[] {
  const read: ComplaintLife["events"] = JSON.parse(JSON.stringify(life.events));
  const state = fold(complaintDecider.evolve, initialComplaint, read.map(complaintCatalogue.lift));
  const isSame = JSON.stringify(state) === JSON.stringify(life.state);
  return [...invariantBreaches(life), ...(isSame ? [] : ["the history read back leads to another state"])];
}

function withLife({ histories, events, refused, reached }: HuntReport, life: ComplaintLife): HuntReport {
  const counts = { ...reached };
  for (const [name, isReached] of Object.entries(deepStates)) {
    counts[name] = (counts[name] ?? 0) + (isReached(life) ? 1 : 0);
  }
  return {
    histories: histories + 1,
    events: events + life.events.length,
    refused: refused + life.tried.length - life.events.length,
    reached: counts,
  };
}
