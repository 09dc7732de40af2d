import { expressDelivery } from "@complaint-ledger/regimes";
import { chinaCalendar } from "@complaint-ledger/regimes/china-calendar";
import { assessComplaint, slaCompliance } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";

/** The complaints of which a time limit was broken by `asOf` (UTC), those with the longest delay first. */
export async function lateComplaints(file: string, asOf: string): Promise<readonly string[]> {
  const clock = (): string => asOf;
  const store = await openSqliteEventStore({ file, clock, readOnly: true });
  await using ledger = openLedger({ store, policies: [expressDelivery] });
  const rules = { policies: [expressDelivery], calendars: [chinaCalendar()], asOf };
  return [...(await ledger.projectRows(slaCompliance, { asOf })).values()]
    .map((row) => assessComplaint(row, rules))
    .filter((complaint) => complaint?.status === "breached")
    .map((complaint) => ({
      complaintId: complaint?.complaintId ?? "",
      overrun: Math.max(...(complaint?.clocks ?? []).map(({ overrun }) => overrun)),
    }))
    .toSorted((a, b) => b.overrun - a.overrun || (a.complaintId < b.complaintId ? -1 : 1))
    .map(({ complaintId }) => complaintId);
}
