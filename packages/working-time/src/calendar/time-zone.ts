import { tzOffset } from "@date-fns/tz/tzOffset";

/** Whether `timeZone` is an IANA zone that the runtime knows; a fixed offset such as `+08:00` is none. */
export function isTimeZone(timeZone: string): boolean {
  return /^[A-Za-z]/.test(timeZone) && Number.isFinite(tzOffset(timeZone, new Date(0)));
}
