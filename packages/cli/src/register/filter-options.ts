import type { RegisterFilter } from "@complaint-ledger/register";
import { Option, type Command } from "commander";
import { instantOption } from "../command-line/instant-option.ts";

/** Options that say which complaints are meant; what is absent does not matter. */
export interface FilterOptions {
  readonly state?: "notLodged" | "open" | "closed";
  readonly unit?: string;
  readonly handler?: string;
  readonly channel?: string;
  readonly category?: string;
  readonly severity?: "minor" | "serious" | "major";
  readonly nature?: "rectificationClaim" | "compensationClaim" | "nonQualityComplaint" | "serviceComplaint";
  readonly responsibility?: "atFault" | "notAtFault" | "undetermined";
  readonly responsibleUnit?: string;
  readonly reference?: string;
  readonly lodgedFrom?: string;
  readonly lodgedBefore?: string;
}

/** Adds {@link FilterOptions} to a command. */
export function withFilterOptions(command: Command): Command {
  const natures = ["rectificationClaim", "compensationClaim", "nonQualityComplaint", "serviceComplaint"];
  return command
    .addOption(new Option("--state <state>", "only those in this state").choices(["notLodged", "open", "closed"]))
    .option("--unit <unit>", "only those this unit handles")
    .option("--handler <handler>", "only those this person handles")
    .option("--channel <channel>", "only those that came through this channel")
    .option("--category <category>", "only those of this category")
    .addOption(new Option("--severity <severity>", "only those so severe").choices(["minor", "serious", "major"]))
    .addOption(new Option("--nature <nature>", "only those of this nature").choices(natures))
    .addOption(
      new Option("--responsibility <responsibility>", "only those whose standing finding says so").choices([
        "atFault",
        "notAtFault",
        "undetermined",
      ]),
    )
    .option("--responsible-unit <unit>", "only those for which this unit holds a share of the fault")
    .option("--reference <number>", "only those that refer to this case, order or waybill number")
    .option("--lodged-from <instant>", "only those lodged then or later")
    .option("--lodged-before <instant>", "only those lodged before then");
}

const filterNames = [
  "state",
  "unit",
  "handler",
  "channel",
  "category",
  "severity",
  "nature",
  "responsibility",
  "responsibleUnit",
  "reference",
  "lodgedFrom",
  "lodgedBefore",
] as const satisfies readonly (keyof FilterOptions)[];

/** The filters that were asked for, by the names of their options. */
export function filtersIn(options: FilterOptions): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = options[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The filter that the options ask for. Throws `invalid-instant`. */
export function filterOf({ unit, lodgedFrom, lodgedBefore, ...options }: FilterOptions): RegisterFilter {
  const { state, handler, channel, category, severity, nature, responsibility, responsibleUnit, reference } = options;
  return {
    state,
    handlingUnit: unit,
    handler,
    channel,
    category,
    severity,
    nature,
    responsibility,
    responsibleUnit,
    reference,
    lodgedFrom: lodgedFrom === undefined ? undefined : instantOption("--lodged-from", lodgedFrom),
    lodgedBefore: lodgedBefore === undefined ? undefined : instantOption("--lodged-before", lodgedBefore),
  };
}
