import {
  assertPlainJson,
  evolve,
  fold,
  type Command,
  type Decider,
  type EventMap,
  type NewEventOf,
} from "@complaint-ledger/event-sourcing";
import type fc from "fast-check";
import { walk, type DeciderAttempt, type WalkedStep } from "./decider-walk.ts";
import { handlingLaws } from "./handling-laws.ts";
import { law, mustAgree, type Law } from "./law.ts";

/**
 * What every decider must do, as properties over whatever commands are tried on it one after the other:
 * - it answers a command on a state alike whenever it is asked, and changes nothing of what it is given, also in a refusal;
 * - it decides events of plain JSON, each of which `evolve` takes;
 * - its histories lead to one state, folded event by event, in bulk, in two parts, and as read back;
 * - through `handleCommand`, stored history leads to the state the rules saw, and a command is recorded once and answered
 *   with what was recorded then, however often it is issued and wherever its answer was lost.
 *
 * @example
 * describe.each(deciderLaws(parcelDecider, attempts))("a parcel", ({ name, check }) => {
 *   it(name, () => check({ numRuns: 200 }));
 * });
 */
export function deciderLaws<State, SomeCommand extends Command, Events extends EventMap, Context, Rejection>(
  decider: Decider<State, SomeCommand, Events, Context, Rejection>,
  attempts: fc.Arbitrary<readonly DeciderAttempt<SomeCommand, Context>[]>,
): readonly Law[] {
  type Step = WalkedStep<State, SomeCommand, Events, Context, Rejection>;

  /** A law of each step, on the way through all of them. */
  const onTheWay = (name: string, hold: (step: Step) => void): Law =>
    law(name, attempts, (tried) => walk(decider, tried).forEach(hold));

  /** A law of the history that all steps lead to. */
  const ofHistory = (name: string, hold: (history: readonly NewEventOf<Events>[], state: State) => void): Law =>
    law(name, attempts, (tried) => {
      const steps = walk(decider, tried);
      hold(
        steps.flatMap(({ events }) => events),
        steps.at(-1)?.after ?? decider.initialState,
      );
    });

  return [
    onTheWay("answers a command on a state alike whenever it is asked", ({ command, context, before, decision }) => {
      const again = decider.decide(structuredClone(command), before, context);
      mustAgree(`${command.type} is answered in two ways`, decision, again);
    }),
    onTheWay("changes nothing of what it is given, whether it accepts or refuses", ({ command, context, before }) => {
      const given = structuredClone({ command, state: before });
      decider.decide(given.command, given.state, context);
      mustAgree(`deciding ${command.type} changes the command`, command, given.command);
      mustAgree(`deciding ${command.type} changes the state`, before, given.state);
    }),
    onTheWay("decides events of plain JSON", ({ decision }) => {
      if (decision.outcome === "rejected") return;
      for (const [i, { data }] of decision.events.entries()) assertPlainJson(data, `events[${i}].data`);
    }),
    ofHistory("leads to one state, however its history is folded", (history, state) => {
      const half = Math.floor(history.length / 2);
      const { evolve: recipes, initialState } = decider;
      mustAgree("another state in bulk", state, fold(recipes, initialState, history));
      const begun = fold(recipes, initialState, history.slice(0, half));
      mustAgree("another state in two parts", state, fold(recipes, begun, history.slice(half)));
      mustAgree("another state as read back", state, fold(recipes, initialState, JSON.parse(JSON.stringify(history))));
      const oneByOne = history.reduce((folded, event) => evolve(recipes, folded, event), initialState);
      mustAgree("another state event by event", state, oneByOne);
    }),
    ofHistory("leaves the events it folds, and its initial state, as they were", (history) => {
      const given = structuredClone(history);
      const initial = JSON.stringify(decider.initialState);
      fold(decider.evolve, decider.initialState, given);
      mustAgree("folding changes an event", history, given);
      mustAgree("folding changes the initial state", JSON.parse(initial), decider.initialState);
    }),
    ...handlingLaws(decider, attempts),
  ];
}
