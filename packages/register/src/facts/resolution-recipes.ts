import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import type { RegisterRow } from "./register-row.ts";

/** What the register notes of solutions, replies, promises and remedies. */
export const resolutionRecipes: ProjectionRecipes<RegisterRow, ComplaintEvents> = {
  SolutionProposed(draft, { data }) {
    draft.proposals.push({
      solution: data.solution,
      options: data.options.map(({ id, remedies }) => ({
        option: id,
        remedies: remedies.map(({ kind, amount = null }) => ({ kind, amount })),
      })),
    });
  },
  SolutionAccepted(draft, { occurredAt, data: { solution, option, manner } }) {
    const options = draft.proposals.find((proposal) => proposal.solution === solution)?.options ?? [];
    const remedies = options.find((offered) => offered.option === option)?.remedies ?? [];
    // A copy: what was proposed and what was agreed to are two facts.
    draft.solution = {
      solution,
      option,
      manner,
      acceptedAt: occurredAt,
      remedies: remedies.map(({ kind, amount }) => ({ kind, amount })),
    };
  },
  ReplyIssued(draft, { occurredAt, data: { kind, medium, inWriting } }) {
    if (kind === "final") draft.finalReply = { at: occurredAt, medium, inWriting };
  },
  ReplyDeferred(draft, { data }) {
    draft.deferredUntil = data.until;
  },
  DeadlinePromised(draft, { data: { deadline, dueAt } }) {
    draft.deadlines = [...draft.deadlines.filter((promised) => promised.deadline !== deadline), { deadline, dueAt }];
  },
  RemedyInstructed(draft, { data: { remedy, kind, amount = null, unit, dueAt = null } }) {
    draft.remedies.push({ remedy, kind, amount, unit, dueAt, status: "instructed", executedAt: null });
  },
  RemedyExecuted(draft, { occurredAt, data }) {
    const remedy = draft.remedies.find((instructed) => instructed.remedy === data.remedy);
    if (remedy === undefined) return;
    remedy.status = "executed";
    remedy.executedAt = occurredAt;
  },
  RemedyFailed(draft, { data }) {
    const remedy = draft.remedies.find((instructed) => instructed.remedy === data.remedy);
    if (remedy !== undefined) remedy.status = "failed";
  },
};
