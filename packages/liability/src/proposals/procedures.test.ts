import type { Classification } from "@complaint-ledger/complaint";
import type { HandlingPolicy, LiabilityRole } from "@complaint-ledger/policy";
import {
  chinaPostBranch,
  expressDelivery,
  itAfterSales,
  manufacturingHandlingRule,
  manufacturingOperatingRule,
  patientComplaint,
  procedures,
  telecomComplaint,
} from "@complaint-ledger/regimes";
import { happened, type Happening } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { rowOf } from "../test/row-of.ts";
import { proposeFinding, type KnownOfCase } from "./propose-finding.ts";

const at = "2024-03-04T09:00";
const everybody: readonly Happening[] = [
  happened("ComplaintLodged", at, {
    policies: [],
    complainant: { subject: "customer-1", kind: "complainant" },
  }),
  happened("HandlerAssigned", at, { handler: "handler-1" }),
  happened("StatementTaken", at, { statement: "s-1", subject: "clerk-7", capacity: "employeeComplainedOf" }),
  happened("JointHandlingOpened", at, {
    parties: [
      { kind: "supplier", id: "supplier-1" },
      { kind: "otherCompany", id: "dealer-1" },
    ],
  }),
];
const cause = (word: string) => happened("RootCauseFound", at, { rootCause: "rc-1", cause: word, unit: "depot" });

/** What a procedure proposes: rule, responsibility and parties. */
function proposed(
  policy: HandlingPolicy,
  classification: Classification,
  found: readonly Happening[] = [],
  known: KnownOfCase = {},
): readonly string[] {
  const classified = happened("ComplaintClassified", at, classification);
  return proposeFinding(rowOf([...everybody, classified, ...found]), policy, known).map((proposal) =>
    proposal.status === "ready"
      ? [proposal.rule.id, proposal.responsibility, ...proposal.parties.map(({ id }) => id)].join(" ")
      : `${proposal.rule.id} lacks ${[...proposal.missingEvidence, ...proposal.openRoles.map(({ role }) => role)].join(" ")}`,
  );
}

describe("the main responsibility for a dispute at a branch", () => {
  it("is the clerk's, the unit's or the customer's, by its cause", () => {
    expect(proposed(chinaPostBranch, { cause: "staff.attitude" })).toEqual(["staff atFault clerk-7"]);
    expect(proposed(chinaPostBranch, {}, [cause("facilities.systems")])).toEqual(["facilities atFault depot"]);
    expect(proposed(chinaPostBranch, {}, [cause("serviceLevel.afterSales")])).toEqual(["service-level atFault depot"]);
    expect(proposed(chinaPostBranch, { cause: "customer" })).toEqual(["customer notAtFault customer-1"]);
  });

  it("waits for the unit in which the cause arose, as long as nobody found it", () => {
    expect(proposed(chinaPostBranch, { cause: "facilities.site" })).toEqual(["facilities lacks causingUnit"]);
  });
});

describe("a parcel lost, late or damaged", () => {
  it("is answered for by the person directly responsible", () => {
    expect(proposed(expressDelivery, { category: "loss" })).toEqual(["person-directly-responsible atFault clerk-7"]);
  });

  it("is the customer's matter if the customer caused it", () => {
    expect(proposed(expressDelivery, { category: "damage" }, [cause("customer")])).toEqual([
      "customer-caused notAtFault customer-1",
    ]);
    expect(proposed(expressDelivery, { category: "damage", cause: "customer" })).toEqual([
      "customer-caused notAtFault customer-1",
    ]);
  });

  it("is answered for by whoever delayed the handling, too", () => {
    expect(proposed(expressDelivery, { category: "delay" }, [], { handledLate: true })).toEqual([
      "person-directly-responsible atFault clerk-7",
      "handling-delayed atFault handler-1",
    ]);
  });
});

describe("a case of a repair station", () => {
  it.each([
    ["skill", "staff atFault clerk-7"],
    ["procedure", "procedure atFault depot"],
    ["humanDamage", "handled-wrongly-by-user notAtFault customer-1"],
    ["dealerRepair", "dealer-repairs notAtFault dealer-1"],
    ["productQuality", "product-quality undetermined"],
  ])("caused by %s is proposed as %s", (word, expected) => {
    expect(proposed(itAfterSales, {}, [cause(word)])).toEqual([expected]);
  });
});

describe("a patient's complaint", () => {
  it("is the clinic's fault, the patient's, or not to be divided by any rule", () => {
    expect(proposed(patientComplaint, { validity: "founded" }, [cause("dosage")])).toEqual(["founded atFault depot"]);
    expect(proposed(patientComplaint, { validity: "partlyFounded" })).toEqual(["partly-founded undetermined"]);
    expect(proposed(patientComplaint, { validity: "unfounded" })).toEqual(["unfounded notAtFault customer-1"]);
  });
});

describe("a telecom complaint", () => {
  it("has our reason or the customer's; what the network cannot do is nobody's fault yet", () => {
    expect(proposed(telecomComplaint, {}, [cause("operator")])).toEqual(["our-reason atFault depot"]);
    expect(proposed(telecomComplaint, { cause: "customer" })).toEqual(["customers-reason notAtFault customer-1"]);
    expect(proposed(telecomComplaint, { class: "notAtPresent" })).toEqual(["not-at-present undetermined"]);
  });
});

describe("a complaint about goods delivered", () => {
  it("is a claim, found out by the quality department, or a pretext, which is not the company's responsibility", () => {
    const claim = { nature: "compensationClaim" } as const;
    expect(proposed(manufacturingOperatingRule, claim, [cause("melt")])).toEqual(["claim atFault depot"]);
    expect(proposed(manufacturingOperatingRule, claim)).toEqual(["claim lacks causingUnit"]);
    expect(proposed(manufacturingOperatingRule, { nature: "nonQualityComplaint" })).toEqual([
      "pretext notAtFault customer-1",
    ]);
  });

  it("is the plant unit's by quality; of contract and procedure others decide", () => {
    expect(proposed(manufacturingHandlingRule, { class: "quality" }, [cause("primer")])).toEqual([
      "quality atFault depot",
    ]);
    expect(proposed(manufacturingHandlingRule, { class: "contract" })).toEqual(["contract undetermined"]);
    expect(proposed(manufacturingHandlingRule, { class: "procedure" })).toEqual(["procedure undetermined"]);
  });

  it("is the supplier's, another company's or a misunderstanding, which goes before its class", () => {
    const quality = { class: "quality" } as const;
    expect(proposed(manufacturingHandlingRule, quality, [cause("supplier")])).toEqual([
      "supplier notAtFault supplier-1",
    ]);
    expect(proposed(manufacturingHandlingRule, quality, [cause("otherCompany")])).toEqual([
      "other-company notAtFault dealer-1",
    ]);
    expect(proposed(manufacturingHandlingRule, quality, [cause("customerMisunderstanding")])).toEqual([
      "misunderstanding notAtFault customer-1",
    ]);
  });
});

describe("every procedure", () => {
  it("comes with rules of liability, each with its place in the source", () => {
    for (const { id, source, liabilityRules = [] } of procedures) {
      expect(liabilityRules.length, id).toBeGreaterThan(0);
      for (const { reference } of liabilityRules) {
        expect(reference.clause, id).toBeDefined();
        expect(source).toContain(reference.document);
      }
    }
  });

  it("invents no shares: it names one party, or nobody", () => {
    const shares = procedures
      .flatMap(({ liabilityRules = [] }) => liabilityRules)
      .map(({ propose }) => (propose === "undetermined" ? [] : propose.parties.map(({ weight }) => weight)));
    for (const weights of shares) expect([[], [1]]).toContainEqual(weights);
  });

  it("leaves out who only handles it: their unit is not liable for that", () => {
    const handling: readonly LiabilityRole[] = ["intakeUnit", "accountUnit", "handlingUnit", "countermeasureUnit"];
    const roles = procedures
      .flatMap(({ liabilityRules = [] }) => liabilityRules)
      .flatMap(({ propose }) => (propose === "undetermined" ? [] : propose.parties.map(({ who }) => who)));
    for (const role of handling) expect(roles).not.toContain(role);
  });
});
