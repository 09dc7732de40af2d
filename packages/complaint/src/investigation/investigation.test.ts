import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personalFields } from "../personal-fields.ts";
import { lodged } from "../test/complaint-fixture.ts";
import type { EvidenceAttached } from "./attach-evidence.ts";
import type { StatementTaken } from "./take-statement.ts";

const statement: StatementTaken = {
  statement: "s1",
  capacity: "bystander",
  subject: "person-2",
  kind: "thirdParty",
  name: "N. N.",
  said: "The parcel lay in the rain.",
  medium: "inPerson",
};

const cctv: EvidenceAttached = {
  evidence: "e1",
  kind: "cctv",
  sha256: "0123456789abcdef".repeat(4),
  reference: "store/cctv/1",
};

describe("a statement", () => {
  it("is taken once under its id", () => {
    const story = lodged().accepts("TakeStatement", statement);
    expect(story.state.investigation.statements).toEqual(["s1"]);
    expect(story.refuses("TakeStatement", { ...statement, capacity: "colleague" })).toMatchObject([
      { rule: "identity", code: "id-taken", field: "data.statement" },
    ]);
  });

  it("holds the words and the name as personal data of the one who spoke", () => {
    const subject = { kind: "person", id: "person-2" };
    expect(personalFields("StatementTaken", statement)).toEqual([
      { path: ["name"], subject },
      { path: ["said"], subject },
    ]);
  });
});

describe("a piece of evidence", () => {
  it("is attached once under its id, also after closing", () => {
    const story = lodged()
      .accepts("AttachEvidence", cctv)
      .accepts("CloseComplaint", { outcome: "accepted" })
      .accepts("AttachEvidence", { ...cctv, evidence: "e2" });
    expect(story.state.investigation.evidence).toEqual(["e1", "e2"]);
    expect(story.refuses("AttachEvidence", cctv)).toMatchObject([
      { rule: "identity", code: "id-taken", field: "data.evidence" },
    ]);
  });

  it("has a fingerprint of 64 lower-case hexadecimal digits and nothing else", () => {
    const hexadecimal = fc.string({
      unit: fc.constantFrom(..."0123456789abcdef".split("")),
      minLength: 64,
      maxLength: 64,
    });
    fc.assert(
      fc.property(hexadecimal, (sha256) => {
        lodged().accepts("AttachEvidence", { ...cctv, sha256 });
      }),
    );
    const wrong = fc.oneof(
      hexadecimal.map((digits) => digits.slice(1)),
      hexadecimal.map((digits) => `${digits}0`),
      hexadecimal.map((digits) => `${digits}\n`),
      hexadecimal.map((digits) => `A${digits.slice(1)}`),
      fc.string(),
    );
    fc.assert(
      fc.property(wrong, (sha256) => {
        expect(lodged().refuses("AttachEvidence", { ...cctv, sha256 })).toMatchObject([
          { rule: "payload", code: "invalid-payload", field: "data.sha256" },
        ]);
      }),
    );
  });
});

describe("information", () => {
  const question = { request: "q1", from: "warehouse", question: "When did it leave?" };

  it("is asked for and comes in, in parts if need be", () => {
    const story = lodged()
      .accepts("RequestInformation", { ...question, medium: "email", wantedBy: "2024-03-02T08:00:00.000Z" })
      .accepts("ReceiveInformation", { request: "q1", from: "warehouse", content: "On Monday" })
      .accepts("ReceiveInformation", { request: "q1", from: "warehouse", content: "At nine" });
    expect(story.state.investigation.informationRequests).toEqual([{ id: "q1", answered: true }]);
  });

  it("may come in without being asked for, from sources that are easily overlooked", () => {
    const story = lodged()
      .accepts("AttachEvidence", { ...cctv, kind: "document" })
      .accepts("RequestInformation", question)
      .accepts("ReceiveInformation", {
        from: "dealer-1",
        source: "dealerNote",
        content: "Two others came back",
        evidence: ["e1"],
      });
    expect(story.state.investigation.informationRequests).toEqual([{ id: "q1", answered: false }]);
  });

  it("is not asked for twice under one id", () => {
    expect(lodged().accepts("RequestInformation", question).refuses("RequestInformation", question)).toMatchObject([
      { rule: "identity", code: "id-taken", field: "data.request" },
    ]);
  });

  it("answers no request that nobody made, and brings no evidence that is not on file", () => {
    const answer = { request: "q9", from: "warehouse", content: "On Monday", evidence: ["e8", "e9"] };
    expect(lodged().refuses("ReceiveInformation", answer)).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.request" },
      { rule: "identity", code: "unknown-id", field: "data.evidence[0]" },
      { rule: "identity", code: "unknown-id", field: "data.evidence[1]" },
    ]);
  });
});

describe("客户抱怨联络单, the contact sheet", () => {
  const sheet = { sheet: "sheet-1", matter: "quality", countermeasureUnit: "quality" } as const;

  it("goes to the countermeasure unit once", () => {
    const story = lodged().accepts("IssueContactSheet", sheet);
    expect(story.state.investigation.contactSheets).toEqual(["sheet-1"]);
    expect(story.refuses("IssueContactSheet", sheet)).toMatchObject([
      { rule: "identity", code: "id-taken", field: "data.sheet" },
    ]);
  });

  it("is named by the countermeasures asked for by it", () => {
    const request = { countermeasure: "c1", sheet: "sheet-1", unit: "plant-2", task: "Find out why it cracked" };
    expect(lodged().refuses("RequestCountermeasure", request)).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.sheet" },
    ]);
    const story = lodged().accepts("IssueContactSheet", sheet).accepts("RequestCountermeasure", request);
    expect(story.state.investigation.countermeasures).toMatchObject([
      { id: "c1", unit: "plant-2", status: "requested" },
    ]);
  });
});

describe("a root cause", () => {
  const cause = { rootCause: "r1", cause: "packaging", description: "Too little padding", unit: "plant-2" };

  it("is one of several, each found once", () => {
    const story = lodged()
      .accepts("AttachEvidence", cctv)
      .accepts("FindRootCause", { ...cause, evidence: ["e1"] })
      .accepts("FindRootCause", { ...cause, rootCause: "r2", cause: "transport" });
    expect(story.state.investigation.rootCauses).toEqual([
      { id: "r1", cause: "packaging" },
      { id: "r2", cause: "transport" },
    ]);
    expect(story.refuses("FindRootCause", { ...cause, evidence: ["e9"] })).toMatchObject([
      { rule: "identity", code: "id-taken", field: "data.rootCause" },
      { rule: "identity", code: "unknown-id", field: "data.evidence[0]" },
    ]);
  });

  it("is called by the policy's words, where it has any", () => {
    const story = lodged({ causes: ["staff", "facilities"] });
    expect(story.refuses("FindRootCause", cause)).toMatchObject([
      { rule: "policy", code: "unknown-cause", field: "data.cause" },
    ]);
    story.accepts("FindRootCause", { ...cause, cause: "staff" });
  });
});
