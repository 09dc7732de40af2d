import { wallClockOf, type WallClock } from "../text/wall-clock.ts";

const FORM = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{2}:\d{2})$/;

const utc = wallClockOf("Etc/UTC");

/** Reads `d/m/YYYY HH:MM`. The log names no zone; read as UTC, spans are right but where clocks were changed. */
export const logTime: WallClock = (text) => {
  const [, day, month, year, time] = FORM.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  return utc(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")} ${time}:00`);
};
