import type { NameOfTime } from "@complaint-ledger/sla";
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

/**
 * A duration (milliseconds) and the kind of time it is of, to the second. Elapsed time is told in days of 24 hours too:
 * `4 d 23 h 6 min of elapsed time`. Working time is not, for how long a working day is differs: `51 h 36 min of working time`.
 */
export function durationText(milliseconds: number, kind: NameOfTime, wording: Wording): string {
  let left = milliseconds;
  const said = units
    .filter(({ phrase }) => kind === "elapsed" || phrase !== "days")
    .flatMap(({ phrase, size }) => {
      const amount = Math.floor(left / size);
      left -= amount * size;
      return amount === 0 ? [] : say(wording, phrase, { amount: String(amount) });
    });
  const duration = said.length === 0 ? say(wording, "minutes", { amount: "0" }) : said.join(" ");
  return say(wording, kind === "working" ? "workingTime" : "elapsedTime", { duration });
}
