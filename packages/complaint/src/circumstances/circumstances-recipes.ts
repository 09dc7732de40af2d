import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import type { ComplaintEvents } from "../events.ts";
import type { Circumstances } from "./circumstances.ts";

/** What each event says of a complaint's {@link Circumstances}. A type without a recipe says nothing of them. */
export const circumstancesRecipes: ProjectionRecipes<Circumstances, ComplaintEvents> = {
  // Its circumstances begin here, before anything is lodged.
  EarlyWarningRaised() {},
  ComplaintLodged(draft, { occurredAt, data }) {
    draft.phase = "open";
    draft.lodgedAt = occurredAt;
    draft.closedAt = null;
    draft.channel = data.channel;
    draft.reportedCategory = data.reportedCategory ?? null;
    draft.intakeUnit = data.intakeUnit ?? null;
    draft.accountUnit = data.accountUnit ?? null;
    draft.policies = data.policies.map(({ id, version }) => ({ id, version }));
  },
  ComplaintClassified(draft, { data }) {
    draft.classification = data;
  },
  ComplaintReclassified(draft, { data }) {
    draft.classification = data.classification;
  },
  HandlingUnitAssigned(draft, { data }) {
    draft.handlingUnit = data.unit;
  },
  HandlerAssigned(draft, { data }) {
    draft.handler = data.handler;
    if (!draft.handlers.includes(data.handler)) draft.handlers.push(data.handler);
  },
  // A transfer to another unit leaves the handler behind, until that unit names one.
  ComplaintTransferred(draft, { data }) {
    if (data.to !== draft.handlingUnit) draft.handler = null;
    draft.handlingUnit = data.to;
  },
  PolicyRebased(draft, { data }) {
    for (const policy of draft.policies) {
      if (policy.id === data.policy && policy.version === data.fromVersion) policy.version = data.toVersion;
    }
  },
  ComplaintClosed(draft, { occurredAt }) {
    draft.phase = "closed";
    draft.closedAt = occurredAt;
  },
  ComplaintReopened(draft) {
    draft.phase = "open";
    draft.closedAt = null;
    draft.reopenings += 1;
  },
};
