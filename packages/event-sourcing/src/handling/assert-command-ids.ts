import { eventSourcingError } from "../event-sourcing-error.ts";
import { isUuid } from "../validation/uuid.ts";

/** Passes ids that are lower-case UUIDs, each standing once, and returns them as a set. Throws `invalid-command`. */
export function assertCommandIds(commandIds: readonly string[]): ReadonlySet<string> {
  const distinct = new Set<string>();
  for (const [i, commandId] of commandIds.entries()) {
    const field = `commands[${i}].commandId`;
    if (!isUuid(commandId)) {
      refuse(field, `${JSON.stringify(commandId)} is not a lower-case UUID`, "Give each command a lower-case UUID.");
    }
    if (distinct.has(commandId)) {
      refuse(field, `${commandId} stands twice in one call`, "Give each command its own id.");
    }
    distinct.add(commandId);
  }
  return distinct;
}

function refuse(field: string, problem: string, remedy: string): never {
  throw eventSourcingError({ code: "invalid-command", field, problem, remedy });
}
