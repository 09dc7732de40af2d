import { callbackSteps } from "./callback/index.ts";
import { clockSteps } from "./clocks/index.ts";
import { closingSteps } from "./closing/index.ts";
import { intakeSteps } from "./intake/index.ts";
import { investigationSteps } from "./investigation/index.ts";
import { liabilitySteps } from "./liability/index.ts";
import { ownershipSteps } from "./ownership/index.ts";
import { resolutionSteps } from "./resolution/index.ts";
import type { Step } from "./step.ts";

/** Every step of handling a complaint. */
export const steps: readonly Step[] = [
  ...intakeSteps,
  ...ownershipSteps,
  ...investigationSteps,
  ...liabilitySteps,
  ...resolutionSteps,
  ...callbackSteps,
  ...closingSteps,
  ...clockSteps,
];

const byCommand: ReadonlyMap<string, Step> = new Map(steps.map((step) => [step.command, step]));

/** The step a command asks for; `undefined` for a name that is no command. */
export function stepOfCommand(command: string): Step | undefined {
  return byCommand.get(command);
}
