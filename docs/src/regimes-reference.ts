import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { procedures, regulations, ukFcaMotorFinancePause } from "@complaint-ledger/regimes";
import { countingText, durationText, extensionText, pausesText, scopeText, triggersText } from "./clock-texts.ts";
import { conductLines } from "./conduct-texts.ts";
import { casesText, proposalText, referenceText } from "./liability-rule-texts.ts";

/** The text of `docs/reference/regimes.md`, from the policies that are shipped. */
export function regimesReference(): string {
  const pause = ukFcaMotorFinancePause;
  return [
    "# Regimes",
    "",
    "Every handling policy that `@complaint-ledger/regimes` ships: its source, what is encoded, and what its source asks beyond",
    "that. Generated from the policies by `pnpm docs:generate`; a test keeps it true. No legal advice: check a regulation before",
    "you rely on it.",
    "",
    "A clock stops on any one of the events listed; those joined by `+` are all needed. *Advisory* clocks are measured and",
    "never breached. Unless a scope says otherwise, a clock applies to every complaint.",
    "",
    "A rule of liability proposes who holds the fault, by weight; a person decides. A list of words is met by any one of them.",
    "`(ours)` marks what no source says.",
    "",
    ...overview("Procedures", procedures),
    ...overview("Regulations", regulations),
    "## Statutory pauses",
    "",
    `${pause.title.en} (${pause.source}):`,
    "",
    `- complaints of the category \`${pause.category}\` received from ${pause.receivedFrom} to ${pause.receivedTo};`,
    `- \`${pause.clock.clock}\` of \`${pause.clock.policy}\` does not run from ${pause.from} until ${pause.until};`,
    `- to be recorded on each of them, for the reason \`${pause.reason}\`.`,
    "",
    ...[...procedures, ...regulations].flatMap(section),
  ].join("\n");
}

function overview(heading: string, policies: readonly HandlingPolicy[]): readonly string[] {
  const rows = policies.map((policy) => {
    const limits = policy.clocks.map((clock) => `${clock.id}: ${durationText(clock)}`).join("; ");
    return `| [\`${policy.id}\`](#${policy.id}) | ${policy.title.en} | ${limits} |`;
  });
  return [`## ${heading}`, "", "| Policy | Title | Limits |", "| --- | --- | --- |", ...rows, ""];
}

function section(policy: HandlingPolicy): readonly string[] {
  return [
    `## ${policy.id}`,
    "",
    `${policy.title.en} · ${policy.title["zh"] ?? ""}. Version ${policy.version}. Source: ${policy.source}.`,
    "",
    `${dayText(policy)}${validityText(policy)}`,
    "",
    ...vocabularyLines(policy),
    ...clockTable(policy.clocks),
    ...conduct(policy),
    ...liabilityTable(policy),
    ...notEncodedLines(policy),
  ];
}

function dayText({ timeZone, calendar }: HandlingPolicy): string {
  const days = `Days are those of ${timeZone}`;
  if (calendar === undefined) return `${days}; no calendar of working days is needed.`;
  return `${days}, working days those of the calendar \`${calendar.id}\` version ${calendar.version}.`;
}

function validityText({ validFrom, validTo }: HandlingPolicy): string {
  const from = validFrom === undefined ? "" : ` For complaints lodged from ${validFrom}.`;
  return `${from}${validTo === undefined ? "" : ` For complaints lodged up to ${validTo}.`}`;
}

function vocabularyLines({
  classes,
  categories,
  causes,
  natures = [],
  channels = [],
  milestones,
}: HandlingPolicy): readonly string[] {
  const lines = [
    listText(
      "Classes",
      classes.map(({ id }) => id),
    ),
    listText("Categories", categories),
    listText("Causes", causes),
    listText("Natures", natures),
    listText("Channels", channels),
    listText("Milestones", milestones),
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? [] : [...lines.map((line) => `- ${line}`), ""];
}

function listText(what: string, names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : `${what}: ${names.map((name) => `\`${name}\``).join(", ")}`;
}

function clockTable(clocks: readonly ClockRule[]): readonly string[] {
  if (clocks.length === 0) return ["It sets no time limit.", ""];
  const rows = clocks.map((clock) =>
    [
      `\`${clock.id}\`: ${clock.title.en}${clock.source === undefined ? "" : ` (${clock.source})`}`,
      durationText(clock),
      scopeText(clock),
      triggersText([clock.startsOn]),
      triggersText(clock.stopsOn),
      triggersText(clock.cancelledBy.map((trigger) => [trigger])),
      countingText(clock),
      [pausesText(clock), extensionText(clock)].filter((text) => text !== "").join("; "),
    ].join(" | "),
  );
  return [
    "| Clock | Limit | For | Starts | Stops | Cancelled by | Counting | Pauses, extension |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ];
}

function conduct(policy: HandlingPolicy): readonly string[] {
  const lines = conductLines(policy);
  if (lines.length === 0) return ["It sets time limits and nothing else.", ""];
  return ["Enforced beside the time limits:", "", ...lines.map((line) => `- ${line}`), ""];
}

function liabilityTable({ liabilityRules = [] }: HandlingPolicy): readonly string[] {
  if (liabilityRules.length === 0) return [];
  const rows = liabilityRules.map((rule) =>
    [`\`${rule.id}\` (${referenceText(rule)})`, casesText(rule), proposalText(rule), rule.note.en].join(" | "),
  );
  return [
    "| Rule of liability | When | Proposes | Note |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ];
}

function notEncodedLines({ notEncoded = [] }: HandlingPolicy): readonly string[] {
  if (notEncoded.length === 0) return [];
  return ["Not encoded, and not enforced:", "", ...notEncoded.map(({ en }) => `- ${en}`), ""];
}
