import type { HandlingPolicy } from "@complaint-ledger/policy";
import { durationText, extensionText, pausesText, scopeText, triggersText } from "./clock-texts.ts";
import { code } from "./code.ts";
import { countingText } from "./counting-text.ts";

/** The time limits of a policy as a table, and below it how each is counted. */
export function limitsSection(policy: HandlingPolicy): readonly string[] {
  const heading = ["## Time limits", ""];
  if (policy.clocks.length === 0) return [...heading, "It sets no time limit.", ""];
  return [...heading, ...clockTable(policy), "How they are counted:", "", ...countingLines(policy), ""];
}

function clockTable({ clocks }: HandlingPolicy): readonly string[] {
  const rows = clocks.map((clock) =>
    [
      `${code(clock.id)}: ${clock.title.en}${clock.source === undefined ? "" : ` (${clock.source})`}`,
      durationText(clock),
      scopeText(clock),
      triggersText(clock.startsOn.map((trigger) => [trigger])),
      triggersText(clock.stopsOn),
      triggersText(clock.cancelledBy.map((trigger) => [trigger])),
      [pausesText(clock), extensionText(clock)].filter((text) => text !== "").join("; "),
    ].join(" | "),
  );
  return [
    "| Clock | Limit | For | Starts | Stops | Cancelled by | Pauses, extension |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ];
}

/** A line for each way of counting, with the clocks it is for. */
function countingLines({ clocks, calendar }: HandlingPolicy): readonly string[] {
  const clocksByText = Map.groupBy(clocks, (clock) => countingText(clock, calendar?.id));
  return Array.from(clocksByText, ([text, counted]) => `- ${counted.map(({ id }) => code(id)).join(", ")}: ${text}`);
}
