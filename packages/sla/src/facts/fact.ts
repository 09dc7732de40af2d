import type { ClockReference, ComplaintEventType } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { Duration, PolicyReference } from "@complaint-ledger/policy";

/** What one event says about clocks, and nothing else of it. Plain JSON. */
export type Fact =
  | LodgedFact
  | ClassifiedFact
  | UnitFact
  | HandlerFact
  | PauseFact
  | PauseEndFact
  | ExtensionFact
  | WaiverFact
  | PromiseFact
  | DeferralFact
  | RebasingFact
  | OtherFact;

/** What every fact tells: what happened, when, and since when the ledger knows of it. */
interface Occurred<Event extends ComplaintEventType> {
  readonly event: Event;
  /** When it happened. UTC. */
  readonly at: Instant;
  /** When it was recorded. UTC. */
  readonly recordedAt: Instant;
  /** What a trigger can name beside the event: the kind of a reply, a callback's purpose, a milestone. */
  readonly detail?: string;
  /** Whether it was said in writing; absent where nothing is said, or not in writing. */
  readonly inWriting?: true;
  /** Id of the remedy or countermeasure it is about, so that the last one can be told from the others. */
  readonly subject?: string;
}

/** The complaint was lodged: through what, about what, under which policies. */
export interface LodgedFact extends Occurred<"ComplaintLodged"> {
  readonly channel: string;
  readonly category?: string;
  readonly policies: readonly PolicyReference[];
}

/** How the complaint is seen from here on. */
export interface ClassifiedFact extends Occurred<"ComplaintClassified" | "ComplaintReclassified"> {
  readonly class?: string;
  readonly category?: string;
  readonly nature?: string;
  readonly severity?: string;
}

/** A unit handles it from here on. */
export interface UnitFact extends Occurred<"HandlingUnitAssigned" | "ComplaintTransferred"> {
  readonly unit: string;
}

/** A person handles it from here on. */
export interface HandlerFact extends Occurred<"HandlerAssigned"> {
  readonly handler: string;
}

/** Clocks do not run from `from` up to and without `until`; null: no end is known. A revision says the whole span anew. */
export interface PauseFact extends Occurred<"ClockPaused" | "ClockPauseRevised"> {
  readonly pause: string;
  readonly from: Instant;
  readonly until: Instant | null;
  /** Of the pause itself; a revision tells its own reasons and changes neither. */
  readonly clock?: ClockReference;
  readonly reason?: string;
}

/** A pause is over. */
export interface PauseEndFact extends Occurred<"ClockResumed"> {
  readonly pause: string;
  readonly until: Instant;
}

/** A clock was given more time. */
export interface ExtensionFact extends Occurred<"ClockExtended"> {
  readonly clock: ClockReference;
  readonly by: Duration;
  readonly reason: string;
  /** Absent where the policy asks for nobody's approval. */
  readonly approvedBy?: Actor;
}

/** A breach was excused. */
export interface WaiverFact extends Occurred<"BreachWaived"> {
  readonly clock: ClockReference;
  readonly reason: string;
  readonly approvedBy: Actor;
}

/** A date was promised. */
export interface PromiseFact extends Occurred<"DeadlinePromised"> {
  readonly deadline: string;
  readonly dueAt: Instant;
}

/** A reply was put off to a definite date. */
export interface DeferralFact extends Occurred<"ReplyDeferred"> {
  readonly until: Instant;
}

/** Another version of a policy governs the complaint, with the spans in which it suspends its clocks itself. */
export interface RebasingFact extends Occurred<"PolicyRebased"> {
  readonly policy: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly suspensions: readonly SuspensionFact[];
}

/** A span in which a policy's clock, or all of them, stand still by its own words. */
export interface SuspensionFact {
  readonly clock?: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** Whatever else happened; it can start, stop or cancel a clock. */
export type OtherFact = Occurred<
  Exclude<
    ComplaintEventType,
    | "ComplaintLodged"
    | "ComplaintClassified"
    | "ComplaintReclassified"
    | "HandlingUnitAssigned"
    | "ComplaintTransferred"
    | "HandlerAssigned"
    | "ClockPaused"
    | "ClockPauseRevised"
    | "ClockResumed"
    | "ClockExtended"
    | "BreachWaived"
    | "DeadlinePromised"
    | "ReplyDeferred"
    | "PolicyRebased"
  >
>;
