import {
  decideComplaint,
  unstartedClock,
  type EvidenceKind as RecordedKind,
  type LiableParty,
} from "@complaint-ledger/complaint";
import type { EvidenceKind, HandlingPolicy, LiabilityRule, NamedParty } from "@complaint-ledger/policy";
import { complaintLives, lenientPolicy, type ComplaintLife } from "@complaint-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { rowsOf } from "../test/row-of.ts";
import { determinationOf } from "./determination-of.ts";
import type { ReadyProposal } from "./proposal.ts";
import { proposeFinding } from "./propose-finding.ts";

const common: Pick<LiabilityRule, "when" | "reference" | "note"> = {
  when: {},
  reference: { document: "house rule", clause: "7" },
  note: { en: "In every case." },
};

const house: HandlingPolicy = {
  ...lenientPolicy,
  liabilityRules: [
    { ...common, id: "open", propose: "undetermined" },
    {
      ...common,
      id: "shared",
      propose: {
        parties: [
          { who: "handler", weight: 2 },
          { who: "handlingUnit", weight: 1 },
          { who: { kind: "supplier", id: "supplier-1" }, weight: 4 },
        ],
        degreeOfOwnFault: "slight",
      },
    },
    { ...common, id: "customer", propose: { parties: [{ who: "complainant", weight: 1 }] } },
  ],
};

describe("the payload of a proposal", () => {
  it("rests on the rule, and is completed by whoever decides", () => {
    const [rule] = house.liabilityRules ?? [];
    if (rule === undefined) throw new Error("the house has rules");
    const proposal: ReadyProposal = {
      status: "ready",
      policy: { id: "house", version: 1 },
      rule,
      reasons: [],
      parties: [{ kind: "unit", id: "desk", weight: 1 }],
      degreeOfOwnFault: "gross",
      responsibility: "atFault",
    };
    expect(determinationOf(proposal, { finding: "finding-1", evidence: ["film-1"], findings: "On the film." })).toEqual(
      {
        finding: "finding-1",
        evidence: ["film-1"],
        findings: "On the film.",
        parties: [{ kind: "unit", id: "desk", weight: 1 }],
        degreeOfOwnFault: "gross",
        basis: { kind: "rules", references: [{ document: "house rule", clause: "7" }] },
      },
    );
  });

  it("is accepted by the rules of a complaint, save that only the first finding is no revision", () => {
    let accepted = 0;
    fc.assert(
      fc.property(complaintLives({ maxLength: 60 }), (life) => {
        const { evidence, statements } = life.state.investigation;
        const onFile = [...evidence, ...statements];
        for (const proposal of readyFor(life)) {
          if (proposal.parties.length > 0 && onFile.length === 0) continue;
          const data = determinationOf(proposal, { finding: "new", evidence: onFile });
          const decision = decideComplaint(
            { type: "DetermineLiability", complaintId: life.complaintId, commandId: "command-1", data },
            life.state,
            {
              now: "2030-01-01T00:00:00.000Z",
              actor: { id: "judge", role: "judge" },
              policies: life.policies,
              isRecorded: () => false,
              clock: () => unstartedClock,
            },
          );
          if (decision.outcome === "accepted") accepted += 1;
          else expect(decision.rejection.violations).toMatchObject([{ code: "already-determined" }]);
        }
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});

/** What the house rule proposes for a lodged complaint. */
function readyFor(life: ComplaintLife): readonly ReadyProposal[] {
  if (life.state.phase === "notLodged") return [];
  return Array.from(rowsOf(life.events).values(), (row) => proposeFinding(row, house))
    .flat()
    .filter((proposal) => proposal.status === "ready");
}

it("speaks of evidence and parties in the words of the complaint", () => {
  expectTypeOf<EvidenceKind>().toEqualTypeOf<RecordedKind>();
  expectTypeOf<NamedParty["kind"]>().toEqualTypeOf<LiableParty["kind"]>();
});
