import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import type { EmergencyKind } from "../ownership/declare-emergency.ts";

/** 群访 and the like: one emergency that several complaints share. */
export interface GroupEmergencyDeclared {
  readonly kind: EmergencyKind;
  /** What happened, in words that name nobody. */
  readonly description?: string;
  /** Complaint ids of those it is known to concern. */
  readonly complaints: readonly string[];
  /** What was done at once, in order. */
  readonly measures: readonly EmergencyMeasure[];
  /** Pseudonymous id of the one who speaks for the organisation. */
  readonly spokesperson?: string;
}

/** Something done in an emergency, following the order of the post branch procedure. */
export interface EmergencyMeasure {
  /** In the order of the procedure: under control, found out, reported upwards, police called, the public told. */
  readonly kind: "controlled" | "factsEstablished" | "reported" | "policeCalled" | "publicStatement" | "other";
  /** In words that name nobody. */
  readonly what: string;
  /** UTC. */
  readonly at: Instant;
}

/** Another complaint turned out to belong to the emergency. */
export interface ComplaintAddedToGroupEmergency {
  readonly complaint: string;
  readonly reason?: string;
}

/** The emergency is over. The complaints go on, each by itself. */
export interface GroupEmergencyEnded {
  /** How it ended, in words that name nobody. */
  readonly outcome: string;
  /** What was done since it was declared, in order. */
  readonly measures?: readonly EmergencyMeasure[];
}

/** The events of a group emergency. */
export interface GroupEmergencyEvents {
  readonly GroupEmergencyDeclared: GroupEmergencyDeclared;
  readonly ComplaintAddedToGroupEmergency: ComplaintAddedToGroupEmergency;
  readonly GroupEmergencyEnded: GroupEmergencyEnded;
}

const measure: z.ZodType<EmergencyMeasure> = z.strictObject({
  kind: z.enum(["controlled", "factsEstablished", "reported", "policeCalled", "publicStatement", "other"]),
  what: text,
  at: instant,
});

/** Schema of {@link GroupEmergencyDeclared}. */
export const groupEmergencyDeclared: z.ZodType<GroupEmergencyDeclared> = z.strictObject({
  kind: z.enum(["groupVisit", "disruption", "publicOrder", "reputation", "loss", "danger", "other"]),
  description: z.exactOptional(text),
  complaints: z.array(identifier).max(2000),
  measures: z.array(measure).max(100),
  spokesperson: z.exactOptional(identifier),
});

/** Schema of {@link ComplaintAddedToGroupEmergency}. */
export const complaintAddedToGroupEmergency: z.ZodType<ComplaintAddedToGroupEmergency> = z.strictObject({
  complaint: identifier,
  reason: z.exactOptional(text),
});

/** Schema of {@link GroupEmergencyEnded}. */
export const groupEmergencyEnded: z.ZodType<GroupEmergencyEnded> = z.strictObject({
  outcome: text,
  measures: z.exactOptional(z.array(measure).max(100)),
});
