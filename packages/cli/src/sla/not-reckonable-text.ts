import type { NotReckonableClock } from "@complaint-ledger/sla";
import { printable } from "../text/printable.ts";

/** Most clocks named one by one. */
const MOST = 20;

/** Clocks that cannot be reckoned, each with what is wrong and what to do about it; nothing if there are none. */
export function* notReckonableText(clocks: readonly NotReckonableClock[]): Generator<string> {
  if (clocks.length === 0) return;
  yield `\n${clocks.length === 1 ? "1 clock" : `${clocks.length} clocks`} cannot be reckoned:\n`;
  for (const { complaintId, clock, problem, remedy } of clocks.slice(0, MOST)) {
    yield `  ${printable(complaintId)}, clock ${clock}: ${problem}. ${remedy}\n`;
  }
  if (clocks.length > MOST) yield `  … and ${clocks.length - MOST} more; --json names all.\n`;
}
