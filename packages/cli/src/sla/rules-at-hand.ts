import { readFile } from "node:fs/promises";
import { isTypedError, typedError } from "@complaint-ledger/event-sourcing";
import { parsePolicy, type HandlingPolicy } from "@complaint-ledger/policy";
import { importedHistory, procedures, regulations } from "@complaint-ledger/regimes";
import { chinaCalendar } from "@complaint-ledger/regimes/china-calendar";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { parseCalendar } from "@complaint-ledger/working-time";
import type { Command } from "commander";
import { commandError } from "../command-line/command-error.ts";

/** Options of every command that reckons clocks. */
export interface RulesOptions {
  readonly policyFile?: readonly string[];
  readonly calendarFile?: readonly string[];
}

/** Adds {@link RulesOptions} to a command. */
export function withRulesOptions(command: Command): Command {
  return command
    .option("--policy-file <file...>", "policies of your own that complaints are pinned to, as JSON")
    .option("--calendar-file <file...>", "business calendars that policies name, as JSON");
}

/**
 * The shipped policies and the calendar of Chinese offices, with those of the files. Years whose holidays are not announced
 * yet are reckoned and marked provisional. Rejects with `unreadable-file`, `invalid-policy` or `invalid-calendar`.
 */
export async function rulesAtHand({ policyFile = [], calendarFile = [] }: RulesOptions): Promise<RulesAtHand> {
  const policies = await Promise.all(policyFile.map(policyIn));
  const calendars = await Promise.all(calendarFile.map((file) => parsed(file, parseCalendar)));
  return {
    policies: [importedHistory, ...procedures, ...regulations, ...policies],
    calendars: [chinaCalendar({ unannounced: "provisional" }), ...calendars],
    provisional: "mark",
  };
}

/** The policy in a file of JSON. Rejects with `unreadable-file` or `invalid-policy`. */
export function policyIn(file: string): Promise<HandlingPolicy> {
  return parsed(file, parsePolicy);
}

/** What a file of JSON holds; its mistakes are told with the name of the file, for several may be passed. */
async function parsed<Value>(file: string, parse: (value: unknown) => Value): Promise<Value> {
  const value = await jsonIn(file);
  try {
    return parse(value);
  } catch (error) {
    if (!isTypedError(error, "invalid-policy", "invalid-calendar") || !("problems" in error)) throw error;
    const { code, problems } = error;
    const problem =
      Array.isArray(problems) && problems.length > 1 ? `has ${problems.length} problems` : "has a problem";
    throw Object.assign(typedError({ code, field: file, problem, remedy: "Correct what is listed." }, error), {
      problems,
    });
  }
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw commandError("unreadable-file", file, problem, "Pass the path of a file that holds JSON.", error);
  }
}
