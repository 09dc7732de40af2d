import type { Happening } from "./history.ts";

const STEP = 1_800_000;
const HOUR = 3_600_000;

/** What the slow model says of one run of the clock `resolve`. */
export interface SteppedRun {
  readonly status: string;
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly elapsed: number;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * The clock `resolve` of fourteen working hours the slow way: half hour by half hour it asks whether the office is open, a pause
 * is on, or the complaint is closed, and counts. It shares nothing with what it checks but the events, whose instants
 * are all on the half hour.
 */
export function steppedRuns(
  happenings: readonly Happening[],
  asOf: string,
  knownAt: string,
  reopening: "restart" | "continue",
): readonly SteppedRun[] {
  const recorded = happenings.filter(({ at, recordedAt }) => at <= asOf && recordedAt <= knownAt);
  const runs = splitAtReopenings(recorded.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)));
  const recordedRuns = splitAtReopenings(recorded);
  const pauses = pausesIn(recorded);
  return runs.map((_, run) => steppedRun({ runs, recordedRuns, run, pauses, reopening }, Date.parse(asOf)));
}

interface Stepping {
  /** In the order it happened. */
  readonly runs: readonly (readonly Happening[])[];
  /** In the order it was recorded, in which extensions and waivers count. */
  readonly recordedRuns: readonly (readonly Happening[])[];
  readonly run: number;
  readonly pauses: readonly Span[];
  readonly reopening: "restart" | "continue";
}

function steppedRun(stepping: Stepping, asOf: number): SteppedRun {
  const { runs, recordedRuns, run, pauses, reopening } = stepping;
  const own = runs[run] ?? [];
  const lived = reopening === "continue" ? runs.slice(0, run + 1).flat() : own;
  const started = timeOf(lived.find(({ type }) => type === "ComplaintLodged") ?? own[0]);
  const ending = endingOf(own);
  const end = ending ?? runs[run + 1]?.[0];
  const ended = end === undefined ? undefined : timeOf(end);
  const standing = pauses.filter(({ from }) => ended === undefined || from < ended);
  const closed = reopening === "continue" ? closedBefore(runs, run) : [];
  const counts = (t: number) => isOfficeOpen(t) && ![...standing, ...closed].some((span) => isWithin(t, span));

  const given = recordedRuns.slice(reopening === "continue" ? 0 : run, run + 1).flat();
  const dueAt = dueOf(started, given, counts);
  const until = ended ?? asOf;
  return {
    status: statusOf(),
    startedAt: new Date(started).toISOString(),
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
    elapsed: steps(started, until).filter(counts).length * STEP,
  };

  function statusOf(): string {
    if (dueAt !== null && until > dueAt) {
      const excused = recordedRuns[run]?.some(({ type, at }) => type === "BreachWaived" && Date.parse(at) > dueAt);
      return excused === true ? "waived" : "breached";
    }
    if (end !== undefined) return ending?.type === "ReplyIssued" ? "met" : "cancelled";
    return standing.some((span) => isWithin(asOf, span)) ? "paused" : "running";
  }
}

/** From the end of each run before, and from the closing, up to the reopening. */
function closedBefore(runs: Stepping["runs"], run: number): readonly Span[] {
  return runs.slice(1, run + 1).flatMap(([reopening], i) => {
    const before = runs.slice(0, i + 1).flat();
    const ends = [endingOf(runs[i] ?? []), before.findLast(({ type }) => type === "ComplaintClosed")];
    return ends.map((end) => ({ from: timeOf(end ?? reopening), until: timeOf(reopening) }));
  });
}

function endingOf(events: readonly Happening[]): Happening | undefined {
  const start = events.findIndex(({ type }) => type === "ComplaintLodged" || type === "ComplaintReopened");
  return events.slice(start + 1).find(({ type, data }) => type === "ComplaintWithdrawn" || isFinal(type, data));
}

function dueOf(started: number, events: readonly Happening[], counts: (t: number) => boolean): number | null {
  let hours = 14;
  for (const { type, at, data } of events) {
    if (type !== "ClockExtended") continue;
    const due = reached(started, hours, counts);
    // The histories extend by working hours only.
    if (due !== null && Date.parse(at) <= due) hours += (data as Extended).by.amount;
  }
  return reached(started, hours, counts);
}

interface Extended {
  readonly by: { readonly amount: number };
}

/** Where so many counted hours are over; null if they are not within three months. */
function reached(started: number, hours: number, counts: (t: number) => boolean): number | null {
  const last = steps(started, started + 90 * 24 * HOUR).filter(counts)[(hours * HOUR) / STEP - 1];
  return last === undefined ? null : last + STEP;
}

interface Paused {
  readonly pause?: string;
  readonly from?: string;
  readonly until?: string | null;
  readonly at?: string;
}

function pausesIn(seen: readonly Happening[]): readonly Span[] {
  const pauses: Record<string, Span> = {};
  for (const { type, data } of seen) {
    // Whatever else has these fields is none of the three types asked for.
    const { pause = "", from = "", until, at = "" } = data as Paused;
    const span = { from: Date.parse(from), until: until ? Date.parse(until) : Number.POSITIVE_INFINITY };
    const known = pauses[pause];
    if (type === "ClockPaused" || (type === "ClockPauseRevised" && known)) pauses[pause] = span;
    if (type === "ClockResumed" && known) pauses[pause] = { from: known.from, until: Date.parse(at) };
  }
  return Object.values(pauses);
}

function splitAtReopenings(seen: readonly Happening[]): readonly (readonly Happening[])[] {
  const runs: Happening[][] = [[]];
  for (const happening of seen) {
    if (happening.type === "ComplaintReopened") runs.push([]);
    runs.at(-1)?.push(happening);
  }
  return runs;
}

function isFinal(type: string, data: object): boolean {
  return type === "ReplyIssued" && "kind" in data && data.kind === "final";
}

/** Monday to Friday, 09:00–12:00 and 13:00–17:00 UTC, but for Good Friday. */
function isOfficeOpen(t: number): boolean {
  const date = new Date(t);
  const hour = date.getUTCHours();
  const workday = ![0, 6].includes(date.getUTCDay()) && date.toISOString().slice(0, 10) !== "2024-03-29";
  return workday && hour >= 9 && hour < 17 && hour !== 12;
}

function isWithin(t: number, { from, until }: Span): boolean {
  return from <= t && t < until;
}

function steps(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, (to - from) / STEP) }, (_, i) => from + i * STEP);
}

function timeOf(happening: Happening | undefined): number {
  return Date.parse(happening?.at ?? "");
}
