import { WEEKDAYS, type BusinessCalendar, type OpeningHours } from "../calendar/business-calendar.ts";
import type { Interval } from "../epoch-milliseconds.ts";

const MINUTE = 60_000;

/** A minute of real time, the date and time the wall clock shows in it, and whether that is within the hours. */
interface Minute {
  readonly from: number;
  readonly date: string;
  readonly open: boolean;
}

/**
 * The model that the arithmetic is held to: slow and obviously right. It looks at the wall clock (through `Intl`, which
 * the package itself never uses) in every minute of the coverage and steps through time piece by piece.
 */
export interface Stepper {
  readonly minutes: readonly Minute[];
  elapsed(from: number, to: number, pauses: readonly Interval[]): number;
  /** Undefined where the coverage ends first. */
  deadline(start: number, milliseconds: number, pauses: readonly Interval[]): number | undefined;
  latestStart(end: number, milliseconds: number, pauses: readonly Interval[]): number | undefined;
}

export function stepper(calendar: BusinessCalendar): Stepper {
  const minutes = wallClock(calendar).map(({ from, date, time }) => ({
    from,
    date,
    open: hoursOn(calendar, date).some(({ open, close }) => open <= time && time < close),
  }));
  return {
    minutes,
    elapsed: (from, to, pauses) =>
      pieces(minutes, [from, to], pauses).reduce(
        (sum, piece) => (piece.from >= from && piece.to <= to ? sum + piece.to - piece.from : sum),
        0,
      ),
    deadline(start, milliseconds, pauses) {
      let left = milliseconds;
      for (const piece of pieces(minutes, [start], pauses)) {
        if (piece.from < start) continue;
        if (left <= piece.to - piece.from) return piece.from + left;
        left -= piece.to - piece.from;
      }
      return undefined;
    },
    latestStart(end, milliseconds, pauses) {
      let left = milliseconds;
      for (const piece of pieces(minutes, [end], pauses).toReversed()) {
        if (piece.to > end) continue;
        if (left <= piece.to - piece.from) return piece.to - left;
        left -= piece.to - piece.from;
      }
      return undefined;
    },
  };
}

/** The open minutes, cut at every given instant and every end of a pause, without the pieces that are paused. */
function pieces(
  minutes: readonly Minute[],
  instants: readonly number[],
  pauses: readonly Interval[],
): readonly Interval[] {
  const cuts = [...new Set([...instants, ...pauses.flatMap(({ from, to }) => [from, to])])];
  return minutes
    .filter((minute) => minute.open)
    .flatMap(({ from }) => {
      const inside = cuts.filter((cut) => cut > from && cut < from + MINUTE);
      const edges = [from, ...inside, from + MINUTE].toSorted((a, b) => a - b);
      return edges.slice(1).map((to, i) => ({ from: edges[i] ?? to, to }));
    })
    .filter((piece) => !pauses.some((pause) => pause.from <= piece.from && piece.from < pause.to));
}

function hoursOn(calendar: BusinessCalendar, date: string): readonly OpeningHours[] {
  const exceptional = calendar.exceptionalDays[date];
  if (exceptional !== undefined) return exceptional.kind === "holiday" ? [] : exceptional.hours;
  const weekday = WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7];
  return (weekday && calendar.weekly[weekday]) ?? [];
}

interface Shown {
  readonly from: number;
  readonly date: string;
  readonly time: string;
}

const shownBefore = new Map<string, readonly Shown[]>();

/** What the wall clock shows in each minute of the covered dates. */
function wallClock({ timeZone, coverage }: BusinessCalendar): readonly Shown[] {
  const key = `${timeZone} ${coverage.from} ${coverage.to}`;
  const known = shownBefore.get(key);
  if (known !== undefined) return known;
  // eslint-disable-next-line no-restricted-globals -- a model must not read the clock the way the code under test does
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  const shown: Shown[] = [];
  const end = Date.parse(coverage.to) + 3 * 1440 * MINUTE;
  for (let from = Date.parse(coverage.from) - 2 * 1440 * MINUTE; from < end; from += MINUTE) {
    const [date = "", time = ""] = format.format(from).split(" ");
    shown.push({ from, date, time });
  }
  // The hours of a covered date are known; a date outside the coverage has none.
  const first = shown.findIndex(({ date }) => date >= coverage.from);
  const last = shown.findLastIndex(({ date }) => date <= coverage.to);
  const covered = shown.slice(first, last + 1);
  shownBefore.set(key, covered);
  return covered;
}
