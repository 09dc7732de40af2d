import { readFileSync } from "node:fs";
import { parsePolicy, type RulesAtHand } from "@complaint-ledger/policy";
import { parseCalendar } from "@complaint-ledger/working-time";

/** What is written in `rules/`, checked. Throws one error that lists everything wrong with a file. */
export function ownRules(): RulesAtHand {
  return { policies: [parsePolicy(inRules("waterworks.json"))], calendars: [parseCalendar(inRules("office.json"))] };
}

/** A file of `rules/`, as it stands there. */
export function inRules(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../rules/${file}`, import.meta.url), "utf8"));
}
