import type { ProposedRemedy, ResolutionCommands, SolutionOption } from "@complaint-ledger/complaint";
import { approver, mei, mostly, pia, quy } from "../cast.ts";
import type { Choices } from "../../../random/choices.ts";
import { hoursBefore, idsOf, knownId, maybe, newId, someMoney, type Moves, type World } from "../move.ts";

export const resolutionMoves: Moves<ResolutionCommands> = {
  ProposeSolution: {
    weight: (world) => (inStatus(world, "proposed", "offered", "accepted").length === 0 ? 6 : 2),
    data: ({ state }, choose) => ({
      solution: newId(choose, "solution", idsOf(state.resolution.solutions)),
      options: choose.of(["a"], ["a", "b"], ["a", "b", "c"]).map((id) => someOption(id, choose)),
    }),
  },
  ApproveSolution: {
    weight: (world) => (inStatus(world, "proposed").length > 0 ? 5 : 0),
    data: (world, choose) => ({ solution: solution(world, choose, "proposed") }),
    by: (choose, { pinned }) => mostly(choose, approver(pinned), quy, pia),
  },
  RefuseSolution: {
    weight: (world) => (inStatus(world, "proposed").length > 0 ? 1 : 0),
    data: (world, choose) => ({ solution: solution(world, choose, "proposed"), reason: "Too dear." }),
    by: (choose, { pinned }) => mostly(choose, approver(pinned), pia),
  },
  OfferSolution: {
    weight: (world) => (inStatus(world, "proposed").length > 0 ? 5 : 0),
    data: (world, choose) => ({
      solution: solution(world, choose, "proposed"),
      medium: "phone",
      inWriting: choose.happens(50),
    }),
    by: (choose, { pinned }) => mostly(choose, mei, pia, approver(pinned)),
  },
  AcceptSolution: {
    weight: (world) => (inStatus(world, "offered").length > 0 ? 12 : 0),
    data: (world, choose) => ({
      solution: solution(world, choose, "offered"),
      option: choose.of("a", "a", "a", "b"),
      manner: choose.of("signed", "signed", "spoken"),
      ...maybe(choose, 20, { evidence: knownId(choose, world.state.investigation.evidence) }),
    }),
  },
  DeclineSolution: {
    weight: (world) => (inStatus(world, "offered").length > 0 ? 2 : 0),
    data: (world, choose) => ({ solution: solution(world, choose, "offered"), wanted: "More." }),
  },
  IssueReply: {
    weight: ({ missing }) => (missing.has("finalReply") || missing.has("finalReplyInWriting") ? 10 : 1),
    data: ({ state }, choose) => ({
      reply: newId(choose, "reply", idsOf(state.resolution.replies)),
      kind: choose.of("final", "final", "interim", "holding"),
      medium: "post",
      inWriting: choose.happens(70),
    }),
  },
  DeferReply: {
    weight: () => 2,
    data: ({ state, pinned, now }, choose) => ({
      until: hoursBefore(now, choose.of(-72, -24, -24, 1)),
      reason: choose.happens(25)
        ? "holiday"
        : choose.among(
            pinned.flatMap(({ deferral }) => deferral?.reasons ?? []),
            "furtherInvestigation",
          ),
      told: {
        at: hoursBefore(now, choose.of(0, 0, 1, -1)),
        medium: "phone",
        ...maybe(choose, 20, { evidence: knownId(choose, state.investigation.evidence) }),
      },
    }),
  },
  PromiseDeadline: {
    weight: () => 1,
    data: ({ state, now }, choose) => ({
      deadline: newId(choose, "deadline", idsOf(state.resolution.promisedDeadlines)),
      dueAt: hoursBefore(now, choose.of(-48, 48)),
    }),
  },
  OpenClaim: {
    weight: () => 1,
    data: ({ state }, choose) => ({ claim: newId(choose, "claim", state.resolution.claims) }),
  },
  InstructRemedy: {
    weight: ({ missing }) => (missing.has("remediesExecuted") ? 12 : 2),
    data: (world, choose) => (choose.happens(15) ? ofOnesOwnAccord(world, choose) : owed(world, choose)),
    by: (choose, { pinned }) => mostly(choose, mei, approver(pinned)),
  },
  ExecuteRemedy: {
    weight: ({ state }) => (state.resolution.remedies.some(({ status }) => status !== "executed") ? 12 : 0),
    data: ({ state }, choose) => ({ remedy: remedy(state, choose) }),
  },
  FailRemedy: {
    weight: ({ state }) => (state.resolution.remedies.some(({ status }) => status === "instructed") ? 2 : 0),
    data: ({ state }, choose) => ({ remedy: remedy(state, choose), reason: "The account was wrong." }),
  },
};

type SolutionStatus = "proposed" | "refused" | "offered" | "accepted" | "declined";

/** How far a solution has come. */
function statusOf({ answer, offered, refused }: World["state"]["resolution"]["solutions"][number]): SolutionStatus {
  if (answer !== null) return answer.accepted ? "accepted" : "declined";
  if (offered !== null) return "offered";
  return refused === null ? "proposed" : "refused";
}

function inStatus({ state }: World, ...statuses: readonly SolutionStatus[]): readonly string[] {
  return idsOf(state.resolution.solutions.filter((candidate) => statuses.includes(statusOf(candidate))));
}

/** A solution that has come so far, mostly. */
function solution(world: World, choose: Choices, status: SolutionStatus): string {
  const fitting = inStatus(world, status);
  const any = choose.happens(8) || fitting.length === 0;
  return knownId(choose, any ? idsOf(world.state.resolution.solutions) : fitting);
}

function remedy({ resolution }: World["state"], choose: Choices): string {
  const open = resolution.remedies.filter(({ status }) => status !== "executed");
  return knownId(choose, idsOf(choose.happens(8) || open.length === 0 ? resolution.remedies : open));
}

function someRemedy(choose: Choices): ProposedRemedy {
  const kind = choose.of("apology", "refund", "goodwill", "compensation");
  return kind === "apology" || choose.happens(4) ? { kind } : { kind, amount: someMoney(choose) };
}

function someOption(id: string, choose: Choices): SolutionOption {
  const remedies = choose.happens(30) ? [someRemedy(choose), someRemedy(choose)] : [someRemedy(choose)];
  return { id, remedies };
}

function ofOnesOwnAccord({ state }: World, choose: Choices): ResolutionCommands["InstructRemedy"] {
  const id = newId(choose, "remedy", idsOf(state.resolution.remedies));
  return { remedy: id, unit: "finance", ...someRemedy(choose) };
}

/** Something that the accepted option of a solution promises, perhaps once too often, perhaps for another amount. */
function owed(world: World, choose: Choices): ResolutionCommands["InstructRemedy"] {
  const id = solution(world, choose, "accepted");
  const { solutions, remedies } = world.state.resolution;
  const { options = [], answer = null } = solutions.find((candidate) => candidate.id === id) ?? {};
  const chosen = options.find((option) => answer?.accepted === true && option.id === answer.option)?.remedies ?? [];
  const begun = remedies.filter((instructed) => instructed.solution === id).length;
  const promised = chosen[choose.happens(8) ? 0 : begun % Math.max(1, chosen.length)] ?? someRemedy(choose);
  return {
    remedy: newId(choose, "remedy", idsOf(remedies)),
    solution: id,
    unit: "finance",
    kind: promised.kind,
    ...(promised.amount === undefined ? {} : { amount: promised.amount }),
    ...maybe(choose, 4, { amount: someMoney(choose) }),
  };
}
