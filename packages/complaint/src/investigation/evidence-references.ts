import { unknownId } from "../rules/identity.ts";
import type { ComplaintState } from "../state.ts";
import type { Violation } from "../violation.ts";

/** Refuses a reference to evidence that is not on file; `field` holds the id, none if absent. */
export function unattachedPiece(field: string, id: string | undefined, state: ComplaintState): readonly Violation[] {
  return id === undefined ? [] : unknownId(field, "evidence", state.investigation.evidence.includes(id), id);
}

/** Refuses references to evidence that is not on file; `field` holds the list of ids, none if absent. */
export function unattachedEvidence(
  field: string,
  ids: readonly string[] | undefined,
  state: ComplaintState,
): readonly Violation[] {
  return (ids ?? []).flatMap((id, i) => unattachedPiece(`${field}[${i}]`, id, state));
}
