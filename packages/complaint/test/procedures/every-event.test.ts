import { procedures } from "@complaint-ledger/regimes";
import { describe, expect, it } from "vitest";
import { steps } from "../../src/index.ts";
import type { Happened } from "../invariants/history.ts";
import { invariants } from "../invariants/invariants.ts";
import { breaches } from "../invariants/moment.ts";
import { walkThrough } from "./walkthrough.ts";
import * as chinaPostBranch from "./walkthroughs/china-post-branch.ts";
import * as chinaPostEmergency from "./walkthroughs/china-post-emergency.ts";
import * as expressDelivery from "./walkthroughs/express-delivery.ts";
import * as itAfterSales from "./walkthroughs/it-after-sales.ts";
import * as manufacturingHandlingRule from "./walkthroughs/manufacturing-handling-rule.ts";
import * as manufacturingOperatingRule from "./walkthroughs/manufacturing-operating-rule.ts";
import * as patientComplaint from "./walkthroughs/patient-complaint.ts";
import * as telecomComplaint from "./walkthroughs/telecom-complaint.ts";

const walkthroughs = Object.values({
  ...chinaPostBranch,
  ...chinaPostEmergency,
  ...expressDelivery,
  ...itAfterSales,
  ...manufacturingHandlingRule,
  ...manufacturingOperatingRule,
  ...patientComplaint,
  ...telecomComplaint,
});
const stories = walkthroughs.map((walkthrough) => ({ ...walkthrough, story: walkThrough(walkthrough) }));

/** Events that no documented procedure leads to, and why. */
const unused: Readonly<Record<string, string>> = {
  ClockPaused: "no procedure names a pause",
  ClockPauseRevised: "no procedure names a pause",
  ClockResumed: "no procedure names a pause",
  ClockExtended: "no procedure lets a clock be extended; an answer is deferred instead",
  BreachWaived: "no procedure excuses an overdue answer",
  MilestoneReached: "no procedure has a step of its own beside the ledger's events",
  PolicyRebased: "each procedure has one version so far",
};

describe("the documented procedures", () => {
  it("are all walked through", () => {
    expect(new Set(walkthroughs.map(({ policy }) => policy.id))).toEqual(new Set(procedures.map(({ id }) => id)));
  });

  it("lead to every event but those that none of them knows", () => {
    const happened = new Set(stories.flatMap(({ story }) => story.events.map(({ type }) => type)));
    const missing = steps.map(({ event }) => event).filter((event) => !happened.has(event));
    expect(missing.toSorted()).toEqual(Object.keys(unused).toSorted());
  });

  it.each(stories)("break no rule: $policy.id, $title", ({ story }) => {
    // A story records events of complaints only.
    const events = story.events as readonly Happened[];
    expect(breaches({ events, policies: story.policies }, Object.values(invariants))).toEqual([]);
  });

  it.each(stories)("end with the complaint closed: $policy.id, $title", ({ story }) => {
    expect(story.state.phase).toBe("closed");
  });
});
