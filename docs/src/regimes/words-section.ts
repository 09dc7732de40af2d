import type { HandlingPolicy } from "@complaint-ledger/policy";
import { code } from "./code.ts";

/** The words a policy classifies by, each class with its title. */
export function wordsSection(policy: HandlingPolicy): readonly string[] {
  const { classes, categories, causes, natures = [], channels = [], milestones } = policy;
  const lines = [
    ...classes.map(({ id, title, rank, categories: about }) => {
      const by = about.length === 0 ? "" : `; by category ${about.map(code).join(", ")}`;
      return `Class ${code(id)} (${title.en}), rank ${rank}${by}`;
    }),
    ...namesLine("Categories", categories),
    ...namesLine("Causes", causes),
    ...namesLine("Natures", natures),
    ...namesLine("Channels", channels),
    ...namesLine("Milestones, recorded with `ReachMilestone`", milestones),
  ];
  return lines.length === 0 ? [] : ["## Words it classifies by", "", ...lines.map((line) => `- ${line}`), ""];
}

function namesLine(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${names.map(code).join(", ")}`];
}
