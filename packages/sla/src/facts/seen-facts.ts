import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ExtensionFact, Fact, PauseEndFact, PauseFact, RebasingFact, WaiverFact } from "./fact.ts";
import type { SlaRow } from "./sla-row.ts";

/** From where in time a row is looked at. */
export interface FactsSeenFrom {
  /** Only what had happened by then; absent: everything. UTC. */
  readonly asOf?: Instant | undefined;
  /** Only what had been recorded by then; absent: everything. UTC. */
  readonly knownAt?: Instant | undefined;
}

/** The facts seen from somewhere in time. */
export interface SeenFacts {
  /** In the order they happened; those of one instant in the order they were recorded. Clocks start and stop by it. */
  readonly happened: readonly Fact[];
  /**
   * How clocks were administered, in the order it was recorded: what is entered later puts right what was entered before, though it
   * may be said to have happened earlier, as the rules of the complaint take it.
   */
  readonly administered: readonly Administered[];
  /** Whether it is closed: by the last of closings and reopenings recorded. */
  readonly closed: boolean;
}

/** A fact about the administration of clocks. */
export type AdministrativeFact = PauseFact | PauseEndFact | ExtensionFact | WaiverFact | RebasingFact;

/** Such a fact, and the run in which it was recorded: the number of reopenings before it. */
export interface Administered {
  readonly fact: AdministrativeFact;
  readonly run: number;
}

/** The facts seen from there. */
export function seenFacts({ facts }: SlaRow, { asOf, knownAt }: FactsSeenFrom): SeenFacts {
  const recorded = facts.filter(
    ({ at, recordedAt }) => (asOf === undefined || at <= asOf) && (knownAt === undefined || recordedAt <= knownAt),
  );
  const administered: Administered[] = [];
  let run = 0;
  let closed = false;
  for (const fact of recorded) {
    if (fact.event === "ComplaintReopened") run++;
    if (fact.event === "ComplaintReopened" || fact.event === "ComplaintClosed") {
      closed = fact.event === "ComplaintClosed";
    }
    if (isAdministrative(fact)) administered.push({ fact, run });
  }
  const happened = recorded.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { happened, administered, closed };
}

function isAdministrative(fact: Fact): fact is AdministrativeFact {
  switch (fact.event) {
    case "ClockPaused":
    case "ClockPauseRevised":
    case "ClockResumed":
    case "ClockExtended":
    case "BreachWaived":
    case "PolicyRebased":
      return true;
    default:
      return false;
  }
}
