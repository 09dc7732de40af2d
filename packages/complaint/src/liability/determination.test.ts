import { describe, expect, it } from "vitest";
import { personalFields } from "../personal-fields.ts";
import { classifier, determination, disclosed, investigated, judge, revision } from "../test/liability-fixture.ts";

describe("determining liability", () => {
  it("records what follows from the shares beside them", () => {
    const story = investigated().accepts("DetermineLiability", determination, classifier);
    expect(story.events.at(-1)).toMatchObject({
      type: "LiabilityDetermined",
      data: { ...determination, responsibility: "atFault" },
    });
    expect(story.state.liability.findings).toMatchObject([{ id: "f-1", responsibility: "atFault", by: classifier }]);
  });

  it("may leave it undetermined, and then needs no evidence", () => {
    const story = investigated().accepts("DetermineLiability", { ...determination, parties: [], evidence: [] });
    expect(story.state.liability.findings[0]?.responsibility).toBe("undetermined");
  });

  it("keeps what it says of a person erasable with that person", () => {
    const concerning = [{ subject: "employee-1", text: "Left the seal open." }];
    expect(personalFields("LiabilityDetermined", { ...determination, concerning, responsibility: "atFault" })).toEqual([
      { path: ["concerning", 0, "text"], subject: { kind: "person", id: "employee-1" } },
    ]);
  });

  it("happens once; from then on a finding is only superseded", () => {
    const violations = disclosed().refuses("DetermineLiability", { ...determination, finding: "f-2" });
    expect(violations).toMatchObject([{ rule: "liability", code: "already-determined", field: "type" }]);
  });

  it("refuses evidence that is not on record", () => {
    const violations = investigated().refuses("DetermineLiability", { ...determination, evidence: ["e-1", "e-9"] });
    expect(violations).toMatchObject([{ rule: "identity", code: "unknown-id", field: "data.evidence[1]" }]);
  });

  it("rests on a statement as well as on a file", () => {
    const story = investigated().accepts("TakeStatement", {
      statement: "st-1",
      subject: "employee-1",
      kind: "employee",
      capacity: "employeeComplainedOf",
      said: "I mislaid it.",
      medium: "inPerson",
    });
    story.accepts("DetermineLiability", { ...determination, evidence: ["st-1"] });
  });

  it("refuses to name anybody on no evidence", () => {
    const violations = investigated().refuses("DetermineLiability", { ...determination, evidence: [] });
    expect(violations).toMatchObject([{ rule: "liability", code: "no-evidence", field: "data.evidence" }]);
  });

  it("refuses a basis without a rule, and weights that are no whole numbers from 1", () => {
    const violations = investigated().refuses("DetermineLiability", {
      ...determination,
      basis: { kind: "rules", references: [] },
      parties: [
        { kind: "unit", id: "u-1", weight: 0 },
        { kind: "unit", id: "u-2", weight: 0.5 },
      ],
    });
    expect(violations.map(({ field }) => field)).toEqual([
      "data.parties[0].weight",
      "data.parties[1].weight",
      "data.basis.references",
    ]);
  });

  it("refuses a party named twice, though not a unit and a person of the same id", () => {
    const party = { kind: "unit", id: "u-1", weight: 1 } as const;
    const twice = { ...determination, parties: [party, { ...party, kind: "person" as const }, party] };
    const violations = investigated().refuses("DetermineLiability", twice);
    expect(violations).toMatchObject([{ rule: "liability", code: "party-twice", field: "data.parties[2]" }]);
  });

  it("refuses a degree of own fault where none of ours holds a share", () => {
    const violations = investigated().refuses("DetermineLiability", {
      ...determination,
      parties: [{ kind: "customer", id: "person-1", weight: 1 }],
      degreeOfOwnFault: "gross",
    });
    expect(violations).toMatchObject([
      { rule: "liability", code: "degree-without-share", field: "data.degreeOfOwnFault" },
    ]);
  });

  it("takes imported findings without evidence, under a policy of imported history only", () => {
    const imported = {
      ...determination,
      evidence: [],
      basis: { kind: "imported", source: "old-register", rule: "violation-corrected" },
    } as const;
    investigated({ origin: "imported" }).accepts("DetermineLiability", imported, { id: "importer", role: "importer" });
    const violations = investigated().refuses("DetermineLiability", imported);
    expect(violations).toMatchObject([{ rule: "liability", code: "not-imported", field: "data.basis.kind" }]);
  });
});

describe("revising liability", () => {
  it("supersedes the finding that stands and leaves it as it was", () => {
    const story = disclosed();
    const before = story.state.liability.findings[0];
    story.accepts("ReviseLiability", revision(), classifier);
    expect(story.state.liability.findings).toMatchObject([
      { ...before, supersededBy: "f-2" },
      { id: "f-2", responsibility: "notAtFault", supersededBy: null, disclosures: [] },
    ]);
  });

  it("refuses to supersede a finding twice", () => {
    const story = disclosed().accepts("ReviseLiability", revision(), classifier);
    const violations = story.refuses("ReviseLiability", revision("f-3", "f-1"), classifier);
    expect(violations).toMatchObject([{ rule: "liability", code: "finding-superseded", field: "data.supersedes" }]);
  });

  it("refuses an id that was used, a finding and an appeal that do not exist", () => {
    const story = disclosed();
    const violations = story.refuses("ReviseLiability", { ...revision("f-1", "f-9"), appeal: "a-9" }, classifier);
    expect(violations).toMatchObject([
      { code: "id-taken", field: "data.finding" },
      { code: "unknown-id", field: "data.supersedes" },
      { code: "unknown-id", field: "data.appeal" },
    ]);
  });

  it("refuses an approver who classified: this time, last time, or through a substitute", () => {
    const story = disclosed();
    const reviser = { id: "reviser-1", role: "qualityInspector" };
    const attempt = (approvedBy: typeof judge & { onBehalfOf?: string }, by = reviser) =>
      story.refuses("ReviseLiability", { ...revision(), approvedBy }, by);
    const refusal = [{ rule: "separationOfDuties", code: "same-hands", field: "data.approvedBy" }];
    expect(attempt(reviser)).toMatchObject(refusal);
    expect(attempt(classifier)).toMatchObject(refusal);
    expect(attempt({ ...judge, onBehalfOf: classifier.id })).toMatchObject(refusal);
    story.accepts("ReviseLiability", revision(), reviser);
  });

  it("refuses a revision that is older than what it revises", () => {
    const story = disclosed();
    const violations = story.refuses("ReviseLiability", revision(), classifier, {
      occurredAt: "2024-03-01T08:30:00.000Z",
    });
    expect(violations).toMatchObject([{ rule: "time", code: "out-of-order", field: "occurredAt" }]);
  });
});
