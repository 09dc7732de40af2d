import type { Act } from "../act.ts";
import type { Classification } from "./classification.ts";
import type { Demand } from "./demand.ts";
import type { LinkKind } from "./link-complaint.ts";

/** What intake has put on record. */
export interface IntakeState {
  readonly earlyWarnings: number;
  readonly lodged: Lodging | null;
  readonly confirmations: readonly Confirmation[];
  readonly corrections: number;
  readonly demand: Demand | null;
  readonly acknowledged: Act | null;
  readonly acceptance: Acceptance | null;
  readonly classification: Classified | null;
  readonly links: readonly Link[];
  readonly withdrawn: Act | null;
}

/** The lodging, as far as rules ask about it. */
export interface Lodging extends Act {
  readonly channel: string;
  /** Pseudonymous id of the complainant. */
  readonly complainant: string;
  readonly contactKnown: boolean;
}

/** Who confirmed the record, and how. */
export interface Confirmation extends Act {
  readonly confirmedBy: "complainant" | "recorder";
  readonly manner: "spoken" | "signed";
}

/** Whether the complaint was accepted for handling after it was verified. */
export interface Acceptance extends Act {
  readonly accepted: boolean;
}

/** The classification in force. */
export interface Classified extends Act {
  readonly classification: Classification;
}

/** A tie to another complaint; `target` is null while it is unknown. */
export interface Link {
  readonly id: string;
  readonly kind: LinkKind;
  readonly target: string | null;
  readonly revoked: boolean;
}

/** Before any event. */
export const initialIntake: IntakeState = {
  earlyWarnings: 0,
  lodged: null,
  confirmations: [],
  corrections: 0,
  demand: null,
  acknowledged: null,
  acceptance: null,
  classification: null,
  links: [],
  withdrawn: null,
};
