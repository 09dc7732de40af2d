import { compareKeys } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import { monthAt } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { complaintFrequency, type SameIn } from "../frequency/complaint-frequency.ts";
import { assertMonth, monthAfter, type Month } from "../frequency/month.ts";
import { monthlyStatistics, type MonthlyStatistics, type MonthOptions } from "../frequency/monthly-statistics.ts";
import { agendaCase, type AgendaCase, type Review } from "./agenda-case.ts";
import { resolutionsOf, type Resolution } from "./resolutions.ts";
import type { ReviewMeetingRow } from "./review-meeting-row.ts";

/** Which month is reviewed, by what complaints are told to be the same, and from where in time. */
export interface AgendaOptions extends MonthOptions {
  /** Default: `category`. */
  readonly of?: SameIn | undefined;
}

/** What a review meeting needs in front of it. */
export interface MeetingAgenda {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  /** The month under review; a meeting reviews the last one. */
  readonly month: Month;
  readonly timeZone: string;
  /** Serious and major cases closed in the month, by complaint id. */
  readonly cases: readonly AgendaCase[];
  /** Those closed earlier and reviewed by nobody, by complaint id. */
  readonly leftOver: readonly AgendaCase[];
  readonly statistics: MonthlyStatistics;
  /** How often each complaint was lodged in the month, and how many more or fewer than the month before. */
  readonly frequency: readonly AgendaFrequency[];
  /** What earlier meetings resolved and nobody carried out, the first due first; those overdue say so. */
  readonly openResolutions: readonly Resolution[];
}

/** How often one complaint was lodged in the month. */
export interface AgendaFrequency {
  readonly key: string | null;
  readonly count: number;
  readonly change: number;
}

/**
 * Lays before a review meeting the month's closed serious cases with their findings and sanctions, what is left over from
 * before, the statistics, and what earlier meetings' resolutions came to (3.5, 总经理室应审视上月份结案的严重抱怨事件).
 *
 * Throws `invalid-instant`, `invalid-month`, and `invalid-calendar` for an unknown zone.
 *
 * @example
 * const { cases, openResolutions } = meetingAgenda(rows.values(), meetings.values(), { asOf, month: "2024-03", timeZone });
 */
export function meetingAgenda(
  rows: Iterable<LiabilityRow>,
  meetings: Iterable<ReviewMeetingRow>,
  options: AgendaOptions,
): MeetingAgenda {
  assertMonth("month", options.month);
  const { asOf, knownAt, month, timeZone } = options;
  const [all, held] = [[...rows], [...meetings].filter((meeting) => meeting.held !== null)];
  const reviews = reviewsOf(held);
  const serious = all
    .flatMap((row) => agendaCase(row, reviews.get(row.complaintId) ?? []) ?? [])
    .toSorted((a, b) => compareKeys(a.complaintId, b.complaintId));
  const closedIn = ({ closedAt }: AgendaCase): Month => monthAt(closedAt, timeZone);
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    month,
    timeZone,
    cases: serious.filter((one) => closedIn(one) === month),
    leftOver: serious.filter((one) => closedIn(one) < month && !one.reviewed),
    statistics: monthlyStatistics(all, options),
    frequency: frequencyIn(all, options),
    openResolutions: resolutionsOf(held, options).filter(({ execution }) => execution === null),
  };
}

/** By complaint, the meetings that reviewed it, in order of their ids. */
function reviewsOf(meetings: readonly ReviewMeetingRow[]): ReadonlyMap<string, readonly Review[]> {
  const reviews = new Map<string, Review[]>();
  for (const { meeting, held } of meetings.toSorted((a, b) => compareKeys(a.meeting, b.meeting))) {
    if (held === null) continue;
    for (const complaint of new Set(held.complaints)) {
      const sofar = reviews.get(complaint) ?? [];
      reviews.set(complaint, sofar);
      sofar.push({ meeting, at: held.at });
    }
  }
  return reviews;
}

function frequencyIn(rows: readonly LiabilityRow[], options: AgendaOptions): readonly AgendaFrequency[] {
  const { month, of = "category" } = options;
  const before = monthAfter(month, -1);
  return complaintFrequency(rows, { ...options, of }).series.flatMap(({ key, counts }) => {
    const countIn = (wanted: Month): number => counts.find((one) => one.month === wanted)?.count ?? 0;
    const [count, change] = [countIn(month), countIn(month) - countIn(before)];
    return count === 0 && change === 0 ? [] : [{ key, count, change }];
  });
}
