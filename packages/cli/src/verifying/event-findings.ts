import {
  isInstant,
  isTypedError,
  isUuid,
  prepareAppend,
  type Problem,
  type RecordedEvent,
} from "@complaint-ledger/event-sourcing";
import { ledgerCatalogue } from "complaint-ledger";
import type { Finding, FindingCode } from "./finding.ts";

/** What is wrong with one event by itself. */
export function* eventFindings(event: RecordedEvent): Generator<Finding> {
  const finding = (code: FindingCode, problem: string): Finding => ({ code, ...placeOf(event), problem });
  const envelope = refusalOf(() => prepareAppend(event.stream, [event], "any"));
  if (envelope !== undefined) {
    yield finding("invalid-envelope", `${envelope.field.replace("events[0].", "")}: ${envelope.problem}`);
  }
  if (!isUuid(event.commandId)) yield finding("invalid-envelope", "commandId: is not a lower-case UUID");
  if (!isInstant(event.recordedAt)) yield finding("invalid-envelope", "recordedAt: is not an instant");
  if (event.occurredAt > event.recordedAt) {
    yield finding("recorded-before-it-happened", `it happened at ${event.occurredAt}, after ${event.recordedAt}`);
  }
  const payload = refusalOf(() => ledgerCatalogue.lift(event));
  if (payload !== undefined && isSchemaCode(payload.code)) {
    yield finding(payload.code, `${payload.field}: ${payload.problem}`);
  }
}

type SchemaCode = "unknown-event-type" | "unknown-schema-version" | "invalid-payload";

function isSchemaCode(code: string): code is SchemaCode {
  return code === "unknown-event-type" || code === "unknown-schema-version" || code === "invalid-payload";
}

/** What a check refuses, if it does; a bug is thrown on. */
function refusalOf(check: () => unknown): Problem | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (isTypedError(error)) return error;
    throw error;
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
