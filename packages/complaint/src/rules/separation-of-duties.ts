import type { Actor } from "@complaint-ledger/event-sourcing";
import { isSamePerson } from "../act.ts";
import type { Violation } from "../violation.ts";

/** Rule 2: `checker` must not be, nor stand in for, the person whose work is checked. */
export function sameHands(
  field: string,
  checker: { readonly as: string; readonly actor: Actor },
  checked: { readonly as: string; readonly actor: Actor },
): readonly Violation[] {
  if (!isSamePerson(checker.actor, checked.actor)) return [];
  return [
    {
      rule: "separationOfDuties",
      code: "same-hands",
      field,
      problem: `${checker.actor.id} would be ${checker.as} of what they did as ${checked.as}`,
      remedy: `Let somebody else be the ${checker.as}.`,
    },
  ];
}
