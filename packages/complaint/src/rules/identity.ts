import type { Violation } from "../violation.ts";

/** Something known by an id within the complaint. */
export interface Identified {
  readonly id: string;
}

/** Refuses an id that is taken: within a complaint, ids of one kind are unique for ever. */
export function takenId(field: string, what: string, taken: boolean, id: string): readonly Violation[] {
  if (!taken) return [];
  return [
    {
      rule: "identity",
      code: "id-taken",
      field: `data.${field}`,
      problem: `${what} ${id} exists already`,
      remedy: "Choose an id of its own; ids within a complaint are never used again.",
    },
  ];
}

/** Refuses a reference to something the complaint does not have. */
export function unknownId(field: string, what: string, known: boolean, id: string): readonly Violation[] {
  if (known) return [];
  return [
    {
      rule: "identity",
      code: "unknown-id",
      field: `data.${field}`,
      problem: `there is no ${what} ${id} in this complaint`,
      remedy: `Record the ${what} first, or correct the id.`,
    },
  ];
}

/** The member of `list` with this id. */
export function byId<Item extends Identified>(list: readonly Item[], id: string): Item | undefined {
  return list.find((item) => item.id === id);
}
