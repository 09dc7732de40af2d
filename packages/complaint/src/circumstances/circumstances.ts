import type { Instant } from "@complaint-ledger/event-sourcing";
import type { PolicyReference } from "@complaint-ledger/policy";
import type { Classification } from "../intake/index.ts";
import type { Phase } from "../state.ts";

/**
 * What a complaint is about, who has it and how far it is: what every read model groups, filters and judges by. Facts,
 * as the last event on record told each; `null` is what is not known, or not so yet. Instants are UTC.
 */
export interface Circumstances {
  readonly phase: Phase;
  readonly lodgedAt: Instant | null;
  readonly channel: string | null;
  /** As reported when it was lodged; never changed by how it is classified, nor by who is found liable. */
  readonly reportedCategory: string | null;
  /** As last classified, whole; what it does not say is not said. */
  readonly classification: Classification | null;
  readonly intakeUnit: string | null;
  readonly accountUnit: string | null;
  readonly handlingUnit: string | null;
  readonly handler: string | null;
  /** Everyone who has handled it, in order of their first assignment. */
  readonly handlers: readonly string[];
  /** The policy versions that govern it, rebasings included. */
  readonly policies: readonly PolicyReference[];
  /** When it was closed, for the last time; null while it is open. */
  readonly closedAt: Instant | null;
  readonly reopenings: number;
}

/** Circumstances of which nothing is recorded yet. */
export const unknownCircumstances: Circumstances = {
  phase: "notLodged",
  lodgedAt: null,
  channel: null,
  reportedCategory: null,
  classification: null,
  intakeUnit: null,
  accountUnit: null,
  handlingUnit: null,
  handler: null,
  handlers: [],
  policies: [],
  closedAt: null,
  reopenings: 0,
};

/** What it is about: as last classified where that says it, else as reported. */
export function categoryOf({ classification, reportedCategory }: Circumstances): string | null {
  return classification?.category ?? reportedCategory;
}
