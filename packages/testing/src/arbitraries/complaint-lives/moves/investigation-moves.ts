import type { InvestigationCommands } from "@complaint-ledger/complaint";
import { mei, mostly, pia, quy, ren } from "../cast.ts";
import type { Choices } from "../../../random/choices.ts";
import { idsOf, knownId, maybe, newId, type Moves, type World } from "../move.ts";

export const investigationMoves: Moves<InvestigationCommands> = {
  TakeStatement: {
    weight: () => 1,
    data: ({ state }, choose) => ({
      statement: newId(choose, "statement", state.investigation.statements),
      subject: "mei",
      kind: "employee",
      capacity: "employeeComplainedOf",
      said: "I sorted it.",
      medium: "inPerson",
    }),
  },
  AttachEvidence: {
    weight: ({ state }) => (state.investigation.evidence.length === 0 ? 6 : 1),
    data: ({ state }, choose) => ({
      evidence: newId(choose, "evidence", state.investigation.evidence),
      kind: "cctv",
      sha256: "0".repeat(64),
      reference: "archive/1",
    }),
  },
  RequestInformation: {
    weight: () => 1,
    data: ({ state }, choose) => ({
      request: newId(choose, "request", idsOf(state.investigation.informationRequests)),
      from: "unit-2",
      question: "Where was it last seen?",
    }),
  },
  ReceiveInformation: {
    weight: () => 1,
    data: ({ state }, choose) => ({
      from: "unit-2",
      content: "On the belt.",
      ...maybe(choose, 60, { request: knownId(choose, idsOf(state.investigation.informationRequests)) }),
    }),
  },
  IssueContactSheet: {
    weight: ({ state, missing }) =>
      missing.has("countermeasuresAnswered") && state.investigation.contactSheets.length === 0 ? 8 : 1,
    data: ({ state }, choose) => ({
      sheet: newId(choose, "sheet", state.investigation.contactSheets),
      matter: choose.of("quality", "contract", "procedure"),
      countermeasureUnit: "unit-2",
    }),
  },
  RequestCountermeasure: {
    weight: ({ state, missing }) =>
      missing.has("countermeasuresAnswered") && state.investigation.countermeasures.length === 0 ? 8 : 1,
    data: ({ state }, choose) => ({
      countermeasure: newId(choose, "countermeasure", idsOf(state.investigation.countermeasures)),
      unit: "unit-2",
      task: "Find out how it was lost.",
      ...maybe(choose, 40, { sheet: knownId(choose, state.investigation.contactSheets) }),
    }),
  },
  SubmitCountermeasure: {
    weight: ({ state }) => (state.investigation.countermeasures.some(({ status }) => status !== "submitted") ? 12 : 0),
    data: ({ state }, choose) => ({
      countermeasure: countermeasure(state, choose, "requested", "rejected"),
      plan: "A second scan at the belt.",
    }),
    by: (choose) => mostly(choose, pia, mei),
  },
  RejectCountermeasure: {
    weight: ({ state }) => (state.investigation.countermeasures.some(({ status }) => status === "submitted") ? 2 : 0),
    data: ({ state }, choose) => ({ countermeasure: countermeasure(state, choose, "submitted"), reason: "Too vague." }),
    by: (choose) => mostly(choose, quy, mei),
  },
  MediateCountermeasure: {
    weight: ({ state }) => (state.investigation.countermeasures.some(({ status }) => status === "rejected") ? 8 : 0),
    data: ({ state }, choose) => ({
      countermeasure: countermeasure(state, choose, "rejected"),
      outcome: choose.of("stands", "redraft"),
      reason: "It will do.",
    }),
    by: (choose) => mostly(choose, ren),
  },
  FindRootCause: {
    weight: ({ missing }) => (missing.has("rootCauseFound") ? 8 : 1),
    data: ({ state, pinned }, choose) => ({
      rootCause: newId(choose, "cause", idsOf(state.investigation.rootCauses)),
      cause: choose.happens(4)
        ? "unheard-of"
        : choose.among(
            pinned.flatMap(({ causes }) => causes),
            "sorting",
          ),
      description: "Fell off the belt.",
    }),
  },
};

/** One that stands at one of these statuses, mostly. */
function countermeasure(state: World["state"], choose: Choices, ...statuses: readonly string[]): string {
  const { countermeasures } = state.investigation;
  const fitting = countermeasures.filter(({ status }) => statuses.includes(status));
  return knownId(choose, idsOf(choose.happens(10) || fitting.length === 0 ? countermeasures : fitting));
}
