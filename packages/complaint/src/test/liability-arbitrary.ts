import type { Actor } from "@complaint-ledger/event-sourcing";
import * as fc from "fast-check";
import type { LiabilityCommands } from "../liability/index.ts";
import type { LiableParty } from "../liability/finding.ts";
import type { PartyReference } from "../liability/party.ts";
import type { SanctionProposed } from "../liability/propose-sanction.ts";

/** A command of liability with who gives it and how long ago it is said to have happened. */
export type LiabilityAttempt = { readonly [Type in keyof LiabilityCommands]: Attempt<Type> }[keyof LiabilityCommands];

interface Attempt<Type extends keyof LiabilityCommands> {
  readonly type: Type;
  readonly data: LiabilityCommands[Type];
  readonly by: Actor;
  readonly hoursAgo: number;
}

// Few names, so that people meet themselves and ids are used again.
const name = fc.constantFrom("mei", "ota", "pia", "quy");
const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ id: name, role: fc.constant("staff") }) },
  { weight: 1, arbitrary: fc.record({ id: name, role: fc.constant("staff"), onBehalfOf: name }) },
);
const finding = fc.constantFrom("f-1", "f-1", "f-2");
const appeal = fc.constantFrom("a-1", "a-2");
const sanction = fc.constantFrom("s-1", "s-2");
const ours: fc.Arbitrary<"person" | "unit"> = fc.constantFrom("person", "person", "person", "unit");
const party: fc.Arbitrary<PartyReference> = fc.record({ kind: ours, id: name });
const weighted: fc.Arbitrary<LiableParty> = fc.record({
  kind: fc.constantFrom("person", "unit", "supplier", "customer"),
  id: name,
  weight: fc.integer({ min: 1, max: 4 }),
});

const determination = {
  finding,
  parties: fc.uniqueArray(weighted, { maxLength: 4, selector: ({ kind, id }) => `${kind} ${id}` }),
  basis: fc.constant({ kind: "rules", references: [{ document: "rule" }] } as const),
  evidence: fc.constant(["e-1"]),
};
const amount = fc.constant({ minorUnits: 100, currency: "CNY" });
const about = name.map((subject) => ({ subject, text: "So it was." }));
const proposal: fc.Arbitrary<SanctionProposed> = fc.record({
  sanction,
  finding,
  against: fc.record({ kind: ours, id: name }),
  role: fc.constant("directlyResponsible" as const),
  kind: fc.constant("deduction" as const),
  amount: fc.constant({ minorUnits: 100, currency: "CNY" }),
});

function attempt<Type extends keyof LiabilityCommands>(
  weight: number,
  type: Type,
  data: fc.Arbitrary<LiabilityCommands[Type]>,
): fc.WeightedArbitrary<Attempt<Type>> {
  const hoursAgo = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(12) });
  return { weight, arbitrary: fc.record({ type: fc.constant(type), data, by: actor, hoursAgo }) };
}

/** Long random sequences of liability commands, mostly sound by themselves, given by anybody, some entered late. */
export const liabilityAttempts: fc.Arbitrary<readonly LiabilityAttempt[]> = fc.array(
  // What leads to an execution is tried most, what ends a story early least.
  fc.oneof(
    attempt(4, "DetermineLiability", fc.record(determination)),
    attempt(
      16,
      "DiscloseFinding",
      fc.record({
        finding,
        to: party,
        capacity: fc.constantFrom("party", "employeeComplainedOf", "superior", "superior"),
        medium: fc.constant("phone"),
      }),
    ),
    attempt(4, "AppealLiability", fc.record({ appeal, finding, appellant: party, grounds: about })),
    attempt(
      8,
      "DecideLiabilityAppeal",
      fc.record({ appeal, outcome: fc.constantFrom("upheld", "dismissed"), reasons: about }),
    ),
    attempt(
      2,
      "ReviseLiability",
      fc.record({ ...determination, supersedes: finding, approvedBy: actor, reason: fc.constant("New facts.") }),
    ),
    attempt(6, "ProposeSanction", proposal),
    attempt(12, "ApproveSanction", fc.record({ sanction })),
    attempt(24, "ExecuteSanction", fc.record({ sanction })),
    attempt(4, "PublishSanction", fc.record({ sanction, where: fc.constant("board") })),
    attempt(1, "WithdrawSanction", fc.record({ sanction, reason: fc.constant("Too harsh.") })),
    attempt(4, "ReverseSanction", fc.record({ sanction, reason: fc.constant("Wrong shift.") })),
    attempt(1, "RecoverLoss", fc.record({ from: party, amount, finding })),
  ),
  { minLength: 60, maxLength: 160 },
);
