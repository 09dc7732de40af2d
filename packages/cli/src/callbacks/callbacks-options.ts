import type { CallbackBreakdown } from "@complaint-ledger/callbacks";
import type { CallbackPurpose } from "@complaint-ledger/policy";
import { commandError } from "../command-line/command-error.ts";
import type { ReadingOptions, ViewpointOptions } from "../command-line/reading-options.ts";
import type { RulesOptions } from "../sla/rules-at-hand.ts";

/** Options of `callbacks`. */
export interface CallbacksOptions extends ReadingOptions, ViewpointOptions, RulesOptions {
  readonly by?: CallbackBreakdown;
  readonly findings?: true;
  readonly sample?: number;
  readonly seed?: string;
  readonly purpose?: CallbackPurpose;
  readonly csv?: true;
  readonly personal?: true;
  readonly timeZone: string;
}

/** A sample needs a seed, and figures and samples are of the whole ledger. Throws `invalid-option`. */
export function assertTogether(
  complaintId: string | undefined,
  { sample, seed, purpose, by, csv, findings }: CallbacksOptions,
): void {
  const refuse = (option: string, problem: string, remedy: string): never => {
    throw commandError("invalid-option", option, problem, remedy);
  };
  if (sample !== undefined && seed === undefined) {
    refuse("--seed", "a sample without a seed cannot be drawn again", "Pass any text, and publish it with the sample.");
  }
  if (sample === undefined && (seed !== undefined || purpose !== undefined)) {
    refuse(seed === undefined ? "--purpose" : "--seed", "no sample is asked for", "Pass --sample as well.");
  }
  if (complaintId !== undefined && (sample !== undefined || by !== undefined)) {
    refuse(sample === undefined ? "--by" : "--sample", "it is about the whole ledger", "Leave out the complaint.");
  }
  if (complaintId !== undefined && csv === true && findings !== true) {
    refuse("--csv", "a trail is printed as text or JSON", "Pass --json, or --findings as well.");
  }
}
