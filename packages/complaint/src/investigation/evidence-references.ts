import { unknownId } from "../rules/identity.ts";
import type { ComplaintState } from "../state.ts";
import type { Violation } from "../violation.ts";

/** Refuses references to evidence that is not on file; `field` holds the list of ids, none if absent. */
export function unattachedEvidence(
  field: string,
  ids: readonly string[] | undefined,
  state: ComplaintState,
): readonly Violation[] {
  return (ids ?? []).flatMap((id, i) =>
    unknownId(`${field}[${i}]`, "evidence", state.investigation.evidence.includes(id), id),
  );
}
