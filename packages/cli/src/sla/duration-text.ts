const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A duration (milliseconds) for people: `2 d 3 h`, `45 min`, `12 s`; a day is 24 hours. */
export function durationText(milliseconds: number): string {
  if (milliseconds < MINUTE) return `${Math.floor(milliseconds / 1000)} s`;
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min`;
  const days = Math.floor(milliseconds / (24 * HOUR));
  const hours = Math.floor((milliseconds % (24 * HOUR)) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (days === 0) return `${hours} h${minutes === 0 ? "" : ` ${minutes} min`}`;
  return `${days} d${hours === 0 ? "" : ` ${hours} h`}`;
}
