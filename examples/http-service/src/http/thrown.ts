import { isTypedError } from "@complaint-ledger/event-sourcing";
import type { Context } from "hono";
import { newInstance, problem } from "./problem.ts";

/** What the ledger throws when it was asked for something impossible. */
const asked = ["invalid-command", "invalid-name", "invalid-instant", "invalid-event", "not-plain-json"];

/** What is thrown when the rules this service was started with do not cover what is recorded. */
const rules = ["not-reckonable", "unknown-calendar", "unknown-policy"];

/** Is told what was at fault, and under which `instance` a client was told that something was. */
export type FaultReport = (fault: unknown, instance: string) => void;

/** Answers for what was thrown. What is the service's own fault is told to the operator, never to the client. */
export function thrown(c: Context, error: unknown, report: FaultReport): Response {
  if (isTypedError(error, "store-closed")) return problem(c, "closing", "Nothing was recorded. Repeat the request.");
  if (isTypedError(error, "ledger-busy")) return problem(c, "busy", "Nothing was recorded. Repeat the request.");
  if (isTypedError(error, "command-id-reused")) {
    return problem(c, "idempotency-key-reused", "Send a key of its own with each new request.");
  }
  if (isTypedError(error, "event-too-large", "append-too-large")) return problem(c, "too-large", error.message);
  if (isTypedError(error, ...asked)) {
    return problem(c, "invalid-request", error.message, { code: error.code, field: error.field });
  }
  const instance = newInstance();
  report(error, instance);
  if (isTypedError(error, ...rules)) return problem(c, "rules-incomplete", "The operator is told.", { instance });
  return problem(c, "fault", "Repeat the request with the same Idempotency-Key.", { instance });
}
