import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type * as z from "zod";
import { payloadViolations } from "../rules/payload.ts";
import { timeViolations } from "../rules/time.ts";
import type { Rejection, Violation } from "../violation.ts";

/** A wish that something be recorded across complaints. */
export interface AcrossCommand<Type extends string, Data> {
  readonly type: Type;
  /** Lower-case UUID chosen by the caller. The same id again records nothing new. */
  readonly commandId: string;
  /** When it happened; default: the ledger's clock. UTC. */
  readonly occurredAt?: Instant;
  readonly data: Data;
}

/** What the rules across complaints need to know of the world, as values. */
export interface AcrossContext {
  /** The ledger's clock at the time of deciding. UTC. */
  readonly now: Instant;
  /** Who gives the command. */
  readonly actor: Actor;
}

/** What becomes of a command: one event to record, or every reason why not. */
export type Answer<Type extends string, Data> =
  | { readonly outcome: "accepted"; readonly events: readonly AnsweredEvent<Type, Data>[] }
  | { readonly outcome: "rejected"; readonly rejection: Rejection };

/** The event of an accepted command. */
export interface AnsweredEvent<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
  readonly occurredAt: Instant;
}

/** How a command is turned into its event. */
export interface Question<Type extends string, Data> {
  readonly event: Type;
  readonly schema: z.ZodType<Data>;
  /** When the stream began; null if it has not. Nothing in it can have happened earlier. UTC. */
  readonly began: Instant | null;
  readonly rules: (data: Data) => readonly Violation[];
}

/** Checks the payload, the time and the rules of a command, and answers with its event or everything that is wrong. */
export function answer<Type extends string, Data>(
  command: AcrossCommand<string, Data>,
  context: AcrossContext,
  { event, schema, began, rules }: Question<Type, Data>,
): Answer<Type, Data> {
  const occurredAt = command.occurredAt ?? context.now;
  const parsed = schema.safeParse(command.data);
  const violations = [
    ...timing(occurredAt, context.now, began),
    ...(parsed.success ? rules(parsed.data) : payloadViolations(parsed.error)),
  ];
  if (violations.length > 0 || !parsed.success) return { outcome: "rejected", rejection: { violations } };
  return { outcome: "accepted", events: [{ type: event, data: parsed.data, occurredAt }] };
}

/** Rule 8, as far as it applies to a stream that is no complaint: not in the future, not before the stream began. */
function timing(occurredAt: Instant, now: Instant, began: Instant | null): readonly Violation[] {
  const violations = timeViolations({
    occurredAt,
    now,
    lateReason: undefined,
    earliest: null,
    policies: [],
  });
  if (violations.length > 0 || began === null || occurredAt >= began) return violations;
  return [
    {
      rule: "time",
      code: "before-it-began",
      field: "occurredAt",
      problem: `${occurredAt} is before what it follows from, ${began}`,
      remedy: "Correct the instant.",
    },
  ];
}
