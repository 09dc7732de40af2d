import type { CommandType, ComplaintCommands } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import { clerk } from "./people.ts";

/** One command of a case, when it is given and what the ledger must answer. */
export interface Act {
  readonly type: CommandType;
  readonly data: object;
  readonly by: Actor;
  /** What the ledger's clock says. UTC. */
  readonly at: Instant;
  /** Why it must be refused: the codes of the violations, or for a closing what it lacks; absent: it must be recorded. */
  readonly refusedBecause?: readonly string[];
}

/** Writes down what happens in a case. A quarter of an hour passes after each command that is recorded. */
export interface CaseScript {
  /** What the ledger's clock says; a case may let days pass. UTC. */
  now: Instant;
  /** Somebody does something, and the ledger records it. */
  does<Type extends CommandType>(type: Type, data: ComplaintCommands[Type], by?: Actor): CaseScript;
  /** Somebody tries something, and the ledger refuses it for these reasons and no others. */
  refuses<Type extends CommandType>(
    type: Type,
    data: ComplaintCommands[Type],
    by?: Actor,
  ): { because(...reasons: readonly string[]): CaseScript };
}

const QUARTER_HOUR = 15 * 60_000;

/** Makes a script that adds to `acts`. */
export function caseScript(acts: Act[]): CaseScript {
  const script: CaseScript = {
    now: "2024-03-01T01:00:00.000Z",
    does(type, data, by = clerk) {
      acts.push({ type, data, by, at: script.now });
      script.now = new Date(Date.parse(script.now) + QUARTER_HOUR).toISOString();
      return script;
    },
    refuses: (type, data, by = clerk) => ({
      because(...refusedBecause) {
        acts.push({ type, data, by, at: script.now, refusedBecause });
        return script;
      },
    }),
  };
  return script;
}
