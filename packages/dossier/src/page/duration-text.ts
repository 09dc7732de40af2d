import { say, type Wording } from "./wording.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const units = [
  { phrase: "days", size: DAY },
  { phrase: "hours", size: HOUR },
  { phrase: "minutes", size: MINUTE },
  { phrase: "seconds", size: SECOND },
] as const;

/** A duration (milliseconds) in its two greatest units, a day being 24 hours: `2 d 3 h`, `45 min`. */
export function durationText(milliseconds: number, wording: Wording): string {
  const greatest = units.findIndex(({ size }) => milliseconds >= size);
  const parts = units.slice(greatest === -1 ? units.length - 1 : greatest).slice(0, 2);
  let left = milliseconds;
  const said = parts.flatMap(({ phrase, size }, i) => {
    const amount = Math.floor(left / size);
    left -= amount * size;
    return i > 0 && amount === 0 ? [] : say(wording, phrase, { amount: String(amount) });
  });
  return said.join(" ");
}
