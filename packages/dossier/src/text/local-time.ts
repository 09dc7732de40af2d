import { tzOffset } from "@date-fns/tz";
import type { Instant } from "@complaint-ledger/event-sourcing";
import { dossierError } from "../dossier-error.ts";

/** Writes an instant (UTC) for people. */
export type TimeText = (instant: Instant) => string;

/** How times are written in an IANA zone: `2024-03-01 16:30:00 +08:00`. Throws `unknown-time-zone`. */
export function timeTextIn(timeZone: string): TimeText {
  if (Number.isNaN(tzOffset(timeZone, new Date(0)))) {
    throw dossierError({
      code: "unknown-time-zone",
      field: "timeZone",
      problem: `${JSON.stringify(timeZone)} is not a time zone`,
      remedy: "Pass an IANA name like America/New_York or Asia/Shanghai.",
    });
  }
  return (instant) => {
    const date = new Date(instant);
    const offset = tzOffset(timeZone, date);
    const local = new Date(date.getTime() + offset * 60_000).toISOString();
    return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offsetText(offset)}`;
  };
}

function offsetText(minutes: number): string {
  if (minutes === 0) return "UTC";
  const size = Math.round(Math.abs(minutes));
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${part(Math.floor(size / 60))}:${part(size % 60)}`;
}
