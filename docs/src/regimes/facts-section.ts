import type { HandlingPolicy } from "@complaint-ledger/policy";
import { code } from "./code.ts";
import { whomItIsFor } from "./whom-it-is-for.ts";

/** What a policy is: its source, whom it is for, since when, in whose days. */
export function factsSection(policy: HandlingPolicy): readonly string[] {
  return [
    `# ${policy.title.en}`,
    "",
    `${code(policy.id)} version ${policy.version} · ${policy.title["zh"] ?? ""}`,
    "",
    `- What it is: ${kinds[policy.origin]}.`,
    `- For: ${whomItIsFor(policy)}`,
    `- Source: ${withAddresses(policy.source)}.`,
    `- In force: ${validityText(policy)}`,
    `- Days: ${daysText(policy)}`,
    "",
    "[How to read this page](../regimes.md#how-to-read-a-page). No legal advice: check a regulation before you rely on it.",
    "",
  ];
}

const kinds: Readonly<Record<HandlingPolicy["origin"], string>> = {
  procedure: "the documented procedure of an organisation, with its time limits and with what it enforces beside them",
  regulation: "the time limits of a regulation, to be pinned beside a house rule",
  imported: "the policy of imported history",
  own: "a policy of one's own",
};

function withAddresses(source: string): string {
  return source.replaceAll(/https?:\/\/[^\s;；,]+/gu, (address) => `<${address}>`);
}

function validityText({ validFrom, validTo }: HandlingPolicy): string {
  if (validFrom === undefined && validTo === undefined) return "the source read here gives no date.";
  const from = validFrom === undefined ? "" : ` from ${validFrom}`;
  return `for complaints lodged${from}${validTo === undefined ? "" : ` up to ${validTo}`}.`;
}

function daysText({ timeZone, calendar }: HandlingPolicy): string {
  const days = `begin and end at midnight in ${timeZone}`;
  if (calendar === undefined) return `${days}; no calendar of working days is needed.`;
  return `${days}; working days and close of business are those of the calendar ${code(calendar.id)} version ${calendar.version}.`;
}
