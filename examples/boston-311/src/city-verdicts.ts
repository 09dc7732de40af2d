import { complaintIdOf } from "@complaint-ledger/complaint";
import { importedHistory } from "@complaint-ledger/regimes";
import { assessComplaint, slaCompliance } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";

/** How the ledger's verdicts compare with those the city publishes in the column `ontime`. */
export interface VerdictComparison {
  /** Cases of which the city gives a verdict; of some it does not. */
  readonly compared: number;
  /** Ids of the cases they see differently. */
  readonly different: readonly string[];
}

// What was promised is all that counts here: the policy of imported history has no clock of its own.
const rules = { policies: [importedHistory], calendars: [] };

/** Compares each case of an imported ledger as of an instant (UTC), in one pass over its events. */
export async function cityVerdicts(file: string, asOf: string): Promise<VerdictComparison> {
  const clock = (): string => asOf;
  const store = await openSqliteEventStore({ file, clock, readOnly: true });
  await using ledger = openLedger({ store, policies: [importedHistory] });
  const rows = await ledger.projectRows(slaCompliance, { asOf });
  let compared = 0;
  const different: string[] = [];
  for await (const { type, stream, metadata } of ledger.events({ asOf })) {
    const { ontime } = metadata;
    if (type !== "ComplaintLodged" || ontime === undefined) continue;
    const row = rows.get(stream);
    const late = row !== undefined && assessComplaint(row, { ...rules, asOf })?.status === "breached";
    compared += 1;
    if (late !== (ontime === "OVERDUE")) different.push(complaintIdOf(stream) ?? stream);
  }
  return { compared, different };
}
