import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A kind of problem (RFC 9457): what is the same each time. */
export interface ProblemKind {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  /** What it means, and what the client can do. */
  readonly about: string;
}

/** Every problem this service answers with, by the last part of its `type`. */
export const problemKinds = {
  "invalid-request": {
    status: 400,
    title: "The request cannot be understood",
    about: "A header, a query or the body is not what this address takes. Correct what `detail` names.",
  },
  "idempotency-key-missing": {
    status: 400,
    title: "A command needs an Idempotency-Key",
    about: "Send a new UUID with each command, and the same one when you repeat a request.",
  },
  "no-actor": {
    status: 401,
    title: "It is not known who asks",
    about: "Everything but health and problems is for people who are known; `WWW-Authenticate` says how.",
  },
  "not-found": {
    status: 404,
    title: "There is nothing at this address",
    about: "No address of this service, or no command of a complaint. The README lists the addresses.",
  },
  "unknown-complaint": {
    status: 404,
    title: "Nobody lodged this complaint",
    about: "No complaint of this id is lodged, or was by the instant asked for. Lodge it with POST /complaints.",
  },
  "method-not-allowed": {
    status: 405,
    title: "This address takes another method",
    about: "`Allow` names the methods it takes.",
  },
  "too-large": {
    status: 413,
    title: "The request is too large",
    about: "A body, and an event that follows from it, may have 256 KiB. Refer to documents by their hash.",
  },
  "idempotency-key-reused": {
    status: 422,
    title: "The Idempotency-Key belongs to another request",
    about:
      "Another command, another payload or another actor was recorded under it for this complaint. Send a key of its own with each new request.",
  },
  "invalid-payload": {
    status: 422,
    title: "The payload is not what this command takes",
    about: "`violations` names every field and what to do about it. Nothing was recorded.",
  },
  refused: {
    status: 422,
    title: "The rules do not allow it",
    about: "`violations` names every rule that speaks against it, and the remedy. Nothing was recorded.",
  },
  fault: {
    status: 500,
    title: "The service is at fault",
    about: "Repeat the request with the same Idempotency-Key: what was recorded is recorded once.",
  },
  "rules-incomplete": {
    status: 500,
    title: "The service's rules do not reach that far",
    about: "A policy or a calendar is missing that a complaint is reckoned by. Repeating the request does not help.",
  },
  busy: {
    status: 503,
    title: "Others keep writing to this complaint",
    about: "Nothing was recorded. Repeat the request, with the same Idempotency-Key.",
  },
  closing: {
    status: 503,
    title: "The service is about to stop",
    about: "Nothing was recorded. Repeat the request, with the same Idempotency-Key.",
  },
  "not-ready": {
    status: 503,
    title: "The service does not do its work",
    about: "It is about to stop, or a part of it failed. Send requests to another.",
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** The last part of a problem's `type`. */
export type ProblemName = keyof typeof problemKinds;

/** Whether there is a kind of that name. */
export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(problemKinds, name);
}
