import type { Actor } from "@complaint-ledger/event-sourcing";
import type { ClosureRequirement, HandlingPolicy } from "@complaint-ledger/policy";
import type { Finding } from "../liability/state.ts";
import type { Remedy, Solution } from "../resolution/state.ts";
import type { ComplaintState } from "../state.ts";

/** What a closing is checked against: the state, the pinned policies, and who approved it. */
export interface ClosureEvidence {
  readonly state: ComplaintState;
  readonly policies: readonly HandlingPolicy[];
  readonly approvedBy: Actor | undefined;
}

/** One requirement of rule 6: whether it is met, and what to say if not. */
export interface RequirementCheck {
  readonly isMet: (evidence: ClosureEvidence) => boolean;
  readonly problem: string;
  readonly remedy: string;
}

/** Every requirement a policy's closure rule can list. */
export const closureChecks: Readonly<Record<ClosureRequirement, RequirementCheck>> = {
  recordConfirmed: {
    isMet: recordIsConfirmed,
    problem: "the record is not confirmed as the policy asks",
    remedy: "Read the record back, have it signed where that is asked, and record ConfirmRecord.",
  },
  classified: {
    isMet: ({ state }) => state.intake.classification !== null,
    problem: "the complaint is not classified",
    remedy: "Record ClassifyComplaint.",
  },
  finalReply: {
    isMet: ({ state }) => finalReplies(state).length > 0,
    problem: "the complainant has no final reply in this run",
    remedy: "Reply, and record IssueReply with the kind final.",
  },
  finalReplyInWriting: {
    isMet: ({ state }) => finalReplies(state).some(({ inWriting }) => inWriting),
    problem: "the complainant has no final reply in writing in this run",
    remedy: "Reply in writing, and record IssueReply with the kind final.",
  },
  agreementSigned: {
    isMet: ({ state }) =>
      state.resolution.solutions.some(({ answer }) => answer?.accepted === true && answer.manner === "signed"),
    problem: "no agreement is signed",
    remedy: "Have the complainant sign, and record AcceptSolution with the manner signed.",
  },
  remediesExecuted: {
    isMet: ({ state }) => everythingPromisedIsDone(state),
    problem: "a promised or instructed remedy is not executed",
    remedy: "Carry it out, and record InstructRemedy and ExecuteRemedy.",
  },
  liabilityDetermined: {
    isMet: ({ state }) => state.liability.findings.some(({ supersededBy }) => supersededBy === null),
    problem: "liability is not determined",
    remedy: "Record DetermineLiability.",
  },
  responsibleUnitIdentified: {
    isMet: ({ state }) => state.liability.findings.some(identifiesTheResponsible),
    problem: "no unit or company is found responsible",
    remedy: "Record DetermineLiability or ReviseLiability naming the unit or company, or that the fault is not ours.",
  },
  rootCauseFound: {
    isMet: ({ state }) => state.investigation.rootCauses.length > 0,
    problem: "no root cause is found",
    remedy: "Record FindRootCause.",
  },
  correctiveActionForEachCause: {
    isMet: ({ state }) => everyCauseHasAnAction(state),
    problem: "a cause has no corrective action",
    remedy: "Record PlanCorrectiveAction for each root cause.",
  },
  countermeasuresAnswered: {
    isMet: countermeasuresAreAnswered,
    problem: "no contact sheet is issued, or a countermeasure is not asked for or not worked out",
    remedy: "Record IssueContactSheet, RequestCountermeasure and SubmitCountermeasure.",
  },
  outcomeCallback: {
    isMet: ({ state }) =>
      state.callback.callbacks.some(
        ({ purpose, status, run }) =>
          purpose === "outcome" && status !== "scheduled" && run === state.closing.reopenings,
      ),
    problem: "no outcome callback is done, or abandoned after the attempts demanded, in this run",
    remedy: "Call back, and record CompleteCallback or AbandonCallback.",
  },
  complainantContent: {
    isMet: ({ state }) => lastOutcome(state) === "satisfied",
    problem: "the complainant has not said at the last outcome callback of this run to be content",
    remedy: "Follow up until the complainant is content, withdraws, or a refusal is approved.",
  },
  refusalApproved: {
    isMet: ({ approvedBy }) => approvedBy !== undefined,
    problem: "nobody has approved the refusal",
    remedy: "Name the approver in approvedBy.",
  },
  notAcceptedExplained: {
    isMet: ({ state }) => state.intake.acceptance?.accepted === false,
    problem: "the complainant was not told why the complaint is not accepted",
    remedy: "Explain it, and record NotAcceptComplaint.",
  },
};

/** Signed by everybody a policy names; where none names anybody, the complainant's spoken word will do. */
function recordIsConfirmed({ state, policies }: ClosureEvidence): boolean {
  const signers = policies.flatMap(({ recordSignedBy }) => recordSignedBy ?? []);
  const { confirmations } = state.intake;
  if (signers.length === 0) return confirmations.some(({ confirmedBy }) => confirmedBy === "complainant");
  return signers.every((signer) =>
    confirmations.some(({ confirmedBy, manner }) => confirmedBy === signer && manner === "signed"),
  );
}

/** A unit or company holds a share, or the fault lies outside altogether. Naming only one of our staff is not enough. */
function identifiesTheResponsible({ supersededBy, parties, responsibility }: Finding): boolean {
  if (supersededBy !== null) return false;
  const organisations = new Set(["unit", "supplier", "otherCompany"]);
  return responsibility === "notAtFault" || parties.some(({ kind }) => organisations.has(kind));
}

function finalReplies(state: ComplaintState): ComplaintState["resolution"]["replies"] {
  return state.resolution.replies.filter(({ kind, run }) => kind === "final" && run === state.closing.reopenings);
}

/** What the outcome callback of this run that happened last found; they need not have been scheduled in that order. */
function lastOutcome({ callback, closing }: ComplaintState): string | null {
  const completed = callback.callbacks.filter(
    ({ purpose, status, run }) => purpose === "outcome" && status === "completed" && run === closing.reopenings,
  );
  const lastAt = completed
    .map(({ completedAt }) => completedAt ?? "")
    .toSorted()
    .at(-1);
  return completed.findLast(({ completedAt }) => completedAt === lastAt)?.satisfaction ?? null;
}

/** Issued from a contact sheet, asked for, and every one worked out: where nothing was asked, nothing was answered. */
function countermeasuresAreAnswered({ state: { investigation } }: ClosureEvidence): boolean {
  const { contactSheets, countermeasures } = investigation;
  return (
    contactSheets.length > 0 &&
    countermeasures.length > 0 &&
    countermeasures.every(({ status }) => status === "submitted")
  );
}

function everyCauseHasAnAction({ investigation, closing }: ComplaintState): boolean {
  return investigation.rootCauses.every(({ id }) =>
    closing.correctiveActions.some(({ rootCause }) => rootCause === id),
  );
}

/** All instructed remedies are executed, and each thing an accepted option promises stands among them. */
function everythingPromisedIsDone({ resolution }: ComplaintState): boolean {
  return (
    resolution.remedies.every(({ status }) => status === "executed") &&
    resolution.solutions.every((solution) => acceptedOptionIsDone(solution, resolution.remedies))
  );
}

function acceptedOptionIsDone({ id, answer, options }: Solution, remedies: readonly Remedy[]): boolean {
  if (answer?.accepted !== true) return true;
  const done = remedies.filter(({ solution }) => solution === id).map(({ kind }) => kind);
  const promised = options.find((option) => option.id === answer.option)?.remedies ?? [];
  return promised.every(({ kind }) => {
    const i = done.indexOf(kind);
    if (i >= 0) done.splice(i, 1);
    return i >= 0;
  });
}
