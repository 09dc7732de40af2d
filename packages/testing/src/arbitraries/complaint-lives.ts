import type { Instant } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import fc from "fast-check";
import { madeUpId } from "../complaints/made-up-id.ts";
import { choicesBy } from "../random/choices.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { chooseAttempt } from "./complaint-lives/choose-attempt.ts";
import {
  proceed,
  simpleClocksOf,
  unbornComplaint,
  type ClockStateOf,
  type ComplaintAttempt,
  type ComplaintLife,
} from "./complaint-lives/life.ts";
import { hoursBefore } from "./complaint-lives/move.ts";
import { policiesAtHand } from "./complaint-lives/policies-at-hand.ts";
import { told } from "./complaint-lives/told.ts";
import { printedAs } from "./printed-as.ts";

/** What lives are wanted. */
export interface ComplaintLivesOptions {
  /** How many commands are tried at most; between half and two thirds of them are accepted. Default 200. */
  readonly maxLength?: number;
  /** Default `c-1`. */
  readonly complaintId?: string;
  /**
   * The policy versions at hand: a life pins one or two of them, and may be rebased to another version. Default: six made-up
   * ones, from one that asks nothing to one that asks for everything that can be asked for.
   */
  readonly policies?: readonly HandlingPolicy[];
  /** How clocks stand. Default: the few clocks that need no calendar; any other can be neither extended nor waived. */
  readonly clockState?: ClockStateOf;
  /** When the first command is tried. UTC; default 1 March 2024. */
  readonly start?: Instant;
}

/**
 * Lives of one complaint: commands chosen at random in view of where the complaint stands, given to the decider, and the
 * valid history that came of it. They reach deep: appeals and revisions, executed and reversed sanctions, abandoned
 * callbacks, dissatisfaction disposed of, reopenings, rebased policies. Mostly, what achieves something is tried; now and
 * then anything, so refused commands are among them.
 *
 * A counterexample shrinks by leaving out commands, and is printed as commands, one a line.
 *
 * @example
 * fc.assert(fc.property(complaintLives(), ({ events }) => readModelAgrees(events)));
 */
export function complaintLives(options: ComplaintLivesOptions = {}): fc.Arbitrary<ComplaintLife> {
  const {
    maxLength = 200,
    complaintId = "c-1",
    policies = policiesAtHand,
    start = "2024-03-01T08:00:00.000Z",
  } = options;
  const clockState = options.clockState ?? simpleClocksOf(policies);

  /** Lets a complaint go through commands, each chosen in view of the state it meets. */
  function live(seed: number, length: number): ComplaintLife {
    const choose = choicesBy(seededRandom(seed));
    let life = unbornComplaint(complaintId, policies);
    let now = start;
    for (let i = 0; i < length; i++) {
      now = hoursBefore(now, -choose.of(0, 0.1, 1, 3, 8, 30));
      const commandId = madeUpId(complaintId, i);
      life = proceed(
        life,
        chooseAttempt({ complaintId, commandId, policies, state: life.state, now }, choose),
        clockState,
      );
    }
    return life;
  }

  function relive(attempts: readonly ComplaintAttempt[]): ComplaintLife {
    return attempts.reduce(
      (life, attempt) => proceed(life, attempt, clockState),
      unbornComplaint(complaintId, policies),
    );
  }

  const seed = fc.noShrink(fc.noBias(fc.integer()));
  const length = fc.noShrink(fc.noBias(fc.integer({ min: 0, max: maxLength })));
  return fc
    .tuple(seed, length)
    .map(([seed, length]) => live(seed, length))
    .chain((life) =>
      // Shrinking works on the commands and not on what chose them: in another state, other ones would be chosen.
      fc.tuple(keptMostly, fc.tuple(...life.tried.map(() => keptMostly))).map(([refused, kept]) => {
        if (refused && kept.every(Boolean)) return life;
        // The last command comes first: what rests on others goes before them.
        return relive(
          life.tried.filter(
            ({ decision }, i) => kept[kept.length - 1 - i] === true && (refused || decision.outcome === "accepted"),
          ),
        );
      }),
    )
    .map((life) => printedAs(life, told));
}

/** Nearly always true. Shrinks to false in one step, which is why it is no boolean with a weight. */
const keptMostly: fc.Arbitrary<boolean> = fc.constantFrom(false, ...Array.from({ length: 2_000 }, () => true));
