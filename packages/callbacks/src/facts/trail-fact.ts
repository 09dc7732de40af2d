import type { CallbackEvents } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { ClosingOutcome, PolicyReference } from "@complaint-ledger/policy";

/** What one event says about calling back, or about what callbacks are held against. Plain JSON. */
export type TrailFact = CallbackFact | CaseFact;

/** What every fact tells: what happened, when, who did it, and since when the ledger knows of it. */
export interface Noted<Event extends string> {
  readonly event: Event;
  /** Id of the event, for whoever wants to cite it. */
  readonly id: string;
  /** When it happened. UTC. */
  readonly at: Instant;
  /** When it was recorded. UTC. */
  readonly recordedAt: Instant;
  readonly by: Actor;
}

/**
 * A step of a callback: planned, attempted, completed, abandoned, or its dissatisfaction disposed of. Its payload is kept
 * whole, as it was recorded, personal text included: what the complainant said is what the trail is for. See `maskedTrail`.
 */
export interface CallbackFactOf<Type extends keyof CallbackEvents> extends Noted<Type> {
  readonly data: CallbackEvents[Type];
}

/** A step of any kind. */
export type CallbackFact = { readonly [Type in keyof CallbackEvents]: CallbackFactOf<Type> }[keyof CallbackEvents];

/** A callback was planned. */
export type PlannedFact = CallbackFactOf<"CallbackScheduled">;
/** Somebody tried to reach the complainant. */
export type AttemptFact = CallbackFactOf<"CallbackAttempted">;
/** The complainant was reached, and answered. */
export type CompletionFact = CallbackFactOf<"CallbackCompleted">;
/** A callback was given up. */
export type AbandonmentFact = CallbackFactOf<"CallbackAbandoned">;
/** It was decided that nothing more follows from a dissatisfied callback. */
export type DisposalFact = CallbackFactOf<"DissatisfactionDisposed">;

/** What else of the complaint callbacks are held against; it holds nothing personal. */
export type CaseFact =
  | LodgedFact
  | RebasingFact
  | UnitFact
  | HandlerFact
  | RemedyFact
  | ReplyFact
  | ClosingFact
  | ReopeningFact
  | Noted<"ComplaintWithdrawn">;

/** The complaint was lodged, under these policy versions. */
export interface LodgedFact extends Noted<"ComplaintLodged"> {
  readonly policies: readonly PolicyReference[];
}

/** Another version of a policy governs from here on. */
export interface RebasingFact extends Noted<"PolicyRebased"> {
  readonly policy: string;
  readonly fromVersion: number;
  readonly toVersion: number;
}

/** A unit handles it from here on. */
export interface UnitFact extends Noted<"HandlingUnitAssigned" | "ComplaintTransferred"> {
  readonly unit: string;
}

/** A person handles it from here on. */
export interface HandlerFact extends Noted<"HandlerAssigned"> {
  readonly handler: string;
}

/** Something was to be done for the complainant, was done, or failed. */
export interface RemedyFact extends Noted<"RemedyInstructed" | "RemedyExecuted" | "RemedyFailed"> {
  readonly remedy: string;
}

/** The complainant was answered. */
export interface ReplyFact extends Noted<"ReplyIssued"> {
  readonly kind: "interim" | "holding" | "final";
}

/** The complaint was closed: when, by whom, with which outcome. */
export interface ClosingFact extends Noted<"ComplaintClosed"> {
  readonly outcome: ClosingOutcome;
}

/** It was handled again, perhaps because of a callback. */
export interface ReopeningFact extends Noted<"ComplaintReopened"> {
  readonly callback: string | null;
}
