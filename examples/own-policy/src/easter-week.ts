import type { Desk } from "./desk.ts";
import { lodging } from "./desk.ts";

/** A week with holidays in it: a wrong bill that is answered in time, and a pipe that is not looked at in time. */
export async function easterWeek({ does }: Desk): Promise<void> {
  // Wednesday before Easter, 27 March 2024, ten o'clock.
  await does("2024-03-27T09:00:00.000Z", "w-1", "LodgeComplaint", lodging("bill", "The bill is of another house."));
  await does("2024-03-27T09:05:00.000Z", "w-1", "ClassifyComplaint", { class: "billing", category: "bill" });
  // Thursday at half past four; the office is open until six.
  await does("2024-03-28T15:30:00.000Z", "w-2", "LodgeComplaint", lodging("outage", "There is no water."));
  await does("2024-03-28T15:31:00.000Z", "w-2", "ClassifyComplaint", { class: "supply", category: "outage" });
  // Wednesday after Easter, ten o'clock: too late.
  await does("2024-04-03T08:00:00.000Z", "w-2", "ReachMilestone", { milestone: "visited" });
  await does("2024-04-11T09:00:00.000Z", "w-1", "IssueReply", {
    reply: "reply-1",
    kind: "final",
    medium: "post",
    inWriting: true,
  });
}
