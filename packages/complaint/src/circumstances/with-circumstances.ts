import type { ProjectionRecipes, RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { Draft } from "immer";
import type { ComplaintEvents } from "../events.ts";
import { circumstancesRecipes } from "./circumstances-recipes.ts";
import type { Circumstances } from "./circumstances.ts";

/** A row of a read model that keeps a complaint's circumstances beside what it is itself about. */
export interface RowWithCircumstances {
  readonly circumstances: Circumstances;
}

type RowRecipe<Row> = (draft: Draft<Row>, event: RecordedEvent<string, never>) => void;

/**
 * The recipes of a read model whose rows keep their complaint's {@link Circumstances}: each event first tells its
 * circumstances, then what `recipes` make of it.
 *
 * @example
 * on: withCircumstances<CallbackRow>({ CallbackScheduled(draft, event) { … } })
 */
export function withCircumstances<Row extends RowWithCircumstances>(
  recipes: ProjectionRecipes<Row, ComplaintEvents>,
): ProjectionRecipes<Row, ComplaintEvents> {
  // Each recipe is called for the type it stands under, so what its event holds need not be known here.
  const own = recipes as Readonly<Record<string, RowRecipe<Row> | undefined>>;
  const told = circumstancesRecipes as Readonly<Record<string, RowRecipe<Circumstances> | undefined>>;
  const types = new Set([...Object.keys(told), ...Object.keys(own)]);
  return Object.fromEntries(
    Array.from(types, (type): [string, RowRecipe<Row>] => {
      const tellCircumstances = told[type];
      const tellRow = own[type];
      return [
        type,
        (draft, event) => {
          tellCircumstances?.(draft.circumstances, event);
          tellRow?.(draft, event);
        },
      ];
    }),
  ) as ProjectionRecipes<Row, ComplaintEvents>;
}
