import { ofType, type EventOnRecord } from "./complaint-history.ts";

/** When the complaint arose, was lodged, or first gave a warning: whichever was first; nothing else can be before that. */
export function arose(before: readonly EventOnRecord[]): string {
  const known = [
    ...ofType(before, "EarlyWarningRaised", "ComplaintLodged").map(({ occurredAt }) => occurredAt),
    ...ofType(before, "ComplaintLodged").flatMap(({ data }) => data.aroseAt ?? []),
  ];
  return known.toSorted()[0] ?? "";
}
