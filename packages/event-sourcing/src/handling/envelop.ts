import type { EventCatalogue } from "../catalogue/event-catalogue.ts";
import type { DecidedEvent, EventMap, NewEventOf } from "../event.ts";
import { plainCopy } from "../fold/plain-copy.ts";
import type { Command, IssuedCommand } from "./command.ts";
import { eventIds } from "./event-ids.ts";

/** Puts what one command led to into envelopes: ids, schema versions, and who issued it why. */
export function envelop<Events extends EventMap>(
  decided: readonly DecidedEvent<Events>[],
  stream: string,
  issued: IssuedCommand<never, Command, unknown>,
  catalogue: EventCatalogue,
): readonly NewEventOf<Events>[] {
  const { commandId } = issued.command;
  const metadata = issued.metadata ?? {};
  const idOf = eventIds(commandId, stream);
  return decided.map((event, index) => {
    const enveloped = {
      id: idOf(index),
      type: event.type,
      schemaVersion: catalogue.versionOf(event.type),
      occurredAt: event.occurredAt,
      actor: issued.actor,
      correlationId: issued.correlationId ?? commandId,
      causationId: issued.causationId ?? commandId,
      commandId,
      // A copy: a decision may have put a part of the state into its event, and the recipes go on changing the state.
      data: plainCopy(event.data),
      // The same object for all events of a command, and so serialised only once.
      metadata: event.metadata === undefined ? metadata : { ...metadata, ...event.metadata },
    };
    // Type and payload come from one decided event, so they belong together as NewEventOf asks.
    return enveloped as NewEventOf<Events>;
  });
}
