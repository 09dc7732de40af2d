import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { Act } from "../act.ts";
import type { LiableParty, Responsibility } from "./finding.ts";
import type { PartyReference } from "./party.ts";

/** Findings, appeals against them, and sanctions resting on them. */
export interface LiabilityState {
  /** One chain in order of determination; each but the last is superseded by the next, none is ever changed. */
  readonly findings: readonly Finding[];
  readonly appeals: readonly LiabilityAppeal[];
  readonly sanctions: readonly Sanction[];
}

/** One finding of who is liable; `by` classified, `at` is when. */
export interface Finding extends Act {
  readonly id: string;
  readonly responsibility: Responsibility;
  readonly parties: readonly LiableParty[];
  /** Id of the finding that replaced it. */
  readonly supersededBy: string | null;
  readonly disclosures: readonly Disclosure[];
}

/** To whom a finding was disclosed, and when that happened. */
export interface Disclosure {
  readonly to: PartyReference;
  /** UTC. */
  readonly at: Instant;
}

/** 申诉 of somebody whom a finding was disclosed to; `by` recorded it, perhaps in the appellant's place. */
export interface LiabilityAppeal extends Act {
  readonly id: string;
  readonly finding: string;
  readonly appellant: PartyReference;
  readonly status: "open" | AppealOutcome;
  /** UTC; null while open. */
  readonly decidedAt: Instant | null;
}

/** How an appeal ended. */
export type AppealOutcome = "upheld" | "partlyUpheld" | "dismissed";

/** A reward, deduction or administrative measure, from draft to publication. */
export interface Sanction {
  readonly id: string;
  readonly finding: string;
  readonly against: SanctionedParty;
  readonly proposedBy: Actor;
  readonly status: SanctionStatus;
  /** When it came to its present status. UTC. */
  readonly since: Instant;
}

/** Only our own staff and units can be sanctioned. */
export interface SanctionedParty extends PartyReference {
  readonly kind: "person" | "unit";
}

/** Drafted → approved → executed → published; withdrawn before execution, reversed after it. */
export type SanctionStatus = "proposed" | "approved" | "executed" | "published" | "withdrawn" | "reversed";

/** Before any event. */
export const initialLiability: LiabilityState = { findings: [], appeals: [], sanctions: [] };
