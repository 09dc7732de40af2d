import { breakdowns, sameIns, type Breakdown, type SameIn } from "@complaint-ledger/liability";
import { Option, type Command } from "commander";
import type { ReadingOptions, ViewpointOptions } from "../command-line/reading-options.ts";
import type { RulesOptions } from "../sla/rules-at-hand.ts";

/** Options of `liability`: at most one of the questions from `audit` on is asked; none asks for the report. */
export interface LiabilityOptions extends ReadingOptions, ViewpointOptions, RulesOptions {
  readonly by?: Breakdown;
  readonly audit?: true;
  readonly lateHandlers?: true;
  readonly likeCases?: true;
  readonly frequency?: SameIn;
  readonly linked?: true;
  readonly resolutions?: true;
  /** A month like `2024-03`. */
  readonly agenda?: string;
  readonly csv?: true;
  readonly timeZone: string;
}

/** Adds the options that are its own to `liability`. */
export function withLiabilityOptions(command: Command): Command {
  return command
    .addOption(new Option("--by <what>", "break the figures down").choices(breakdowns).conflicts(questions))
    .addOption(question("--audit", "what an auditor has to look at"))
    .addOption(question("--late-handlers", "who delayed the handling, beside what was found").conflicts("csv"))
    .addOption(question("--like-cases", "like cases that were not treated alike").conflicts("csv"))
    .addOption(question("--frequency <of>", "how often the same complaint was lodged each month").choices(sameIns))
    .addOption(question("--linked", "repeated and duplicate complaints, grouped").conflicts("csv"))
    .addOption(question("--resolutions", "resolutions of review meetings that are overdue").conflicts("csv"))
    .addOption(
      question("--agenda <month>", "what a review meeting of a month (2024-03) needs in front of it").conflicts("csv"),
    )
    .addOption(
      new Option("--csv", "print the table as CSV and nothing else; what it rests on is in --json").conflicts("json"),
    )
    .option(
      "--time-zone <zone>",
      "write times, and count the months of --frequency and --agenda, by the clocks of this IANA zone",
      "UTC",
    );
}

const questions = ["audit", "lateHandlers", "likeCases", "frequency", "linked", "resolutions", "agenda"];

/** An option that asks a question of its own, instead of any other. */
function question(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.conflicts(questions.filter((name) => name !== option.attributeName()));
}
