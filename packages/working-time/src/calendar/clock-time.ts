import { HOUR, MINUTE } from "../epoch-milliseconds.ts";
import type { ClockTime } from "./business-calendar.ts";

const FORM = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Milliseconds on the wall clock since 00:00, `24:00` being a full day; undefined if `time` is no such time. */
export function parseClockTime(time: ClockTime): number | undefined {
  const match = FORM.exec(time);
  if (match === null) return undefined;
  const [, hours = "24", minutes = "00"] = match;
  return Number(hours) * HOUR + Number(minutes) * MINUTE;
}
