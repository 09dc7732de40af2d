import type { DifferingGroup, LikeCaseReport, Treatment } from "@complaint-ledger/liability";
import { moneyText } from "@complaint-ledger/policy";
import { seenText } from "../text/seen-text.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { words } from "../text/words.ts";

/** Like cases that were not treated alike: what they have in common, in what they differ, and each case by its id. */
export function* likeCasesText(report: LikeCaseReport, time: TimeText): Generator<string> {
  for (const group of report.differing) yield* groupText(group);
  const { cases, alone, comparable, differing } = report;
  yield `${differing.length} of ${comparable} groups of like cases were not treated alike; ${cases} closed cases, ${alone} of them like no other, ${seenText(report, time)}\n`;
}

function* groupText({ key, cases, differsIn, variants }: DifferingGroup): Generator<string> {
  const alike = key.flatMap(({ likeness, value }) => (value === null ? [] : [`${words(likeness)} ${value}`]));
  yield printable(`${cases} cases alike in ${alike.join(", ")} differ in ${differsIn.map(words).join(", ")}:`) + "\n";
  for (const variant of variants) {
    const [first] = variant;
    const ids = variant.map(({ complaintId }) => complaintId).join(", ");
    yield printable(`  ${first === undefined ? "" : treatmentText(first)}: ${ids}`) + "\n";
  }
  yield "\n";
}

function treatmentText({ outcome, remedies, penalties }: Treatment): string {
  const given = [...remedies, ...penalties].map(({ kind, amount }) =>
    amount === null ? words(kind) : `${words(kind)} ${moneyText(amount)}`,
  );
  return [outcome === null ? "not closed" : words(outcome), ...given].join(", ");
}
