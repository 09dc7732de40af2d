import { eventSourcingError } from "../event-sourcing-error.ts";
import { isInstant } from "../instant.ts";
import type { Viewpoint } from "../projection/project.ts";

/** Passes instants, each under the name of the field it stands in; what is absent passes. Throws `invalid-instant`. */
export function assertInstants(instants: Readonly<Record<string, unknown>>): void {
  for (const [field, instant] of Object.entries(instants)) {
    if (instant === undefined || isInstant(instant)) continue;
    throw eventSourcingError({
      code: "invalid-instant",
      field,
      problem: `${JSON.stringify(instant)} is not an instant`,
      remedy: "Pass ISO 8601 UTC with milliseconds, like 2024-03-01T08:30:00.000Z.",
    });
  }
}

/** Passes a viewpoint from which something can be looked at. Throws `invalid-instant`. */
export function assertViewpoint({ asOf, knownAt }: Viewpoint): void {
  assertInstants({ asOf, knownAt });
}
