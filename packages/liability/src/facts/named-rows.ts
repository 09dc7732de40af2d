import { complaintIdOf, type ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes, RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { LiabilityRow } from "./liability-row.ts";

type RowRecipe = (draft: { complaintId: string }, event: RecordedEvent<string, never>) => void;

/** The same recipes, each of which first puts the complaint's id into the row, whichever event is the first to come. */
export function namedRows(
  recipes: ProjectionRecipes<LiabilityRow, ComplaintEvents>,
): ProjectionRecipes<LiabilityRow, ComplaintEvents> {
  // Each recipe is called for the type it stands under and with a draft of the whole row, of which only the id matters here.
  const entries = Object.entries(recipes as Readonly<Record<string, RowRecipe>>);
  return Object.fromEntries(
    Array.from(entries, ([type, tell]): [string, RowRecipe] => [
      type,
      (draft, event) => {
        draft.complaintId = complaintIdOf(event.stream) ?? event.stream;
        tell(draft, event);
      },
    ]),
  ) as ProjectionRecipes<LiabilityRow, ComplaintEvents>;
}
