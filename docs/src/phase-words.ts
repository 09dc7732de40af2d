import type { Phase } from "@complaint-ledger/complaint";

/** When a step is possible, in words. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  notLodged: "before lodging",
  open: "while open",
  closed: "after closing",
};
