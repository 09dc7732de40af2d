import type { Comparison } from "@complaint-ledger/sla";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";

/** A comparison with the policy version that is supposed. */
export interface SupposedComparison extends Comparison {
  readonly policy: { readonly id: string; readonly version: number };
}

/** Most complaints named one by one. */
const MOST = 20;

/** What is, side by side with what would be, and the complaints that would stand differently. */
export function* comparisonText({ policy, asIs, asIf, differing }: SupposedComparison): Generator<string> {
  yield `\nComplaints under a version of ${policy.id}, as they stand and as if version ${policy.version} had governed them:\n`;
  const rows = Object.entries(asIs).map(([status, is]) => ({ status, is, would: asIf[keyOf(status, asIf)] }));
  for (const line of tableLines(totalColumns, rows)) yield `${line}\n`;
  if (asIs.complaints === 0) yield `No complaint is under a version of ${policy.id}.\n`;
  if (differing.length === 0) return;
  yield `\n${differing.length} would stand differently:\n`;
  for (const line of tableLines(differingColumns, differing.slice(0, MOST))) yield `${line}\n`;
  if (differing.length > MOST) yield `… and ${differing.length - MOST} more; --json names all.\n`;
}

interface Side {
  readonly status: string;
  readonly is: number;
  readonly would: number;
}

const totalColumns: readonly Column<Side>[] = [
  { title: "", value: ({ status }) => words(status) },
  { title: "as it is", value: ({ is }) => String(is) },
  { title: "as if", value: ({ would }) => String(would) },
];

const differingColumns: readonly Column<Comparison["differing"][number]>[] = [
  { title: "complaint", value: ({ complaintId }) => complaintId },
  { title: "as it is", value: ({ asIs }) => words(asIs.status) },
  { title: "as if", value: ({ asIf }) => words(asIf.status) },
];

function keyOf(status: string, totals: Comparison["asIf"]): keyof Comparison["asIf"] {
  // Both sides are totals, so what is a key of one is a key of the other.
  return (status in totals ? status : "complaints") as keyof Comparison["asIf"];
}
