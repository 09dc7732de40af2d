import type { HandlingPolicy } from "@complaint-ledger/policy";
import { ukFcaMotorFinancePause as pause } from "@complaint-ledger/regimes";
import { code } from "./code.ts";

/** The spans that stop a policy's clocks by law, and that are recorded on each complaint. */
export function statutoryPauseSection({ id }: HandlingPolicy): readonly string[] {
  if (pause.clock.policy !== id) return [];
  return [
    "## Statutory pause",
    "",
    `${pause.title.en} (${pause.source.replace(/https\S+/u, "<$&>")}):`,
    "",
    `- complaints of the category ${code(pause.category)} received from ${pause.receivedFrom} to ${pause.receivedTo}, and only those without a final response by then;`,
    `- ${code(pause.clock.clock)} does not run from ${pause.from} until ${pause.until};`,
    `- to be recorded on each of them, with ${code("PauseClock")} and the reason ${code(pause.reason)}; if its end is moved, with ${code("RevisePause")}.`,
    "",
    "Not encoded: the three years for which records are kept do not run either. Look up its end before you record it: it was moved",
    "more than once.",
    "",
  ];
}
