import type { ComplaintEventType } from "@complaint-ledger/complaint";
import type { ComplaintLife } from "@complaint-ledger/testing";

type Reached = (life: ComplaintLife) => boolean;

/** Where random histories have to get to if rules are to be tried: what it is called, and whether a life has been there. */
export const deepStates: Readonly<Record<string, Reached>> = {
  "closed as accepted": closedAs("accepted"),
  "closed as refused": closedAs("refused"),
  "closed as withdrawn": closedAs("withdrawn"),
  "closed as not accepted": closedAs("notAccepted"),
  "closed, no remedy sought": closedAs("noRemedySought"),
  "closed where everything is asked": ({ state }) =>
    state.phase === "closed" && state.policies.some(({ id }) => id === "strict"),
  reopened: times("ComplaintReopened", 1),
  "closed again after reopening": inOrder("ComplaintClosed", "ComplaintReopened", "ComplaintClosed"),
  "reopened twice": times("ComplaintReopened", 2),
  "finding revised": times("LiabilityRevised", 1),
  "finding revised twice": times("LiabilityRevised", 2),
  "appeal decided": times("LiabilityAppealDecided", 1),
  "appeal, then revision": inOrder("LiabilityAppealDecided", "LiabilityRevised"),
  "sanction executed": times("SanctionExecuted", 1),
  "sanction executed after an appeal": inOrder("LiabilityAppealDecided", "SanctionExecuted"),
  "sanction reversed": times("SanctionReversed", 1),
  "sanction published": times("SanctionPublished", 1),
  "callback abandoned": times("CallbackAbandoned", 1),
  "dissatisfied after closing": ({ events }) => {
    const closed = events.findIndex(({ type }) => type === "ComplaintClosed");
    return events.some(
      (event, i) =>
        closed !== -1 && i > closed && event.type === "CallbackCompleted" && event.data.satisfaction === "dissatisfied",
    );
  },
  "dissatisfaction disposed of": times("DissatisfactionDisposed", 1),
  "countermeasure mediated": times("CountermeasureMediated", 1),
  "remedy failed, then executed": inOrder("RemedyFailed", "RemedyExecuted"),
  "clock extended": times("ClockExtended", 1),
  "pause revised and resumed": inOrder("ClockPaused", "ClockPauseRevised", "ClockResumed"),
  "breach waived": times("BreachWaived", 1),
  "policy rebased": times("PolicyRebased", 1),
  "entered late": ({ events }) => events.some(({ metadata }) => "lateReason" in metadata),
};

function closedAs(outcome: string): Reached {
  return ({ events }) => events.some((event) => event.type === "ComplaintClosed" && event.data.outcome === outcome);
}

function times(type: ComplaintEventType, atLeast: number): Reached {
  return ({ events }) => events.filter((event) => event.type === type).length >= atLeast;
}

/** These events one after the other, whatever stands between them. */
function inOrder(...types: readonly ComplaintEventType[]): Reached {
  return ({ events }) => {
    let next = 0;
    for (const { type } of events) if (type === types[next]) next += 1;
    return next === types.length;
  };
}
