import type { Instant, ReadOptions } from "@complaint-ledger/event-sourcing";

/** What to read, with all bounds brought down to the lowest and highest place, inclusive, as whole numbers. */
export interface ReadRequest {
  readonly low: number;
  readonly high: number;
  readonly forwards: boolean;
  /** At most so many events. */
  readonly limit: number;
  readonly knownAt: Instant | undefined;
}

/** Brings the bounds of `options`, which follow the reading order, down to one request. */
export function readRequest<Place>(options: ReadOptions<Place>, numberOf: (place: Place) => number): ReadRequest {
  const { after, from, to, direction, limit = Infinity, knownAt } = options;
  const forwards = direction !== "backwards";
  const starts: number[] = [];
  if (after !== undefined) starts.push(numberOf(after) + (forwards ? 1 : -1));
  if (from !== undefined) starts.push(numberOf(from));
  const ends = to === undefined ? [] : [numberOf(to)];
  const [lowest, highest] = forwards ? [starts, ends] : [ends, starts];
  return {
    low: Math.max(0, ...lowest),
    high: Math.min(Number.MAX_SAFE_INTEGER, ...highest),
    forwards,
    limit,
    knownAt,
  };
}
