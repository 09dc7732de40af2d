import type { PolicyReference } from "@complaint-ledger/policy";
import type { Classification } from "../../../src/index.ts";
import type { IntakeCommands } from "../../../src/intake/index.ts";
import { mei, mostly, pia } from "../cast.ts";
import type { Choices } from "../choices.ts";
import { hoursBefore, idsOf, knownId, maybe, newId, someMoney, type Moves, type World } from "../move.ts";

const house = { id: "house", version: 1 };
const tiered = { id: "tiered", version: 1 };
const statute = { id: "statute", version: 1 };
const strict = { id: "strict", version: 1 };

export const intakeMoves: Moves<IntakeCommands> = {
  RaiseEarlyWarning: { weight: () => 1, data: () => ({ signs: "Complains of the queue." }) },
  LodgeComplaint: {
    weight: ({ state }) => (state.phase === "notLodged" ? 60 : 0),
    data: lodging,
  },
  ConfirmRecord: {
    weight: ({ missing }) => (missing.has("recordConfirmed") ? 8 : 1),
    data: ({ state }, choose) => ({
      confirmedBy: choose.of("complainant", "recorder"),
      manner: choose.of("signed", "signed", "spoken"),
      ...maybe(choose, 20, { evidence: knownId(choose, state.investigation.evidence) }),
    }),
  },
  CorrectRecord: { weight: () => 1, data: () => ({ field: "data.account.what", corrected: "Lost.", reason: "Typo." }) },
  ChangeDemand: { weight: () => 1, data: (_, choose) => ({ demand: someDemand(choose) }) },
  AcknowledgeComplaint: { weight: () => 1, data: () => ({ medium: "phone" }) },
  AcceptComplaint: { weight: () => 1, data: () => ({ verified: "The order is ours." }) },
  NotAcceptComplaint: {
    weight: () => 1,
    data: () => ({ reason: "Another carrier's.", explanation: "Yours came by another carrier.", medium: "phone" }),
  },
  ClassifyComplaint: {
    weight: ({ state, missing }) => (state.intake.classification !== null ? 0 : missing.has("classified") ? 8 : 3),
    data: (_, choose) => someClassification(choose),
  },
  ReclassifyComplaint: {
    weight: ({ state }) => (state.intake.classification === null ? 0 : 1),
    data: (_, choose) => ({ classification: someClassification(choose), reason: "It is worse." }),
    by: (choose) => mostly(choose, pia, mei),
  },
  LinkComplaint: {
    weight: () => 1,
    data: ({ state }, choose) => ({
      link: newId(choose, "link", idsOf(state.intake.links)),
      kind: choose.of("repeat", "duplicate", "sameIncident"),
      target: choose.of(null, "c-2"),
    }),
  },
  RevokeLink: {
    weight: ({ state }) => (state.intake.links.length > 0 ? 2 : 0),
    data: ({ state }, choose) => ({ link: knownId(choose, idsOf(state.intake.links)), reason: "Another parcel." }),
  },
  WithdrawComplaint: { weight: () => 1, data: (_, choose) => ({ manner: choose.of("spoken", "signed") }) },
};

function lodging({ now }: World, choose: Choices): IntakeCommands["LodgeComplaint"] {
  return {
    channel: choose.happens(4) ? "privateSite" : "phone",
    complainant: {
      subject: "person-1",
      kind: "complainant",
      ...maybe(choose, 50, { contacts: [{ medium: "phone", address: "000" }] }),
    },
    account: { what: "The parcel is lost." },
    demand: someDemand(choose),
    policies: somePolicies(choose),
    ...maybe(choose, 30, { aroseAt: hoursBefore(now, choose.of(240, 24, 1, -1)) }),
    ...maybe(choose, 20, { awareAt: hoursBefore(now, choose.of(12, 240, -1)) }),
  };
}

function somePolicies(choose: Choices): readonly PolicyReference[] {
  if (choose.happens(4)) return choose.of<readonly PolicyReference[]>([house, house], [{ id: "house", version: 9 }]);
  return choose.of<readonly PolicyReference[]>(
    [house],
    [strict],
    [strict, statute],
    [tiered],
    [tiered, statute],
    [house, statute],
    [tiered, strict],
  );
}

function someDemand(choose: Choices): IntakeCommands["ChangeDemand"]["demand"] {
  return choose.happens(25) ? { kind: "none" } : { kind: "remedy", wanted: "The money.", amount: someMoney(choose) };
}

function someClassification(choose: Choices): Classification {
  if (choose.happens(5)) return { class: "unheard-of", category: "unheard-of", cause: "unheard-of" };
  return {
    class: choose.of("simple", "major"),
    ...maybe(choose, 50, { category: choose.of("delay", "loss") }),
    ...maybe(choose, 20, { cause: choose.of("sorting", "weather") }),
    ...maybe(choose, 20, { nature: choose.of("compensationClaim", "serviceComplaint", "rectificationClaim") }),
  };
}
