import type { ClockRule } from "@complaint-ledger/policy";

type Particulars = Pick<ClockRule, "id" | "title" | "stopsOn" | "duration" | "counting"> & Partial<ClockRule>;

/**
 * A time limit of a regulation. Unless the particulars say otherwise it starts with the lodging, ends without a verdict when
 * the complaint is withdrawn, binds, and is neither paused nor extended; when to warn is for whoever has to keep it.
 */
export function statutoryClock(particulars: Particulars): ClockRule {
  return {
    startsOn: [{ event: "ComplaintLodged" }],
    cancelledBy: [{ event: "ComplaintWithdrawn" }],
    advisory: false,
    pauseReasons: [],
    warnings: [],
    ...particulars,
  };
}
