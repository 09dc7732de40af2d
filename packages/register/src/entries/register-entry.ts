import {
  categoryOf,
  compareKeys,
  type Classification,
  type Phase,
  type Responsibility,
} from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ClosingOutcome } from "@complaint-ledger/policy";
import type { RegisteredCallback, RegisterRow } from "../facts/register-row.ts";

/**
 * One complaint as a line of the register. `null` is what is not known, or not so yet. Instants are UTC. Persons are named by
 * pseudonym only.
 */
export interface RegisterEntry extends Omit<RegisterRow, "circumstances" | "proposals"> {
  readonly complaintId: string;
  readonly state: Phase;
  readonly lodgedAt: Instant | null;
  readonly channel: string | null;
  /** As last classified, else as reported. */
  readonly category: string | null;
  readonly reportedCategory: string | null;
  readonly class: string | null;
  readonly stars: number | null;
  readonly severity: NonNullable<Classification["severity"]> | null;
  readonly nature: NonNullable<Classification["nature"]> | null;
  readonly about: NonNullable<Classification["about"]> | null;
  readonly cause: string | null;
  readonly validity: NonNullable<Classification["validity"]> | null;
  readonly intakeUnit: string | null;
  readonly accountUnit: string | null;
  readonly handlingUnit: string | null;
  readonly handler: string | null;
  /** The deadline promised last. */
  readonly promisedDeadline: Instant | null;
  /** As the finding that stands has it. */
  readonly responsibility: Responsibility | null;
  /** Units of ours that hold a share of the fault, the greatest share first. */
  readonly responsibleUnits: readonly string[];
  /** The outcome callback that ended last. */
  readonly outcomeCallback: RegisteredCallback | null;
  readonly closedAt: Instant | null;
  readonly outcome: ClosingOutcome | null;
  readonly reopenings: number;
}

/** The line of a complaint, from its row. */
export function registerEntry(complaintId: string, row: RegisterRow): RegisterEntry {
  const { circumstances, proposals: _, ...facts } = row;
  const { phase, lodgedAt, channel, reportedCategory, classification } = circumstances;
  const { intakeUnit, accountUnit, handlingUnit, handler, closedAt, reopenings } = circumstances;
  return {
    complaintId,
    state: phase,
    lodgedAt,
    channel,
    category: categoryOf(circumstances),
    reportedCategory,
    class: classification?.class ?? null,
    stars: classification?.stars ?? null,
    severity: classification?.severity ?? null,
    nature: classification?.nature ?? null,
    about: classification?.about ?? null,
    cause: classification?.cause ?? null,
    validity: classification?.validity ?? null,
    intakeUnit,
    accountUnit,
    handlingUnit,
    handler,
    ...facts,
    promisedDeadline: row.deadlines.at(-1)?.dueAt ?? null,
    responsibility: row.finding?.responsibility ?? null,
    responsibleUnits: responsibleUnits(row),
    outcomeCallback: lastOutcome(row),
    closedAt,
    reopenings,
  };
}

function responsibleUnits({ finding }: RegisterRow): readonly string[] {
  const units = (finding?.parties ?? []).filter(({ kind }) => kind === "unit");
  // A raw append may name one unit twice.
  return [...new Set(units.toSorted((a, b) => b.weight - a.weight).map(({ id }) => id))];
}

function lastOutcome({ callbacks }: RegisterRow): RegisteredCallback | null {
  const ended = callbacks.filter(({ purpose, endedAt }) => purpose === "outcome" && endedAt !== null);
  return ended.toSorted((a, b) => compareKeys(a.endedAt, b.endedAt)).at(-1) ?? null;
}
