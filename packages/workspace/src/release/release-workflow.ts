import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../packages.ts";
import { run, type RunOptions } from "../run.ts";

/** A workflow of GitHub, as far as the tests ask. */
export interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What runs on one machine. */
export interface Job {
  readonly needs?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly name?: string; readonly uses?: string; readonly run?: string }[];
}

/** The workflow that publishes, as it is written. */
export const releaseWorkflowText: string = readFileSync(join(root, ".github/workflows/release.yml"), "utf8");

/** The workflow that publishes. */
// It is our own file; one of another shape fails the tests that ask for it.
export const releaseWorkflow = parse(releaseWorkflowText) as Workflow;

/**
 * Runs the step of the publishing job whose name begins so, as the runner does: by bash, which ends at the first line that fails.
 *
 * @param before lines that run first, such as functions in place of commands.
 */
export function runReleaseStep(name: string, options: RunOptions, before = ""): Promise<string> {
  const steps = releaseWorkflow.jobs["publish"]?.steps ?? [];
  const [step, ...others] = steps.filter((each) => each.name?.startsWith(name));
  if (step?.run === undefined || others.length > 0) throw new Error(`there is not one step "${name}" that runs lines`);
  return run("bash", ["-e", "-c", `${before}\n${step.run}`], options);
}
