import { peerModule } from "../peer-module.ts";
import type { DeadlinePeer } from "./deadline-peer.ts";

interface DateFns {
  addBusinessDays(date: number, days: number): Date;
}

/** date-fns knows weekends: no holidays and no hours. */
export const dateFns: DeadlinePeer = {
  workingDays({ holidays }, days) {
    const { addBusinessDays } = peerModule<DateFns>("date-fns");
    if (holidays.length > 0) return undefined;
    return (start) => addBusinessDays(start, days).getTime();
  },
};
