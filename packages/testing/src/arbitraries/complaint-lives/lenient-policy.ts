import type { HandlingPolicy } from "@complaint-ledger/policy";

/** A policy that asks nothing, to be spread into one that asks what a test is about. */
export const lenientPolicy: HandlingPolicy = {
  id: "house",
  version: 1,
  title: { en: "House rule" },
  source: "test",
  origin: "own",
  timeZone: "Etc/UTC",
  classes: [],
  categories: [],
  causes: [],
  refusedChannels: [],
  clocks: [],
  milestones: [],
  approvalLimits: [],
  solutionApproval: "beyondLimit",
  approverRoles: [],
  closure: { accepted: [], notAccepted: [], noRemedySought: [], refused: [], withdrawn: [] },
  callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
  questionnaires: [],
  reopening: "restart",
};
