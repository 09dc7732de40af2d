import type { RecordedEvent } from "../event.ts";
import { eventSourcingError } from "../event-sourcing-error.ts";

/** Lifts a payload by one version. Pure; it gets a copy of the payload, and the event it was read from for context. */
export type Upcaster = (data: unknown, event: RecordedEvent) => unknown;

/** One thing wrong with a payload. */
export interface PayloadProblem {
  /** Keys and indices from the payload to the value at fault; empty for the payload itself. */
  readonly path: readonly PropertyKey[];
  /** What is wrong with it, e.g. `must be a whole number`. */
  readonly problem: string;
}

/** What the payload of one event type is. It knows no schema library: `check` adapts whichever the domain uses. */
export interface EventSchema {
  /** The version written today; a whole number from 1, one higher at each change that old payloads do not satisfy. */
  readonly version: number;
  /** All that is wrong with a payload of today's version; nothing if it is right. Pure. */
  readonly check: (data: unknown) => readonly PayloadProblem[];
  /** By version `n` from 1 to the last before today's: what lifts a payload from `n` to `n + 1`. */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

/** Passes a schema whose upcasters form an unbroken chain from version 1 to today's. Throws `invalid-catalogue`. */
export function assertEventSchema(type: string, { version, upcasters = {} }: EventSchema): void {
  if (!Number.isSafeInteger(version) || version < 1) {
    refuse(`${type}.version`, `${String(version)} is not a whole number from 1`, "Begin with 1.");
  }
  for (let from = 1; from < version; from++) {
    if (Object.hasOwn(upcasters, from)) continue;
    refuse(`${type}.upcasters`, `nothing lifts version ${from} to ${from + 1}`, `Add an upcaster under ${from}.`);
  }
  for (const from of Object.keys(upcasters)) {
    if (/^[1-9]\d*$/.test(from) && Number(from) < version) continue;
    refuse(
      `${type}.upcasters`,
      `version ${version} is written today, so nothing is lifted from ${JSON.stringify(from)}`,
      "Raise the version or remove the upcaster.",
    );
  }
}

function refuse(field: string, problem: string, remedy: string): never {
  throw eventSourcingError({ code: "invalid-catalogue", field, problem, remedy });
}
