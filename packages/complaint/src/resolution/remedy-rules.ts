import { byId, unknownId } from "../rules/identity.ts";
import type { Attempt } from "../step.ts";
import type { Violation } from "../violation.ts";

/** A remedy can be carried out, or fail, as long as it is instructed and not executed yet. */
export function remedyIsOwed({ state }: Attempt<unknown>, id: string): readonly Violation[] {
  const remedy = byId(state.resolution.remedies, id);
  if (remedy === undefined) return unknownId("remedy", "remedy", false, id);
  if (remedy.status !== "executed") return [];
  return [
    {
      rule: "identity",
      code: "already-executed",
      field: "data.remedy",
      problem: `remedy ${id} was executed at ${remedy.executedAt}`,
      remedy: "Instruct a new remedy, if something more is owed.",
    },
  ];
}
