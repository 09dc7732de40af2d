import type { Instant } from "@complaint-ledger/event-sourcing";
import type { PolicyReference } from "@complaint-ledger/policy";
import { initialCallbacks, type CallbackState } from "./callback/state.ts";
import { initialClocks, type ClocksState } from "./clocks/state.ts";
import { initialClosing, type ClosingState } from "./closing/state.ts";
import { initialIntake, type IntakeState } from "./intake/state.ts";
import { initialInvestigation, type InvestigationState } from "./investigation/state.ts";
import { initialLiability, type LiabilityState } from "./liability/state.ts";
import { initialOwnership, type OwnershipState } from "./ownership/state.ts";
import { initialResolution, type ResolutionState } from "./resolution/state.ts";

/** Where a complaint stands: not lodged yet (at most an early warning), being handled, or closed. */
export type Phase = "notLodged" | "open" | "closed";

/** All that the rules need to know of one complaint, rebuilt from its events. Plain JSON. */
export interface ComplaintState {
  readonly phase: Phase;
  /** The policies it is pinned to, with versions. */
  readonly policies: readonly PolicyReference[];
  /** When it arose, else when it was lodged, or an early warning showed before; nothing else can have happened earlier. */
  readonly earliest: Instant | null;
  readonly intake: IntakeState;
  readonly ownership: OwnershipState;
  readonly investigation: InvestigationState;
  readonly liability: LiabilityState;
  readonly resolution: ResolutionState;
  readonly callback: CallbackState;
  readonly closing: ClosingState;
  readonly clocks: ClocksState;
}

/** A complaint nobody has heard of. */
export const initialComplaint: ComplaintState = {
  phase: "notLodged",
  policies: [],
  earliest: null,
  intake: initialIntake,
  ownership: initialOwnership,
  investigation: initialInvestigation,
  liability: initialLiability,
  resolution: initialResolution,
  callback: initialCallbacks,
  closing: initialClosing,
  clocks: initialClocks,
};
