import type { LabelTable } from "../label-table.ts";

/** Fields that in one event mean something else, in Chinese. */
export const fieldsIn: LabelTable["fieldsIn"] = {
  HandlingUrged: { by: "催办人" },
  ClockExtended: { by: "延长时间" },
  PublicStatementIssued: { statement: "发布内容" },
  SanctionProposed: { reason: "奖罚事由" },
  LiabilityDetermined: { references: "规章条款" },
  LiabilityRevised: { references: "规章条款" },
  StatementTaken: { kind: "陈述人" },
  InformationRequested: { from: "询问对象" },
  InformationReceived: { from: "提供者" },
  LossRecovered: { from: "追偿对象" },
  FindingDisclosed: { to: "告知对象" },
  ComplaintTransferred: { to: "转往部门" },
  ComplaintEscalated: { to: "上报对象" },
  SanctionPublished: { where: "公布处" },
};
