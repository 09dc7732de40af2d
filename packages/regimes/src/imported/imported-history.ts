import type { HandlingPolicy } from "@complaint-ledger/policy";

/**
 * For history taken over from another system, which followed rules nobody wrote down: it asks for nothing, so that what
 * happened can be recorded as it happened. The rules that hold under every policy hold here too.
 */
export const importedHistory: HandlingPolicy = {
  id: "imported",
  version: 1,
  title: { en: "Imported history", zh: "导入的历史记录" },
  source: "complaint-ledger",
  origin: "imported",
  // It reckons no days and no local times.
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
  closure: { accepted: [], notAccepted: [], noRemedySought: [], refused: [], withdrawn: [], unspecified: [] },
  callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
  questionnaires: [],
  reopening: "restart",
};
