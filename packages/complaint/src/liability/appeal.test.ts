import { describe, expect, it } from "vitest";
import {
  appeal,
  appealed,
  classifier,
  decision,
  determination,
  disclosed,
  employee,
  investigated,
  judge,
  plant,
  revision,
} from "../test/liability-fixture.ts";

describe("disclosing a finding", () => {
  it("lets the employee complained of know it, at fault or not", () => {
    const story = investigated()
      .accepts("DetermineLiability", { ...determination, parties: [{ kind: "customer", id: "person-1", weight: 1 }] })
      .accepts("DiscloseFinding", {
        finding: "f-1",
        to: employee,
        capacity: "employeeComplainedOf",
        medium: "inPerson",
      });
    expect(story.state.liability.findings[0]?.disclosures).toMatchObject([{ to: employee }]);
  });

  it("refuses to treat as a party who holds no share", () => {
    const story = investigated().accepts("DetermineLiability", determination, classifier);
    const data = { finding: "f-1", to: plant, capacity: "party", medium: "phone" } as const;
    expect(story.refuses("DiscloseFinding", data)).toMatchObject([
      { rule: "liability", code: "not-a-party", field: "data.to" },
    ]);
  });

  it("refuses a finding that does not exist, and proof that is not on file", () => {
    const data = { finding: "f-1", to: employee, capacity: "party", medium: "phone" } as const;
    expect(disclosed().refuses("DiscloseFinding", { ...data, evidence: "e-9" })).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.evidence" },
    ]);
    expect(investigated().refuses("DiscloseFinding", data)).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.finding" },
    ]);
  });
});

describe("appealing against a finding", () => {
  it("is open to whom it was disclosed", () => {
    expect(appealed().state.liability.appeals).toMatchObject([{ id: "a-1", appellant: employee, status: "open" }]);
  });

  it("is refused to whom it was not disclosed, be it before or at all", () => {
    const data = { ...appeal(), appellant: plant };
    const refusal = [{ rule: "liability", code: "not-disclosed", field: "data.appellant" }];
    expect(disclosed().refuses("AppealLiability", data)).toMatchObject(refusal);
    const envelope = { occurredAt: "2024-03-01T10:30:00.000Z" };
    expect(disclosed().refuses("AppealLiability", appeal(), undefined, envelope)).toMatchObject(refusal);
  });

  it("is refused against a finding that does not stand any more", () => {
    const story = disclosed().accepts("ReviseLiability", revision(), classifier);
    expect(story.refuses("AppealLiability", appeal())).toMatchObject([
      { rule: "liability", code: "finding-superseded", field: "data.finding" },
    ]);
  });

  it("is refused while an earlier appeal of the same appellant is open, and possible again after it", () => {
    const story = appealed();
    expect(story.refuses("AppealLiability", appeal("a-2"))).toMatchObject([
      { rule: "liability", code: "appeal-open", field: "data.appellant" },
    ]);
    story.accepts("DecideLiabilityAppeal", decision("dismissed"), judge).accepts("AppealLiability", appeal("a-2"));
  });

  it("refuses an id that was used", () => {
    const story = appealed().accepts("DecideLiabilityAppeal", decision("dismissed"), judge);
    expect(story.refuses("AppealLiability", appeal())).toMatchObject([{ code: "id-taken", field: "data.appeal" }]);
  });

  it("is in time up to the last instant of the policy's period, counted from the disclosure", () => {
    const policy = { liabilityAppeal: { within: { amount: 2, unit: "calendarDays" } } } as const;
    // Disclosed at 11:00.
    const late = disclosed(policy);
    late.now = "2024-03-03T11:00:00.001Z";
    expect(late.refuses("AppealLiability", appeal())).toMatchObject([
      { rule: "liability", code: "appeal-too-late", field: "occurredAt" },
    ]);
    late.accepts("AppealLiability", appeal(), undefined, { occurredAt: "2024-03-03T11:00:00.000Z" });
  });

  it("leaves a period in working days to the read model, which has the calendar", () => {
    const story = disclosed({ liabilityAppeal: { within: { amount: 1, unit: "workingDays" } } });
    story.now = "2024-06-01T00:00:00.000Z";
    story.accepts("AppealLiability", appeal());
  });
});

describe("deciding an appeal", () => {
  it("ends it", () => {
    const story = appealed().accepts("DecideLiabilityAppeal", decision("partlyUpheld"), judge);
    expect(story.state.liability.appeals).toMatchObject([{ status: "partlyUpheld" }]);
    expect(story.refuses("DecideLiabilityAppeal", decision("dismissed"), judge)).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.appeal" },
    ]);
  });

  it("is followed by a revision on its account only if it upheld the appeal, at least in part", () => {
    const outcomes = ["upheld", "partlyUpheld", "dismissed"] as const;
    const followed = { ...revision(), appeal: decision("upheld").appeal };
    const refusal = [{ rule: "liability", code: "appeal-not-upheld", field: "data.appeal" }];
    expect(appealed().refuses("ReviseLiability", followed, classifier)).toMatchObject(refusal);
    for (const outcome of outcomes) {
      const story = appealed().accepts("DecideLiabilityAppeal", decision(outcome), judge);
      if (outcome !== "dismissed") story.accepts("ReviseLiability", followed, classifier);
      else expect(story.refuses("ReviseLiability", followed, classifier)).toMatchObject(refusal);
    }
  });

  it("is refused to the appellant, to a substitute of theirs, and to whoever appealed in their place", () => {
    const refusal = [{ rule: "separationOfDuties", code: "same-hands", field: "actor" }];
    const attempt = (by: typeof judge & { onBehalfOf?: string }) =>
      appealed().refuses("DecideLiabilityAppeal", decision("upheld"), by);
    expect(attempt({ id: employee.id, role: "clerk" })).toMatchObject(refusal);
    expect(attempt({ ...judge, onBehalfOf: employee.id })).toMatchObject(refusal);

    const representative = { id: "steward-1", role: "steward" };
    const represented = disclosed().accepts("AppealLiability", appeal(), {
      ...representative,
      onBehalfOf: employee.id,
    });
    expect(represented.refuses("DecideLiabilityAppeal", decision("upheld"), representative)).toMatchObject(refusal);
  });

  it("is refused to whoever determined the finding, and to whoever has revised it meanwhile", () => {
    const refusal = [{ rule: "separationOfDuties", code: "same-hands", field: "actor" }];
    const reviser = { id: "reviser-1", role: "qualityInspector" };
    const story = appealed().accepts("ReviseLiability", revision(), reviser);
    expect(story.refuses("DecideLiabilityAppeal", decision("upheld"), classifier)).toMatchObject(refusal);
    expect(story.refuses("DecideLiabilityAppeal", decision("upheld"), reviser)).toMatchObject(refusal);
    story.accepts("DecideLiabilityAppeal", decision("upheld"), judge);
  });
});
