import { peerModule } from "../peer-module.ts";
import type { DeadlinePeer, Office } from "./deadline-peer.ts";

interface MomentBusinessTime {
  (at: number): Moment;
  updateLocale(
    locale: string,
    office: {
      readonly workinghours: Readonly<Record<number, readonly string[] | null>>;
      readonly holidays: readonly string[];
    },
  ): void;
}

interface Moment {
  addWorkingTime(amount: number, unit: "days" | "hours"): Moment;
  valueOf(): number;
}

/** moment-business-time: one office for the whole process, in the process's zone. */
export const momentBusinessTime: DeadlinePeer = {
  workingDays(office, days) {
    const moment = momentOf(office);
    return (start) => moment(start).addWorkingTime(days, "days").valueOf();
  },
  workingHours(office, hours) {
    const moment = momentOf(office);
    return (start) => moment(start).addWorkingTime(hours, "hours").valueOf();
  },
};

function momentOf({ hours, holidays }: Office): MomentBusinessTime {
  peerModule("moment-business-time");
  const moment = peerModule<MomentBusinessTime>("moment");
  const day = hours.flatMap(({ open, close }) => [`${open}:00`, `${close}:00`]);
  moment.updateLocale("en", {
    workinghours: { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null },
    holidays,
  });
  return moment;
}
