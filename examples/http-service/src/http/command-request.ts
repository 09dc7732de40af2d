import { isUuid, type Actor } from "@complaint-ledger/event-sourcing";
import type { Context } from "hono";
import type { AppEnvironment } from "./authentication.ts";
import { problem } from "./problem.ts";

/** What a request to record something says, once it is understood. */
export interface CommandRequest {
  readonly actor: Actor;
  /** The client's `Idempotency-Key`. */
  readonly commandId: string;
  readonly body: CommandBody;
}

/** What a command's request carries: its payload, and when it happened if not now. */
export interface CommandBody {
  readonly data: unknown;
  readonly occurredAt?: string;
  readonly lateReason?: string;
}

/** Reads such a request; a `Response` says what is wrong with it. */
export async function commandRequest(c: Context<AppEnvironment>): Promise<CommandRequest | Response> {
  const commandId = idempotencyKey(c);
  if (commandId === undefined) {
    return problem(
      c,
      "idempotency-key-missing",
      "Send a new UUID as Idempotency-Key; repeat it when you repeat a request.",
    );
  }
  const body = commandBody(await c.req.text());
  if (body === undefined) return problem(c, "invalid-request", 'Send JSON like { "data": { … } }.');
  return { actor: c.get("actor"), commandId, body };
}

/** A UUID, as the draft of the header recommends; with the quotes of a structured field or without. */
function idempotencyKey(c: Context): string | undefined {
  const key = c.req
    .header("Idempotency-Key")
    ?.replace(/^"(.*)"$/, "$1")
    .toLowerCase();
  return isUuid(key) ? key : undefined;
}

function commandBody(text: string): CommandBody | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof body !== "object" || body === null || !("data" in body)) return undefined;
  const { data, occurredAt, lateReason, ...unknown } = body as Readonly<Record<string, unknown>>;
  if (Object.keys(unknown).length > 0) return undefined;
  if (!isTextOrAbsent(occurredAt) || !isTextOrAbsent(lateReason)) return undefined;
  return {
    data,
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(lateReason === undefined ? {} : { lateReason }),
  };
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}
