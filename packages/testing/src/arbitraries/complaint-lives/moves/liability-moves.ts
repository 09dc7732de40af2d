import type { Actor } from "@complaint-ledger/event-sourcing";
import type {
  Determination,
  LiabilityCommands,
  LiableParty,
  PartyReference,
  SanctionStatus,
} from "@complaint-ledger/complaint";
import { mei, mostly, otaForMei, pia, quy, ren, sol } from "../cast.ts";
import type { Choices } from "../../../random/choices.ts";
import { idsOf, knownId, newId, someMoney, type Moves, type World } from "../move.ts";

const about = { subject: "mei", text: "The duty roster." };
const pool = [
  { kind: "person", id: "mei" },
  { kind: "person", id: "ota" },
  { kind: "unit", id: "unit-1" },
  { kind: "unit", id: "mei" },
  { kind: "supplier", id: "supplier-1" },
] as const satisfies readonly [PartyReference, ...PartyReference[]];

export const liabilityMoves: Moves<LiabilityCommands> = {
  DetermineLiability: {
    weight: ({ state, missing }) =>
      state.liability.findings.length > 0 ? 0 : missing.has("liabilityDetermined") ? 10 : 4,
    data: (world, choose) => ({ finding: newFinding(world, choose), ...someDetermination(world, choose) }),
    by: (choose) => mostly(choose, pia, sol),
  },
  DiscloseFinding: {
    weight: ({ state }) => (state.liability.findings.length > 0 ? 4 : 0),
    data: ({ state }, choose) => {
      const finding = knownId(choose, idsOf(state.liability.findings));
      const parties = state.liability.findings.find(({ id }) => id === finding)?.parties ?? [];
      const [first, ...others] = parties.map(({ kind, id }) => ({ kind, id }));
      const isParty = first !== undefined && !choose.happens(25);
      return {
        finding,
        to: isParty ? choose.of(first, ...others) : choose.of<PartyReference>(...pool),
        capacity: isParty ? "party" : choose.of("employeeComplainedOf", "superior", "party"),
        medium: "inPerson",
      };
    },
  },
  AppealLiability: {
    weight: ({ state }) => (disclosedParties(state).length > 0 ? 2 : 0),
    data: ({ state }, choose) => ({
      appeal: newId(choose, "appeal", idsOf(state.liability.appeals)),
      finding: standing(state, choose),
      appellant: choose.happens(10) ? choose.of<PartyReference>(...pool) : disclosed(state, choose),
      grounds: about,
    }),
    by: (choose) => choose.of<Actor>(mei, otaForMei, pia),
  },
  DecideLiabilityAppeal: {
    weight: ({ state }) => (state.liability.appeals.some(({ status }) => status === "open") ? 8 : 0),
    data: ({ state }, choose) => ({
      appeal: knownId(choose, idsOf(state.liability.appeals.filter(({ status }) => status === "open"))),
      outcome: choose.of("dismissed", "upheld", "partlyUpheld"),
      reasons: about,
    }),
    by: (choose) => mostly(choose, ren, ren, { id: "ota", role: "clerk" }),
  },
  ReviseLiability: {
    weight: ({ state, missing }) =>
      state.liability.findings.length === 0 ? 0 : missing.has("responsibleUnitIdentified") ? 5 : 1,
    data: (world, choose) => ({
      finding: newFinding(world, choose),
      supersedes: standing(world.state, choose),
      reason: "The roster was overlooked.",
      approvedBy: mostly(choose, quy),
      ...someDetermination(world, choose),
    }),
    by: (choose) => mostly(choose, pia, sol),
  },
  ProposeSanction: {
    weight: ({ state }) => (disclosedParties(state).length > 0 ? 4 : 0),
    data: ({ state }, choose) => {
      const against = disclosed(state, choose);
      return {
        sanction: newId(choose, "sanction", idsOf(state.liability.sanctions)),
        finding: standing(state, choose),
        against: against.kind === "unit" ? { kind: "unit", id: against.id } : { kind: "person", id: against.id },
        role: "directlyResponsible",
        kind: "deduction",
        amount: someMoney(choose),
      };
    },
    by: (choose) => mostly(choose, pia),
  },
  ApproveSanction: {
    weight: ({ state }) => weightOf(state, 6, "proposed"),
    data: ({ state }, choose) => ({ sanction: sanction(state, choose, "proposed") }),
    by: (choose) => mostly(choose, quy),
  },
  ExecuteSanction: {
    weight: ({ state }) => weightOf(state, 8, "approved"),
    data: ({ state }, choose) => ({ sanction: sanction(state, choose, "approved") }),
  },
  PublishSanction: {
    weight: ({ state }) => weightOf(state, 3, "executed"),
    data: ({ state }, choose) => ({ sanction: sanction(state, choose, "executed"), where: "noticeBoard" }),
  },
  WithdrawSanction: {
    weight: ({ state }) => weightOf(state, 1, "proposed"),
    data: ({ state }, choose) => ({ sanction: sanction(state, choose, "proposed"), reason: "Too harsh." }),
  },
  ReverseSanction: {
    weight: ({ state }) => weightOf(state, 2, "executed", "published"),
    data: ({ state }, choose) => ({
      sanction: sanction(state, choose, "executed", "published"),
      reason: "Wrong shift.",
    }),
  },
  RecoverLoss: {
    weight: () => 1,
    data: (_, choose) => ({ from: { kind: "supplier", id: "supplier-1" }, amount: someMoney(choose) }),
  },
};

function newFinding({ state }: World, choose: Choices): string {
  return newId(choose, "finding", idsOf(state.liability.findings));
}

function someDetermination({ state }: World, choose: Choices): Determination {
  const parties: readonly LiableParty[] = pool
    .filter(() => choose.happens(50))
    .map(({ kind, id }) => ({ kind, id, weight: choose.of(1, 2, 3) }));
  return {
    parties,
    basis: { kind: "rules", references: [{ document: "handling-rule" }] },
    evidence: [knownId(choose, state.investigation.evidence)],
  };
}

/** The finding that stands, mostly. */
function standing(state: World["state"], choose: Choices): string {
  const last = state.liability.findings.at(-1)?.id;
  return last === undefined || choose.happens(15) ? knownId(choose, idsOf(state.liability.findings)) : last;
}

/** Those to whom the finding that stands was disclosed. */
function disclosedParties({ liability }: World["state"]): readonly PartyReference[] {
  return (liability.findings.at(-1)?.disclosures ?? []).map(({ to }) => to);
}

function disclosed(state: World["state"], choose: Choices): PartyReference {
  const [first, ...others] = disclosedParties(state);
  return first === undefined || choose.happens(10) ? choose.of<PartyReference>(...pool) : choose.of(first, ...others);
}

/** A sanction that has come so far, mostly. */
function sanction({ liability }: World["state"], choose: Choices, ...statuses: readonly SanctionStatus[]): string {
  const fitting = liability.sanctions.filter(({ status }) => statuses.includes(status));
  return knownId(choose, idsOf(choose.happens(10) || fitting.length === 0 ? liability.sanctions : fitting));
}

function weightOf({ liability }: World["state"], weight: number, ...statuses: readonly SanctionStatus[]): number {
  return liability.sanctions.some(({ status }) => statuses.includes(status)) ? weight : 0;
}
