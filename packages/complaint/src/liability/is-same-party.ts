import type { PartyReference } from "./party.ts";

/** Whether two references name the same party: a unit and a person may share an id and are still two. */
export function isSameParty(a: PartyReference, b: PartyReference): boolean {
  return a.kind === b.kind && a.id === b.id;
}
