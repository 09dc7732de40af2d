import { assertInstants, type Instant } from "@complaint-ledger/event-sourcing";
import type { RegisterEntry } from "./register-entry.ts";

type ValueColumn =
  | "state"
  | "channel"
  | "source"
  | "complainant"
  | "intakeUnit"
  | "accountUnit"
  | "handlingUnit"
  | "handler"
  | "firstContactOwner"
  | "category"
  | "class"
  | "severity"
  | "nature"
  | "validity"
  | "responsibility"
  | "outcome";

/** Columns asked for by their value; null asks for entries where nothing is on record. */
type ByValue = { readonly [Column in ValueColumn]?: RegisterEntry[Column] | undefined };

/** What entries have in common; what is absent does not matter. Text is compared as it stands. */
export interface RegisterFilter extends ByValue {
  /** A case, order or waybill number that it refers to. */
  readonly reference?: string | undefined;
  /** A unit of ours that holds a share of the fault. */
  readonly responsibleUnit?: string | undefined;
  /** Lodged at this instant or later. UTC. */
  readonly lodgedFrom?: Instant | undefined;
  /** Lodged before this instant. UTC. */
  readonly lodgedBefore?: Instant | undefined;
}

/** Whether an entry passes, as a function of it. Throws `invalid-instant`. */
export function passes(filter: RegisterFilter): (entry: RegisterEntry) => boolean {
  const { reference, responsibleUnit, lodgedFrom, lodgedBefore, ...values } = filter;
  assertInstants({ "filter.lodgedFrom": lodgedFrom, "filter.lodgedBefore": lodgedBefore });
  // What is left of a filter is what ByValue has.
  const wanted = (Object.keys(values) as ValueColumn[]).filter((column) => values[column] !== undefined);
  return (entry) =>
    wanted.every((column) => entry[column] === values[column]) &&
    (reference === undefined || entry.references.includes(reference)) &&
    (responsibleUnit === undefined || entry.responsibleUnits.includes(responsibleUnit)) &&
    (lodgedFrom === undefined || (entry.lodgedAt !== null && entry.lodgedAt >= lodgedFrom)) &&
    (lodgedBefore === undefined || (entry.lodgedAt !== null && entry.lodgedAt < lodgedBefore));
}
