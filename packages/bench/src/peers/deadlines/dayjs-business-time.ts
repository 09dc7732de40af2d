import { peerModule } from "../peer-module.ts";
import type { DeadlinePeer, Office } from "./deadline-peer.ts";

interface Dayjs {
  (at: number): Moment;
  extend(plugin: unknown): void;
  setHolidays(holidays: readonly string[]): void;
  setBusinessTime(week: Readonly<Record<string, readonly { start: string; end: string }[] | null>>): void;
}

interface Moment {
  addBusinessDays(days: number): Moment;
  addBusinessHours(hours: number): Moment;
  valueOf(): number;
}

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** dayjs-business-time: one office for the whole process, in the process's zone. */
export const dayjsBusinessTime: DeadlinePeer = {
  workingDays(office, days) {
    const dayjs = dayjsOf(office);
    return (start) => dayjs(start).addBusinessDays(days).valueOf();
  },
  workingHours(office, hours) {
    const dayjs = dayjsOf(office);
    return (start) => dayjs(start).addBusinessHours(hours).valueOf();
  },
};

function dayjsOf({ hours, holidays }: Office): Dayjs {
  const dayjs = peerModule<Dayjs>("dayjs");
  dayjs.extend(peerModule("dayjs-business-time"));
  const day = hours.map(({ open, close }) => ({ start: `${open}:00`, end: `${close}:00` }));
  dayjs.setHolidays(holidays);
  dayjs.setBusinessTime({ sunday: null, saturday: null, ...Object.fromEntries(weekdays.map((name) => [name, day])) });
  return dayjs;
}
