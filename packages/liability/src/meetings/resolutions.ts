import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant, type Viewpoint } from "@complaint-ledger/event-sourcing";
import type { ExecutionFact, ResolutionFact, ReviewMeetingRow } from "./review-meeting-row.ts";

/** From where in time resolutions are looked at. The rows are folded up to the same viewpoint. */
export interface ResolutionOptions extends Viewpoint {
  /** UTC. */
  readonly asOf: Instant;
}

/** What a meeting resolved, and what came of it. */
export interface Resolution extends ResolutionFact {
  readonly meeting: string;
  /** When the meeting was held. UTC. */
  readonly heldAt: Instant;
  readonly status: "open" | "overdue" | "carriedOut" | "carriedOutLate";
  readonly execution: ExecutionFact | null;
}

/**
 * What all meetings resolved, the first due first. A resolution is in time up to the instant it is due, and late or overdue
 * from the first instant after it. Throws `invalid-instant`.
 */
export function resolutionsOf(meetings: Iterable<ReviewMeetingRow>, options: ResolutionOptions): readonly Resolution[] {
  assertViewpoint(options);
  return Array.from(meetings, (row) => resolutionsIn(row, options.asOf))
    .flat()
    .toSorted(byDue);
}

/** Resolutions whose time is over. */
export interface OverdueResolutions {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  /** Meetings held, what they resolved, and what of that was carried out, in time or not. */
  readonly meetings: number;
  readonly resolutions: number;
  readonly carriedOut: number;
  /** The longest overdue first. */
  readonly overdue: readonly Resolution[];
}

/**
 * Which resolutions of review meetings are overdue (3.4.4, 责成相关单位于期限内提出改善措施,且监督执行绩效).
 * Throws `invalid-instant`.
 *
 * @example
 * const { overdue } = overdueResolutions(meetings.values(), { asOf });
 */
export function overdueResolutions(
  meetings: Iterable<ReviewMeetingRow>,
  options: ResolutionOptions,
): OverdueResolutions {
  const held = [...meetings].filter((row) => row.held !== null);
  const resolutions = resolutionsOf(held, options);
  const { asOf, knownAt } = options;
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    meetings: held.length,
    resolutions: resolutions.length,
    carriedOut: resolutions.filter(({ execution }) => execution !== null).length,
    overdue: resolutions.filter(({ status }) => status === "overdue"),
  };
}

function resolutionsIn({ meeting, held, executions }: ReviewMeetingRow, asOf: Instant): readonly Resolution[] {
  if (held === null) return [];
  return held.resolutions.map((fact) => {
    const execution = executions.find(({ resolution }) => resolution === fact.resolution) ?? null;
    const late = (execution?.at ?? asOf) > fact.due;
    const status = execution === null ? (late ? "overdue" : "open") : late ? "carriedOutLate" : "carriedOut";
    return Object.assign({}, fact, { meeting, heldAt: held.at, status, execution } as const);
  });
}

function byDue(a: Resolution, b: Resolution): number {
  return compareKeys(a.due, b.due) || compareKeys(a.meeting, b.meeting);
}
