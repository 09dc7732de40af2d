import type { PolicyReference } from "@complaint-ledger/policy";
import type { Classification, IntakeCommands } from "@complaint-ledger/complaint";
import { mei, mostly, pia } from "../cast.ts";
import type { Choices } from "../../../random/choices.ts";
import { hoursBefore, idsOf, knownId, maybe, newId, someMoney, type Moves, type World } from "../move.ts";

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
  CorrectRecord: {
    weight: () => 1,
    data: (_, choose) => ({
      field: "data.account.what",
      corrected: "Lost.",
      reason: "Typo.",
      ...maybe(choose, 4, { event: "unheard-of" }),
    }),
  },
  ChangeDemand: { weight: () => 1, data: (_, choose) => ({ demand: someDemand(choose) }) },
  AcknowledgeComplaint: { weight: () => 1, data: () => ({ medium: "phone" }) },
  AcceptComplaint: { weight: () => 1, data: () => ({ verified: "The order is ours." }) },
  NotAcceptComplaint: {
    weight: () => 1,
    data: () => ({ reason: "Another carrier's.", explanation: "Yours came by another carrier.", medium: "phone" }),
  },
  ClassifyComplaint: {
    weight: ({ state, missing }) => (state.intake.classification !== null ? 0 : missing.has("classified") ? 8 : 3),
    data: ({ pinned }, choose) => someClassification(pinned, choose),
  },
  ReclassifyComplaint: {
    weight: ({ state }) => (state.intake.classification === null ? 0 : 1),
    data: ({ pinned }, choose) => ({ classification: someClassification(pinned, choose), reason: "It is worse." }),
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

function lodging({ now, policies }: World, choose: Choices): IntakeCommands["LodgeComplaint"] {
  const pinned = somePolicies(policies, choose);
  const refused = policies.flatMap(({ refusedChannels }) => refusedChannels);
  const used = pinned.flatMap(({ channels = [] }) => channels);
  return {
    channel: choose.happens(4) ? choose.among(refused, "letter") : choose.among(used, "phone"),
    complainant: {
      subject: "person-1",
      kind: "complainant",
      ...maybe(choose, 50, { contacts: [{ medium: "phone", address: "000" }] }),
    },
    account: { what: "The parcel is lost." },
    demand: someDemand(choose),
    policies: choose.happens(4) ? unsound(pinned, choose) : pinned.map(({ id, version }) => ({ id, version })),
    ...maybe(choose, 30, { aroseAt: hoursBefore(now, choose.of(240, 24, 1, -1)) }),
    ...maybe(choose, 20, { awareAt: hoursBefore(now, choose.of(12, 240, -1)) }),
  };
}

/** One or two policies, each in the first version at hand, so that there may be another to go over to. */
function somePolicies(policies: World["policies"], choose: Choices): World["policies"] {
  const first = policies.filter(({ id }, i) => policies.findIndex((other) => other.id === id) === i);
  const one = choose.among(first, undefined);
  const another = choose.happens(50) ? choose.among(first, undefined) : undefined;
  return first.filter((policy) => policy === one || policy === another);
}

/** The same policy twice, or one in a version there is not. */
function unsound([first]: World["policies"], choose: Choices): readonly PolicyReference[] {
  const id = first?.id ?? "unheard-of";
  return choose.happens(50) ? [first, first].map(() => ({ id, version: 1 })) : [{ id, version: 9 }];
}

function someDemand(choose: Choices): IntakeCommands["ChangeDemand"]["demand"] {
  return choose.happens(25) ? { kind: "none" } : { kind: "remedy", wanted: "The money.", amount: someMoney(choose) };
}

/** In the words of the policies, where they have any. */
function someClassification(pinned: World["pinned"], choose: Choices): Classification {
  if (choose.happens(5)) return { class: "unheard-of", category: "unheard-of", cause: "unheard-of" };
  const classes = pinned.flatMap((policy) => policy.classes.map(({ id }) => id));
  return {
    class: choose.among(classes, "simple"),
    ...maybe(choose, 50, {
      category: choose.among(
        pinned.flatMap(({ categories }) => categories),
        "delay",
      ),
    }),
    ...maybe(choose, 20, {
      cause: choose.among(
        pinned.flatMap(({ causes }) => causes),
        "sorting",
      ),
    }),
    ...maybe(choose, 20, {
      nature: choose.of("compensationClaim", "serviceComplaint", "rectificationClaim"),
    }),
  };
}
