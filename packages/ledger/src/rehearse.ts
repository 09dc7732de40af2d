import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { parsePosition, prepareAppend, type CataloguedStore } from "@complaint-ledger/event-sourcing";
import type { SomeCommands } from "./checked-commands.ts";
import { handleOnComplaint, type Handling } from "./handling.ts";
import type { Rehearsal } from "./ledger.ts";

/** Decides commands on one complaint as they would be decided now, and records nothing. */
export async function rehearseOnComplaint(
  commands: SomeCommands<ComplaintCommand>,
  handling: Handling,
): Promise<Rehearsal> {
  const outcome = await handleOnComplaint(commands, { ...handling, store: recordingNothing(handling.store) });
  switch (outcome.outcome) {
    case "recorded":
      return { outcome: "accepted", events: outcome.events };
    case "rejected":
      return outcome;
    case "alreadyRecorded":
    // Nobody else writes to a rehearsal.
    case "contended":
      return { outcome: "alreadyRecorded" };
  }
}

/** What stands for the position of events that were not recorded. */
const NOWHERE = parsePosition("0".repeat(16));

/** Reads what `store` holds, and answers every append as if it had happened; what no store takes is rejected alike. */
function recordingNothing(store: CataloguedStore): CataloguedStore {
  return {
    ...store,
    async append(stream, events, expected) {
      for (const [i, event] of events.entries()) store.catalogue.assertWritable(event, `events[${i}]`);
      prepareAppend(stream, events, expected);
      // Command handling expects no stream or the revision it has read, so this is where the events would stand.
      const firstRevision = typeof expected === "number" ? expected + 1 : 0;
      return { outcome: "appended", firstRevision, lastRevision: firstRevision + events.length - 1, position: NOWHERE };
    },
  };
}
