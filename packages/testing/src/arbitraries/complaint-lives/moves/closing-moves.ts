import type { ClosingOutcome } from "@complaint-ledger/policy";
import type { ClosingCommands } from "@complaint-ledger/complaint";
import { approver, mostly, ren } from "../cast.ts";
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
      const plausible = plausibleOutcomes(world);
      const first = choose.happens(50) ? plausible[0] : choose.among(plausible, undefined);
      const outcome = choose.happens(5) ? "unspecified" : (first ?? "accepted");
      return {
        outcome,
        ...maybe(choose, outcome === "refused" ? 90 : 10, {
          approvedBy: mostly(choose, approver(world.pinned), ren),
        }),
      };
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

/** Whether much is asked before the complaint may be closed as accepted. */
function isStrict({ pinned }: World): boolean {
  return pinned.some(({ closure }) => (closure.accepted ?? []).length > 4);
}

/** Whether nothing but an approval keeps it from being refused, and that takes something. */
function isRefusable({ pinned, missing }: Pick<World, "pinned" | "missing">): boolean {
  const asked = pinned.flatMap(({ closure }) => closure.refused ?? []);
  return (
    asked.length > 0 && asked.every((requirement) => requirement === "refusalApproved" || !missing.has(requirement))
  );
}

/** How it may end under its policies as things stand, the likeliest more than once; at first as accepted. */
function plausibleOutcomes({ state: { intake }, pinned, missing }: World): readonly ClosingOutcome[] {
  const outcomes: readonly ClosingOutcome[] = [
    "accepted",
    "refused",
    "unspecified",
    "notAccepted",
    "withdrawn",
    "noRemedySought",
    ...(isRefusable({ pinned, missing }) ? (["refused", "refused", "refused"] as const) : []),
    ...(intake.withdrawn === null ? [] : (["withdrawn", "withdrawn"] as const)),
    ...(intake.acceptance?.accepted === false ? (["notAccepted", "notAccepted"] as const) : []),
    ...(intake.demand?.kind === "none" ? (["noRemedySought", "noRemedySought"] as const) : []),
  ];
  return outcomes.filter((outcome) => pinned.every(({ closure }) => closure[outcome] !== undefined));
}
