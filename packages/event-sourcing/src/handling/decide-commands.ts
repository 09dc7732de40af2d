import type { EventCatalogue } from "../catalogue/event-catalogue.ts";
import type { Decider } from "../decider.ts";
import type { EventMap, NewEventOf } from "../event.ts";
import { applyRecipe } from "../fold/apply-recipe.ts";
import type { Command, IssuedCommand } from "./command.ts";
import { envelop } from "./envelop.ts";
import type { StreamState } from "./stream-state.ts";

/** What several commands come to, one after the other on the same stream. */
export type Decided<Events extends EventMap, Rejection> =
  | { readonly outcome: "accepted"; readonly events: readonly NewEventOf<Events>[] }
  | { readonly outcome: "rejected"; readonly rejection: Rejection; readonly commandId: string };

/**
 * Decides the commands of which no event stands in the stream, folding what each leads to into `current.state` before
 * the next. Folding comes before recording, so that an event the recipes cannot take never gets into a stream.
 */
export function decideCommands<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  decider: Decider<State, SomeCommand, Events, Context, Rejection>,
  stream: string,
  commands: readonly IssuedCommand<State, SomeCommand, Context>[],
  catalogue: EventCatalogue,
  current: StreamState<State, Events>,
): Decided<Events, Rejection> {
  const skipped = new Set(current.recorded.map((event) => event.commandId));
  const all: NewEventOf<Events>[] = [];
  for (const issued of commands) {
    const { commandId } = issued.command;
    if (skipped.has(commandId)) continue;
    const decision = decider.decide(
      issued.command,
      current.state,
      issued.contextFor(current.state, [...current.history, ...all], current.now),
    );
    if (decision.outcome === "rejected") return { outcome: "rejected", rejection: decision.rejection, commandId };
    for (const event of envelop<Events>(decision.events, stream, issued, catalogue)) {
      applyRecipe(decider.evolve, current.state, event);
      all.push(event);
    }
  }
  return { outcome: "accepted", events: all };
}
