import type { LiabilityFigures, LiabilityReport, SanctionFigures } from "@complaint-ledger/liability";
import { moneyText, type Money } from "@complaint-ledger/policy";
import { seenText } from "../text/seen-text.ts";
import { counted } from "../text/counted.ts";
import { ended } from "../text/ended.ts";
import type { TimeText } from "../text/local-time.ts";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";

/** A report as tables: what was found, in all and by group; then sanctions by how far they came. */
export function* liabilityText(report: LiabilityReport, time: TimeText): Generator<string> {
  const { by, groups, totals } = report;
  const rows: readonly NamedFigures[] = [
    ...groups.map(({ key, heldPermille, ...figures }) => ({
      name: key ?? nobody[by ?? ""] ?? notOnRecord,
      heldPermille,
      figures,
    })),
    { name: "all", heldPermille: null, figures: totals },
  ];
  const columns = groupColumns(by ?? "").filter(({ title }) => title !== held || groups[0]?.heldPermille != null);
  yield* ended(tableLines(columns, rows));
  const sanctions = totals.sanctions.filter(({ sanctions: count }) => count > 0);
  if (sanctions.length > 0) {
    yield "\n";
    yield* ended(tableLines(sanctionColumns, sanctions));
  }
  yield `\n${counted(totals.complaints, "complaint")} lodged, ${totals.withShares} with shares, ${seenText(report, time)}\n`;
}

const notOnRecord = "(not on record)";

/** What the group without a key is called in a breakdown by who is liable. */
const nobody: Readonly<Record<string, string>> = {
  unit: "(others, or nobody)",
  person: "(others, or nobody)",
  supplier: "(others, or nobody)",
  party: "(nobody)",
};

interface NamedFigures {
  readonly name: string;
  readonly heldPermille: number | null;
  readonly figures: LiabilityFigures;
}

const held = "holds";

function groupColumns(by: string): readonly Column<NamedFigures>[] {
  return [
    { title: words(by), value: ({ name }) => name },
    { title: "complaints", value: ({ figures }) => String(figures.complaints) },
    { title: held, value: ({ heldPermille }) => (heldPermille === null ? "" : thousandths(heldPermille)) },
    { title: "at fault", value: ({ figures }) => String(figures.atFault) },
    { title: "not at fault", value: ({ figures }) => String(figures.notAtFault) },
    { title: "undetermined", value: ({ figures }) => String(figures.undetermined) },
    { title: "no finding", value: ({ figures }) => String(figures.withoutFinding) },
    { title: "our share", value: ({ figures }) => thousandths(figures.ownPermille) },
    { title: "others' share", value: ({ figures }) => thousandths(figures.othersPermille) },
    { title: "revised", value: ({ figures }) => String(figures.revised) },
    { title: "appeals", value: ({ figures }) => String(figures.appeals.lodged) },
    { title: "(partly) upheld", value: ({ figures }) => String(figures.appeals.upheld + figures.appeals.partlyUpheld) },
    { title: "sanctions", value: ({ figures }) => String(sanctionsIn(figures)) },
    { title: "recovered", value: ({ figures }) => amounts(figures.recovered) },
  ];
}

/** Sanctions of all kinds, however far they came. */
function sanctionsIn({ sanctions }: LiabilityFigures): number {
  return sanctions.reduce((sum, { sanctions: ofKind }) => sum + ofKind, 0);
}

const sanctionColumns: readonly Column<SanctionFigures>[] = [
  { title: "sanction", value: ({ kind }) => kind },
  { title: "all", value: ({ sanctions }) => String(sanctions) },
  { title: "proposed", value: ({ proposed }) => String(proposed) },
  { title: "approved", value: ({ approved }) => String(approved) },
  { title: "executed", value: ({ executed }) => String(executed) },
  { title: "published", value: ({ published }) => String(published) },
  { title: "withdrawn", value: ({ withdrawn }) => String(withdrawn) },
  { title: "reversed", value: ({ reversed }) => String(reversed) },
  { title: "in force", value: ({ inForce }) => amounts(inForce) },
];

/** Thousandths of complaints as complaints. */
function thousandths(permille: number): string {
  return (permille / 1000).toFixed(3);
}

function amounts(money: readonly Money[]): string {
  return money.map(moneyText).join(", ");
}
