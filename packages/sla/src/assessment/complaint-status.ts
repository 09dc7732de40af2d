import type { ClockStatus } from "./clock-status.ts";

/** How a complaint stands: as the worst of its clocks. */
export type ComplaintStatus = "withoutDeadline" | "running" | "paused" | "met" | "breached" | "waived";

/** Every way a complaint can stand, in the order of the report. */
export const complaintStatuses: readonly ComplaintStatus[] = [
  "withoutDeadline",
  "running",
  "paused",
  "met",
  "breached",
  "waived",
];

const worstFirst = ["breached", "running", "paused", "waived", "met"] as const;

/** The worst of its started, uncancelled, non-advisory clocks; with none, `withoutDeadline`. */
export function complaintStatus(
  clocks: readonly { readonly status: ClockStatus; readonly advisory: boolean }[],
): ComplaintStatus {
  const binding = new Set(clocks.filter(({ advisory }) => !advisory).map(({ status }) => status));
  return worstFirst.find((status) => binding.has(status)) ?? "withoutDeadline";
}
