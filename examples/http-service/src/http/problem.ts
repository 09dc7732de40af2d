import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A kind of problem (RFC 9457): what `type` names, and what is the same each time. */
interface ProblemKind {
  readonly status: ContentfulStatusCode;
  readonly title: string;
}

/** Every problem this service answers with, by the last part of its `type`. */
export const problemKinds = {
  "no-actor": { status: 401, title: "It is not known who asks" },
  "invalid-request": { status: 400, title: "The request cannot be understood" },
  "idempotency-key-missing": { status: 400, title: "A command needs an Idempotency-Key" },
  "idempotency-key-reused": { status: 422, title: "The Idempotency-Key belongs to another request" },
  "invalid-payload": { status: 422, title: "The payload is not what this command takes" },
  refused: { status: 422, title: "The rules do not allow it" },
  "unknown-complaint": { status: 404, title: "Nothing is recorded of this complaint" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "too-large": { status: 413, title: "The request is too large" },
  busy: { status: 503, title: "Others keep writing to this complaint" },
  closing: { status: 503, title: "The service is about to stop" },
  fault: { status: 500, title: "The service is at fault" },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** The last part of a problem's `type`. */
export type ProblemName = keyof typeof problemKinds;

/** Answers with a problem; members beyond those of RFC 9457 are extensions, as its section 3.2 allows. */
export function problem(
  c: Context,
  name: ProblemName,
  detail: string,
  extensions: Readonly<Record<string, unknown>> = {},
): Response {
  const { status, title } = problemKinds[name];
  const body = { type: `/problems/${name}`, title, status, detail, instance: c.req.path, ...extensions };
  const retry: Record<string, string> = status === 503 ? { "Retry-After": "1" } : {};
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json", ...retry });
}
