import type { ComplaintEvent } from "@complaint-ledger/complaint";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import fc from "fast-check";
import { inOneLedger } from "../complaints/in-one-ledger.ts";
import { complaintLives, type ComplaintLivesOptions } from "./complaint-lives.ts";
import type { ComplaintLife } from "./complaint-lives/life.ts";
import { hoursBefore } from "./complaint-lives/move.ts";
import { policiesAtHand } from "./complaint-lives/policies-at-hand.ts";
import { told as toldLife } from "./complaint-lives/told.ts";
import { printedAs } from "./printed-as.ts";

/** What ledgers are wanted. */
export interface ComplaintLedgersOptions extends Omit<ComplaintLivesOptions, "complaintId"> {
  /** How many complaints there are at most, named `c-1`, `c-2` and so on. Default 4. */
  readonly maxComplaints?: number;
}

/** Several complaints in one ledger. */
export interface ComplaintLedger {
  readonly lives: readonly ComplaintLife[];
  /** The events of all of them as the ledger holds them: in the order they were recorded, each at a position of its own. */
  readonly events: readonly ComplaintEvent[];
  readonly policies: readonly HandlingPolicy[];
}

/**
 * Ledgers of several complaints that live at the same time, as {@link complaintLives} makes them; the default length is 60
 * commands each. A counterexample shrinks to few complaints and few commands, and is printed complaint by complaint.
 *
 * @example
 * fc.assert(fc.property(complaintLedgers({ maxComplaints: 3 }), ({ events }) => reportAgrees(events)));
 */
export function complaintLedgers(options: ComplaintLedgersOptions = {}): fc.Arbitrary<ComplaintLedger> {
  const { maxComplaints = 4, maxLength = 60, start = "2024-03-01T08:00:00.000Z", policies = policiesAtHand } = options;
  return fc
    .integer({ min: 0, max: maxComplaints })
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, i) =>
          // A day after one another, so that the first is well under way when the last is lodged.
          complaintLives({ ...options, maxLength, complaintId: `c-${i + 1}`, start: hoursBefore(start, -24 * i) }),
        ),
      ),
    )
    .map((lives) => printedAs({ lives, policies, events: eventsOf(lives) }, told));
}

/** The events of all lives in the order they were recorded. */
function eventsOf(lives: readonly ComplaintLife[]): readonly ComplaintEvent[] {
  return inOneLedger(
    lives.map(({ events }) => events),
    turnsOf(lives),
  );
}

function told({ lives }: ComplaintLedger): string {
  return lives.map((life) => `${life.complaintId}:\n${toldLife(life)}`).join("\n");
}

/** Whose turn it is, event by event: whoever has the next one recorded. */
function turnsOf(lives: readonly ComplaintLife[]): readonly number[] {
  return lives
    .flatMap(({ events }, turn) => events.map(({ recordedAt }) => ({ recordedAt, turn })))
    .toSorted((a, b) => (a.recordedAt === b.recordedAt ? a.turn - b.turn : a.recordedAt < b.recordedAt ? -1 : 1))
    .map(({ turn }) => turn);
}
