import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { problemKinds, type ProblemName } from "./problem-kinds.ts";

/** Where a kind of problem is described: its `type`, relative to the service. */
export function problemType(name: ProblemName): string {
  return `/problems/${name}`;
}

/** A name for one occurrence of a problem, by which the operator finds in the log what the client saw. */
export function newInstance(): string {
  return `urn:uuid:${randomUUID()}`;
}

/** Answers with a problem; members beyond those of RFC 9457 are extensions, as its section 3.2 allows. */
export function problem(
  c: Context,
  name: ProblemName,
  detail: string,
  { instance = newInstance(), ...extensions }: Readonly<Record<string, unknown>> = {},
): Response {
  const { status, title } = problemKinds[name];
  const body = { type: problemType(name), title, status, detail, instance, ...extensions };
  const retry: Record<string, string> = status === 503 ? { "Retry-After": "1" } : {};
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json", ...retry });
}
