const DAY = 86_400_000;

/** The instants (epoch milliseconds) at which a zone's offset from UTC changes in these years, in order. */
export function clockChanges(timeZone: string, firstYear: number, lastYear: number): readonly number[] {
  const offsetAt = offsetsOf(timeZone);
  const changes: number[] = [];
  const end = Date.UTC(lastYear + 1, 0, 1);
  for (let day = Date.UTC(firstYear, 0, 1); day < end; day += DAY) {
    if (offsetAt(day) !== offsetAt(day + DAY)) changes.push(changeBetween(day, day + DAY, offsetAt));
  }
  return changes;
}

/** The first instant that has another offset than `from`, found by halving. */
function changeBetween(from: number, to: number, offsetAt: (instant: number) => number): number {
  const before = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** How far the wall clock of a zone is ahead of UTC, in milliseconds. */
function offsetsOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const at = (part: Intl.DateTimeFormatPartTypes): number => parts.get(part) ?? 0;
    const wall = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
    // The wall clock was read to the second.
    return wall - (instant - (instant % 1_000));
  };
}
