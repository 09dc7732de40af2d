import {
  isUuid,
  observedCall,
  type CataloguedStore,
  type ObservedAttributes,
  type Observer,
} from "@complaint-ledger/event-sourcing";
import { isCommandOfLedger } from "./is-command-of-ledger.ts";
import type { LedgerCommand } from "./command.ts";
import type { ComplaintOutcome, GroupEmergencyOutcome, Rehearsal, ReviewMeetingOutcome } from "./ledger.ts";

/** What is done with commands. */
export interface CommandsObserved<Outcome> {
  readonly operation: "handle" | "handle_all" | "rehearse";
  readonly commands: readonly LedgerCommand[];
  readonly store: CataloguedStore;
  /** Does it, on the store it is given. */
  readonly run: (store: CataloguedStore) => Promise<Outcome>;
}

type SomeOutcome = ComplaintOutcome | ReviewMeetingOutcome | GroupEmergencyOutcome | Rehearsal;

/**
 * Handles or rehearses commands as an operation that the observer is told of; without one it just does.
 *
 * Told at the start: `complaint_ledger.operation.name`, `complaint_ledger.command.count`, and of a single command its
 * `complaint_ledger.command.type`, which also stands in the name, and `.id`; at the end `complaint_ledger.outcome`, and
 * `complaint_ledger.append.attempts`: more than one if others wrote meanwhile, none if there was nothing to record. A type that
 * is no command of the ledger is told as `_OTHER`, since a caller may invent as many as they like.
 */
export function observedCommands<Outcome extends SomeOutcome>(
  observer: Observer | undefined,
  { operation, commands, store, run }: CommandsObserved<Outcome>,
): Promise<Outcome> {
  if (observer === undefined) return run(store);
  let attempts = 0;
  const counting: CataloguedStore = {
    ...store,
    append(stream, events, expected) {
      attempts += 1;
      return store.append(stream, events, expected);
    },
  };
  const [only] = commands;
  const one = commands.length === 1 && only !== undefined;
  return observedCall(
    observer,
    {
      name: one && isCommandOfLedger(only.type) ? `${operation} ${only.type}` : operation,
      kind: "internal",
      attributes: {
        "complaint_ledger.operation.name": operation,
        "complaint_ledger.command.count": commands.length,
        ...(one ? attributesOf(only) : {}),
      },
    },
    () => run(counting),
    ({ outcome }) => ({ "complaint_ledger.outcome": outcome, "complaint_ledger.append.attempts": attempts }),
  );
}

function attributesOf({ type, commandId }: LedgerCommand): ObservedAttributes {
  return {
    "complaint_ledger.command.type": isCommandOfLedger(type) ? type : "_OTHER",
    ...(isUuid(commandId) ? { "complaint_ledger.command.id": commandId } : {}),
  };
}
