import { complaintDecider, type ComplaintCommand, type ComplaintEvent } from "@complaint-ledger/complaint";
import {
  fold,
  observedStore,
  project,
  projectRows,
  withCatalogue,
  type CataloguedStore,
} from "@complaint-ledger/event-sourcing";
import { clockStateFor } from "@complaint-ledger/sla";
import { parseCalendar } from "@complaint-ledger/working-time";
import { checkedCommands } from "./checked-commands.ts";
import { checkedPolicies } from "./checked-policies.ts";
import type { LedgerCommand } from "./command.ts";
import { handleOnComplaint, handleOnGroupEmergency, handleOnReviewMeeting, type Handling } from "./handling.ts";
import { inTurn } from "./in-turn.ts";
import { ledgerCatalogue } from "./ledger-catalogue.ts";
import type {
  CommandContext,
  ComplaintOutcome,
  GroupEmergencyOutcome,
  HandleOptions,
  Ledger,
  LedgerOptions,
  Rehearsal,
  ReviewMeetingOutcome,
} from "./ledger.ts";
import { observedCommands } from "./observed-commands.ts";
import { observedProjection } from "./observed-projection.ts";
import { rehearseOnComplaint } from "./rehearse.ts";
import { allEvents, eventsOfComplaint } from "./seen-from.ts";

type OutcomeOfOne = ComplaintOutcome | ReviewMeetingOutcome | GroupEmergencyOutcome;

/**
 * Opens a ledger over a store. Throws an `InvalidPoliciesError` (`invalid-policies`) that lists everything wrong with
 * the policies, two of the same id and version included, and `invalid-calendar` for a calendar that is none.
 *
 * @example
 * await using ledger = openLedger({ store, policies: [expressDelivery] });
 * const outcome = await ledger.handle(lodgeComplaint, { actor: { id: "clerk-7", role: "clerk" } });
 */
export function openLedger({ store, policies, calendars = [], observe }: LedgerOptions): Ledger {
  const checked = checkedPolicies(policies);
  const clockState = clockStateFor({ policies: checked, calendars: calendars.map(parseCalendar), provisional: "mark" });
  const events = withCatalogue(observe === undefined ? store : observedStore(store, observe), ledgerCatalogue);
  const turn = inTurn();

  const handlingOf = (on: CataloguedStore, context: CommandContext, options: HandleOptions = {}): Handling => ({
    store: on,
    policies: checked,
    clockState,
    context,
    options,
  });

  /** One command, in its turn among those on the same thing. */
  async function handleOne<Outcome extends OutcomeOfOne>(
    command: LedgerCommand,
    context: CommandContext,
    options: HandleOptions | undefined,
    decide: (handling: Handling) => Promise<Outcome>,
  ): Promise<Outcome> {
    const { on } = checkedCommands([command], context);
    const run = (store: CataloguedStore): Promise<Outcome> =>
      turn(on, () => decide(handlingOf(store, context, options)));
    return observedCommands(observe, { operation: "handle", commands: [command], store: events, run });
  }

  return {
    store: events,
    handle(typed, context, options) {
      // Of whichever type, it is one of them: that type and payload belong together is what the signature says.
      const command = typed as ComplaintCommand;
      return handleOne(command, context, options, (handling) => handleOnComplaint([command], handling));
    },
    handleReviewMeeting: (command, context, options) =>
      handleOne(command, context, options, (handling) => handleOnReviewMeeting(command, handling)),
    handleGroupEmergency: (command, context, options) =>
      handleOne(command, context, options, (handling) => handleOnGroupEmergency(command, handling)),
    async handleAll(commands, context, options) {
      const some = checkedCommands(commands, context);
      const run = (store: CataloguedStore): Promise<ComplaintOutcome> =>
        turn(some.on, () => handleOnComplaint(some.commands, handlingOf(store, context, options)));
      return observedCommands(observe, { operation: "handle_all", commands, store: events, run });
    },
    async rehearse(commands, context) {
      const some = checkedCommands(commands, context);
      const run = (store: CataloguedStore): Promise<Rehearsal> =>
        rehearseOnComplaint(some.commands, handlingOf(store, context));
      return observedCommands(observe, { operation: "rehearse", commands, store: events, run });
    },
    async complaint(complaintId, viewpoint) {
      const history: ComplaintEvent[] = [];
      for await (const event of eventsOfComplaint(events, complaintId, viewpoint)) history.push(event);
      return history.length === 0 ? undefined : fold(complaintDecider.evolve, complaintDecider.initialState, history);
    },
    history: (complaintId, viewpoint) => eventsOfComplaint(events, complaintId, viewpoint),
    events: (options) => allEvents(events, options),
    project: (projection, viewpoint) =>
      observedProjection(observe, projection, () => project(events, projection, viewpoint)),
    projectRows: (projection, viewpoint) =>
      observedProjection(observe, projection, () => projectRows(events, projection, viewpoint)),
    subscribe: (options) => events.subscribe(options),
    close: () => store.close(),
    [Symbol.asyncDispose]: () => store.close(),
  };
}
