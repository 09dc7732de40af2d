import type { LiabilityFigures, LiabilityReport } from "@complaint-ledger/liability";
import { csvLine } from "../text/csv.ts";

const counts = ["complaints", "atFault", "notAtFault", "undetermined", "withoutFinding", "withShares"] as const;
const statuses = ["proposed", "approved", "executed", "published", "withdrawn", "reversed"] as const;
const outcomes = ["lodged", "open", "upheld", "partlyUpheld", "dismissed"] as const;

/**
 * A report as CSV (RFC 4180): one line a group, then one for all. Shares are in thousandths of complaints; sanctions are
 * counted over all kinds; amounts are `<minor units> <currency>`, several separated by semicolons.
 */
export function* liabilityCsv({ by, groups, totals }: LiabilityReport): Generator<string> {
  const sanctions = statuses.map((status) => `sanctions.${status}`);
  const appeals = outcomes.map((outcome) => `appeals.${outcome}`);
  const shares = ["heldPermille", "ownPermille", "othersPermille"];
  const money = ["deductionsInForce", "rewardsInForce", "recovered"];
  yield csvLine([by ?? "group", ...counts, ...shares, "revised", ...appeals, ...sanctions, ...money]);
  for (const { key, heldPermille, ...figures } of groups) yield line(key ?? "", heldPermille, figures);
  yield line("all", null, totals);
}

function line(name: string, heldPermille: number | null, figures: LiabilityFigures): string {
  const { ownPermille, othersPermille, revised, appeals, sanctions, recovered } = figures;
  const sum = (status: (typeof statuses)[number]): number =>
    sanctions.reduce((total, ofKind) => total + ofKind[status], 0);
  const inForce = (kind: string) => sanctions.find((ofKind) => ofKind.kind === kind)?.inForce ?? [];
  return csvLine([
    name,
    ...counts.map((count) => String(figures[count])),
    ...[heldPermille, ownPermille, othersPermille, revised].map((value) => String(value ?? "")),
    ...outcomes.map((outcome) => String(appeals[outcome])),
    ...statuses.map((status) => String(sum(status))),
    ...[inForce("deduction"), inForce("reward"), recovered].map((money) =>
      money.map(({ minorUnits, currency }) => `${minorUnits} ${currency}`).join(";"),
    ),
  ]);
}
