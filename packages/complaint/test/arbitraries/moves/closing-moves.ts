import type { ClosingOutcome } from "@complaint-ledger/policy";
import type { ClosingCommands } from "../../../src/closing/index.ts";
import { mostly, quy, ren } from "../cast.ts";
import { idsOf, knownId, maybe, newId, type Moves, type World } from "../move.ts";

export const closingMoves: Moves<ClosingCommands> = {
  PlanCorrectiveAction: {
    weight: ({ missing }) => (missing.has("correctiveActionForEachCause") ? 12 : 0),
    data: ({ state }, choose) => {
      const planned = state.closing.correctiveActions.map(({ rootCause }) => rootCause);
      const open = idsOf(state.investigation.rootCauses).filter((id) => !planned.includes(id));
      return {
        action: newId(choose, "action", idsOf(state.closing.correctiveActions)),
        rootCause: knownId(choose, open.length > 0 ? open : idsOf(state.investigation.rootCauses)),
        description: "A rail at the belt.",
        owner: "unit-2",
      };
    },
  },
  VerifyCorrectiveAction: {
    weight: ({ state }) => (state.closing.correctiveActions.length > 0 ? 2 : 0),
    data: ({ state }, choose) => ({
      action: knownId(choose, idsOf(state.closing.correctiveActions)),
      effective: choose.happens(70),
    }),
  },
  ReviewCase: { weight: () => 1, data: () => ({ findings: "The belt needs a rail." }) },
  CloseComplaint: {
    // Where little is asked, closing at once would leave nothing else to try.
    weight: (world) => (!isStrict(world) ? 3 : world.missing.size === 0 ? 40 : isRefusable(world) ? 6 : 3),
    data: (world, choose) => {
      const [first, ...others] = plausibleOutcomes(world);
      const outcome = choose.happens(50) ? first : choose.of(first, ...others);
      return { outcome, ...maybe(choose, outcome === "refused" ? 90 : 10, { approvedBy: mostly(choose, quy, ren) }) };
    },
  },
  ReopenComplaint: {
    weight: () => 4,
    data: ({ state }, choose) => ({
      reason: "It is still not here.",
      ...maybe(choose, 20, { callback: knownId(choose, idsOf(state.callback.callbacks)) }),
    }),
  },
};

function isStrict({ state }: World): boolean {
  return state.policies.some(({ id }) => id === "strict");
}

/** Whether nothing but an approval keeps it from being refused under the strict policy. */
function isRefusable({ missing }: World): boolean {
  return !missing.has("recordConfirmed") && !missing.has("classified") && !missing.has("finalReply");
}

function plausibleOutcomes(world: World): readonly [ClosingOutcome, ...ClosingOutcome[]] {
  const { intake } = world.state;
  return [
    "accepted",
    "refused",
    "unspecified",
    "notAccepted",
    "withdrawn",
    "noRemedySought",
    ...(isRefusable(world) ? (["refused", "refused", "refused"] as const) : []),
    ...(intake.withdrawn === null ? [] : (["withdrawn", "withdrawn"] as const)),
    ...(intake.acceptance?.accepted === false ? (["notAccepted", "notAccepted"] as const) : []),
    ...(intake.demand?.kind === "none" ? (["noRemedySought", "noRemedySought"] as const) : []),
  ];
}
