import { isInstant, isTypedError, isUuid, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { ledgerCatalogue } from "complaint-ledger";
import type { Finding, FindingCode } from "./finding.ts";

/** What is wrong with one event by itself. */
export function* eventFindings(event: RecordedEvent): Generator<Finding> {
  const finding = (code: FindingCode, problem: string): Finding => ({ code, ...placeOf(event), problem });
  for (const field of ["id", "commandId"] as const) {
    if (!isUuid(event[field])) yield finding("invalid-envelope", `its ${field} is not a lower-case UUID`);
  }
  for (const field of ["occurredAt", "recordedAt"] as const) {
    if (!isInstant(event[field])) yield finding("invalid-envelope", `its ${field} is not an instant`);
  }
  if (event.occurredAt > event.recordedAt) {
    yield finding("recorded-before-it-happened", `it happened at ${event.occurredAt}, after ${event.recordedAt}`);
  }
  yield* schemaFindings(event);
}

function* schemaFindings(event: RecordedEvent): Generator<Finding> {
  try {
    ledgerCatalogue.lift(event);
  } catch (error) {
    const codes = ["unknown-event-type", "unknown-schema-version", "invalid-payload"] as const;
    if (!isTypedError(error, ...codes)) throw error;
    yield { code: error.code, ...placeOf(event), problem: `${error.field}: ${error.problem}` };
  }
}

/** Where an event stands. */
export function placeOf({
  stream,
  revision,
  position,
}: RecordedEvent): Required<Pick<Finding, "stream" | "revision" | "position">> {
  return { stream, revision, position };
}
