import { isSameJson, type Instant, type NewEvent } from "@complaint-ledger/event-sourcing";

/** What a command says, whatever it is on. */
interface Said {
  readonly occurredAt?: Instant;
  readonly lateReason?: string;
  readonly data: unknown;
}

/** How a command of this kind is recorded. */
interface Recorded {
  readonly event: string;
  /** Names in the event's payload that the ledger works out, and the command may leave to it. */
  readonly derived?: readonly string[];
}

/**
 * Whether `events` are what recording a command left: one event of its kind, with what it says of the instant, the lateness
 * and the matter. A command that names no instant happened when it was first given.
 */
export function isRecordedAs(
  { occurredAt, lateReason, data }: Said,
  events: readonly NewEvent[],
  { event: type, derived = [] }: Recorded,
): boolean {
  const [event, ...others] = events;
  if (event === undefined || others.length > 0 || event.type !== type) return false;
  if (occurredAt !== undefined && occurredAt !== event.occurredAt) return false;
  if (lateReason !== event.metadata["lateReason"]) return false;
  return isSameJson(without(data, derived), without(event.data, derived));
}

function without(data: unknown, names: readonly string[]): unknown {
  if (names.length === 0 || typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}
