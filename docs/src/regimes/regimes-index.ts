import type { HandlingPolicy } from "@complaint-ledger/policy";
import { procedures, regulations, ukFcaMotorFinancePause as pause } from "@complaint-ledger/regimes";
import { durationText } from "./clock-texts.ts";
import { code } from "./code.ts";

/** The text of `docs/reference/regimes.md`: every shipped policy with its limits, and how its page is to be read. */
export function regimesIndex(): string {
  return [
    "# Regimes",
    "",
    "Every procedure and regulation that `@complaint-ledger/regimes` ships. Each has a page that says what is encoded, what its",
    "source asks beyond that, and what is ours. Generated from the policies by `pnpm docs:generate`; a test keeps it true. No legal",
    "advice: check a regulation before you rely on it. The policy of imported history, `imported`, asks for nothing and has no page.",
    "",
    ...overview("Procedures", procedures),
    ...overview("Regulations", regulations),
    "## Statutory pauses",
    "",
    `${pause.title.en}: [on the page of ${code(pause.clock.policy)}](regimes/${pause.clock.policy}.md#statutory-pause).`,
    "",
    "## How to read a page",
    "",
    "A clock stops on any one of the events listed; those joined by `+` are all needed. *Advisory* clocks are measured and",
    "never breached. Unless a scope says otherwise, a clock applies to every complaint. What each event says:",
    "[events](events.md). What is enforced under every policy: [rules](rules.md).",
    "",
    "A list of words is met by any one of them. `accepted` is the word of whoever closes; an accepted solution must be on record",
    "only where `agreementSigned` stands. In questions, the answers in bold make a callback a dissatisfied one.",
    "",
    "`(ours)` marks what no source says. Ours too, and not marked again: the names of roles, categories and causes; every way of",
    "closing but `accepted` and who approves a refusal, unless the source is quoted; how many failed attempts end a callback; how",
    'days are counted where the source says only "days"; how a callback\'s answers make it dissatisfied; reopening. Each page lists',
    "what of that concerns it.",
    "",
  ].join("\n");
}

function overview(heading: string, policies: readonly HandlingPolicy[]): readonly string[] {
  const rows = policies.map((policy) => {
    const limits = policy.clocks.map((clock) => `${clock.id}: ${durationText(clock)}`).join("; ");
    return `| [${code(policy.id)}](regimes/${policy.id}.md) | ${policy.title.en} | ${limits} |`;
  });
  return [`## ${heading}`, "", "| Policy | Title | Limits |", "| --- | --- | --- |", ...rows, ""];
}
