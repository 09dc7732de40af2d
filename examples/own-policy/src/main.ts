import { checkPolicy } from "@complaint-ledger/policy";
import { assessComplaint, slaCompliance, slaReport } from "@complaint-ledger/sla";
import { openDesk } from "./desk.ts";
import { easterWeek } from "./easter-week.ts";
import { inRules, ownRules } from "./own-rules.ts";

const check = checkPolicy(inRules("waterworks.json"));
console.log(`rules/waterworks.json: ${check.valid ? "nothing wrong" : check.problems.length}`);

const mistaken = checkPolicy({ ...ownRules().policies[0], version: 0, timeZone: "Berlin" });
if (!mistaken.valid)
  for (const { field, problem } of mistaken.problems) console.log(`  a mistake: ${field} ${problem}`);

await using desk = openDesk();
await easterWeek(desk);
const rules = { ...ownRules(), asOf: "2024-04-30T00:00:00.000Z" };
const rows = [...(await desk.ledger.projectRows(slaCompliance)).values()];
for (const row of rows) {
  for (const { clock, status, dueAt, stoppedAt } of assessComplaint(row, rules)?.clocks ?? []) {
    console.log(`${row.complaintId} ${clock}: ${status}, due ${dueAt}, done ${stoppedAt}`);
  }
}
const { totals, clocks } = slaReport(rows, rules);
console.log(`${totals.met} of ${totals.complaints} in time`);
for (const { clock, onTimeRate } of clocks) console.log(`  ${clock}: ${onTimeRate}`);
