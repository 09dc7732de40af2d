import type { LabelTable } from "../label-table.ts";

/** Fields that in one event mean something else, in English. */
export const fieldsIn: LabelTable["fieldsIn"] = {
  HandlingUrged: { by: "urged by" },
  ClockExtended: { by: "by how much" },
  PublicStatementIssued: { statement: "statement issued" },
  SanctionProposed: { reason: "what for" },
  LiabilityDetermined: { references: "rules" },
  LiabilityRevised: { references: "rules" },
  StatementTaken: { kind: "who was heard" },
};
