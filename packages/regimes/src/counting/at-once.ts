import type { ClockRule } from "@complaint-ledger/policy";
import { sameDayCounting } from "./same-day-counting.ts";

/** A clock for "at once", "promptly" (立即, 及时, 尽快): no source gives a number, so it is measured and never breached. */
export const atOnce: Pick<ClockRule, "duration" | "advisory" | "counting" | "pauseReasons" | "warnings"> = {
  duration: { amount: 0, unit: "minutes" },
  advisory: true,
  counting: sameDayCounting,
  pauseReasons: [],
  warnings: [],
};
