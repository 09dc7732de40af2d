import { steps } from "@complaint-ledger/complaint";
import type { OnGroupEmergency, OnReviewMeeting } from "./command.ts";

/** Every command that is not on one complaint; the compiler sees to it that none is missing. */
const commandsAcross: Readonly<Record<(OnReviewMeeting | OnGroupEmergency)["type"], true>> = {
  HoldReviewMeeting: true,
  CarryOutResolution: true,
  DeclareGroupEmergency: true,
  AddComplaintToGroupEmergency: true,
  EndGroupEmergency: true,
};

const commands: ReadonlySet<unknown> = new Set([
  ...steps.map(({ command }) => command),
  ...Object.keys(commandsAcross),
]);

/** Whether a name is that of a command of the ledger: what comes over a wire may be anything. */
export function isCommandOfLedger(type: unknown): boolean {
  return commands.has(type);
}
