import { complaintLedgers, happened, rawHistories, type Happening } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rules } from "../test/house.ts";
import {
  appealed,
  approved,
  clerk,
  decided,
  determined,
  disclosed,
  executed,
  head,
  judge,
  lodged,
  proposed,
  proposer,
  revised,
  soundStory,
} from "../test/liability-story.ts";
import { rowOf, rowsOf } from "../test/row-of.ts";
import { auditCodes, type AuditCode } from "./audit-codes.ts";
import { liabilityAudit } from "./liability-audit.ts";

const asOf = "2024-03-20T00:00:00.000Z";
const audit = (story: readonly Happening[], at = asOf) =>
  liabilityAudit([rowOf(story)], { ...rules, asOf: at }).findings;
const codesIn = (story: readonly Happening[], at = asOf) => audit(story, at).map(({ code }) => code);

/** The sound story with some of it done otherwise: each happening stands in for the one of its type. */
function soundBut(...others: readonly Happening[]): readonly Happening[] {
  return soundStory.map((happening) => others.find(({ type }) => type === happening.type) ?? happening);
}

const without = (type: Happening["type"]) => soundStory.filter((happening) => happening.type !== type);
const upTo = (type: Happening["type"]) =>
  soundStory.slice(0, soundStory.findIndex((happening) => happening.type === type) + 1);

/** Of each code: what raises it, and something like it that does not. */
const examples: Readonly<Record<AuditCode, readonly [raised: readonly Happening[], quiet: readonly Happening[]]>> = {
  "no-basis": [
    soundBut(determined({ basis: { kind: "rules", references: [] } })),
    soundBut(determined({ basis: { kind: "imported", source: "city" } })),
  ],
  "no-evidence": [
    soundBut(determined({ evidence: [] })),
    soundBut(determined({ evidence: [], basis: { kind: "imported", source: "city" } })),
  ],
  "unknown-evidence": [
    soundBut(determined({ evidence: ["cctv-1", "cctv-9"] })),
    [
      ...lodged(),
      happened("StatementTaken", "2024-03-01T11:00", { statement: "st-1", subject: "mei" }),
      determined({ evidence: ["cctv-1", "st-1"] }),
    ],
  ],
  "undetermined-with-shares": [
    soundBut(determined({ responsibility: "undetermined" })),
    [...lodged(), determined({ parties: [], evidence: [] })],
  ],
  "responsibility-disagrees": [
    soundBut(determined({ responsibility: "notAtFault" })),
    [...lodged(), determined({ parties: [{ kind: "customer", id: "customer-1", weight: 1 }] })],
  ],
  "two-standing": [
    [...lodged(), determined(), determined({ finding: "f-2" })],
    [...lodged(), determined(), revised()],
  ],
  "id-twice": [
    [...lodged(), determined(), determined()],
    [...lodged(), determined(), revised({ finding: "f-3" })],
  ],
  "unknown-finding": [soundBut(proposed({ finding: "f-9" })), soundStory],
  "unknown-appeal": [[...lodged(), determined(), disclosed(), decided()], soundStory],
  "unknown-sanction": [without("SanctionProposed"), soundStory],
  "revision-not-approved": [
    [...lodged(), determined(), unapproved()],
    [...lodged(), determined(), revised()],
  ],
  "approver-classified": [
    [
      ...lodged(),
      determined(),
      revised({ approvedBy: { ...head, onBehalfOf: "classifier-1" } }, "2024-03-12T09:00", judge),
    ],
    [...lodged(), determined(), revised({ approvedBy: head })],
  ],
  "appeal-before-disclosure": [soundBut(disclosed("2024-03-07T09:00")), soundStory],
  "judge-appealed": [
    soundBut(appealed("2024-03-06T09:00", "a-1", { ...judge, onBehalfOf: "mei" })),
    soundBut(appealed("2024-03-06T09:00", "a-1", { ...clerk, onBehalfOf: "mei" })),
  ],
  "judge-classified": [
    soundBut(decided("dismissed", "2024-03-08T09:00", { id: "classifier-1", role: "manager" })),
    soundStory,
  ],
  "appeal-too-late": [soundBut(appealed("2024-03-15T09:00:00.001Z")), soundBut(appealed("2024-03-15T09:00"))],
  "appeal-decided-late": [
    [...upTo("LiabilityAppealed"), decided("dismissed", "2024-03-13T16:00:00.001Z")],
    [...upTo("LiabilityAppealed"), decided("dismissed", "2024-03-13T16:00:00.000Z")],
  ],
  "appeal-overdue": [upTo("LiabilityAppealed"), upTo("LiabilityAppealDecided")],
  "revision-owed": [
    [...upTo("LiabilityAppealed"), decided("partlyUpheld")],
    [...upTo("LiabilityAppealed"), decided("partlyUpheld"), revised({ appeal: "a-1" })],
  ],
  "approver-proposed": [
    soundBut(approved("2024-03-10T09:00", { ...head, onBehalfOf: proposer.id })),
    soundBut(approved("2024-03-10T09:00", head)),
  ],
  "sanction-out-of-order": [
    [...soundStory, executed("2024-03-12T09:00")],
    [...soundStory, happened("SanctionPublished", "2024-03-12T09:00", { sanction: "s-1", where: "notice board" })],
  ],
  "executed-without-approval": [without("SanctionApproved"), soundStory],
  "executed-before-disclosure": [
    [...lodged(), determined(), proposed(), approved(), executed(), disclosed("2024-03-11T09:00:00.001Z")],
    [...lodged(), determined(), proposed(), approved(), executed(), disclosed("2024-03-11T09:00")],
  ],
  "executed-under-appeal": [
    soundBut(decided("dismissed", "2024-03-11T09:00:00.001Z")),
    soundBut(decided("dismissed", "2024-03-11T09:00")),
  ],
  "executed-after-upheld-appeal": [
    soundBut(decided("upheld")),
    [...upTo("LiabilityAppealed"), decided("upheld"), revised({ appeal: "a-1" })],
  ],
  "executed-on-superseded": [
    [...upTo("SanctionApproved"), revised({}, "2024-03-10T10:00"), executed()],
    [...soundStory, revised()],
  ],
  "appeal-entered-late": [
    [
      ...without("LiabilityAppealed").filter(({ type }) => type !== "LiabilityAppealDecided"),
      appealed("2024-03-06T09:00"),
    ],
    [
      ...without("LiabilityAppealed").filter(({ type }) => type !== "LiabilityAppealDecided"),
      appealed("2024-03-12T09:00"),
    ],
  ],
  "execution-not-reported": [
    upTo("SanctionApproved"),
    [
      ...upTo("SanctionApproved"),
      happened("SanctionWithdrawn", "2024-03-11T09:00", { sanction: "s-1", reason: "Too hard." }),
    ],
  ],
  "reversal-owed": [
    [...soundStory, revised()],
    [
      ...soundStory,
      revised(),
      happened("SanctionReversed", "2024-03-13T09:00", { sanction: "s-1", reason: "Revised." }),
    ],
  ],
  // The calendar of the house rule ends with 2024.
  "limit-not-reckonable": [
    soundStory.map((happening) => ({ ...happening, at: happening.at.replace("2024", "2025") })),
    soundStory,
  ],
};

function unapproved(): Happening {
  const { approvedBy: _, ...data } = { approvedBy: null, ...revised().data };
  return { ...revised(), data };
}

/** Nothing is lodged in them, so no policy is pinned. */
const liabilityTypes = [
  "LiabilityDetermined",
  "LiabilityRevised",
  "FindingDisclosed",
  "LiabilityAppealed",
  "LiabilityAppealDecided",
  "SanctionProposed",
  "SanctionApproved",
  "SanctionExecuted",
  "SanctionWithdrawn",
  "SanctionReversed",
] as const;

describe("a liability audit", () => {
  it("finds nothing where everything was done as it should be", () => {
    expect(audit(soundStory)).toEqual([]);
  });

  // A record of this type holds each of its keys.
  describe.each(Object.entries(examples) as [AuditCode, (typeof examples)[AuditCode]][])(
    "%s",
    (code, [raised, quiet]) => {
      it("is raised, with when, about what, and in words", () => {
        const found = audit(raised).filter((finding) => finding.code === code);
        expect(found.length).toBeGreaterThan(0);
        for (const { complaintId, at, subjects, sentence } of found) {
          expect({ complaintId, at }).toEqual({ complaintId: "c-1", at: expect.stringMatching(/^202[45]-03-.*Z$/) });
          expect(subjects.length).toBeGreaterThan(0);
          for (const subject of subjects) expect(sentence).toContain(subject);
        }
      });

      it("is not raised by what is in order", () => {
        expect(codesIn(quiet)).not.toContain(code);
      });
    },
  );
});

describe("what is in order", () => {
  it("is a finding that names nobody, and rests on nothing", () => {
    expect(codesIn([...lodged(), determined({ parties: [], evidence: [] })])).toEqual([]);
  });

  it("is a judge who determines a finding only after the decision", () => {
    const story = [
      ...upTo("LiabilityAppealed"),
      decided("upheld"),
      revised({ appeal: "a-1" }, "2024-03-12T09:00", judge),
    ];
    expect(codesIn(story)).toEqual([]);
  });
});

describe("what is not in order", () => {
  it("is told once: an execution under an appeal that was upheld later, or on a finding superseded before", () => {
    const early = [...upTo("LiabilityAppealed"), decided("upheld"), proposed(), approved("2024-03-07T08:00")];
    expect(codesIn([...early, executed("2024-03-07T09:00")])).toEqual(["executed-under-appeal", "revision-owed"]);
    const late = [...upTo("SanctionApproved"), revised({}, "2024-03-10T10:00"), executed()];
    expect(codesIn(late)).toEqual(["executed-on-superseded"]);
  });

  it("is an execution under an appeal on record, dated before it or before a decision entered only later", () => {
    const backdated = upTo("SanctionApproved").filter(({ type }) => type !== "LiabilityAppealDecided");
    expect(codesIn([...backdated, executed("2024-03-05T12:00")], "2024-03-12T00:00:00.000Z")).toContain(
      "executed-under-appeal",
    );
    expect(codesIn([...backdated, executed(), decided("dismissed", "2024-03-08T09:00")])).toEqual([
      "executed-under-appeal",
    ]);
  });

  it("is an execution on a finding that an upheld appeal has shaken, dated before the appeal", () => {
    const shaken = soundBut(decided("upheld")).filter(({ type }) => type !== "SanctionExecuted");
    expect(codesIn([...shaken, executed("2024-03-05T12:00")])).toContain("executed-after-upheld-appeal");
  });

  it("is to name what is recorded only later", () => {
    expect(codesIn([...lodged(), disclosed(), determined()])).toEqual(["unknown-finding"]);
  });
});

describe("what an audit tells", () => {
  it("comes by complaint, each in the order of time, whatever the order of the rows", () => {
    const story = [...without("SanctionApproved"), revised({ approvedBy: { id: "classifier-1", role: "head" } })];
    const rows = ["c-2", "c-10", "c-1"].map((complaint) => rowOf(story, complaint));
    const found = liabilityAudit(rows, { ...rules, asOf });
    expect(found).toMatchObject({ asOf, complaints: 3 });
    expect(found.findings.map(({ complaintId, code }) => `${complaintId} ${code}`)).toEqual(
      ["c-1", "c-10", "c-2"].flatMap((complaint) => [
        `${complaint} executed-without-approval`,
        `${complaint} approver-classified`,
        `${complaint} approver-classified`,
        `${complaint} reversal-owed`,
      ]),
    );
    expect(liabilityAudit(rows.toReversed(), { ...rules, asOf })).toEqual(found);
  });

  it("says since when an execution is not reported, and an appeal overdue only from the first instant after its limit", () => {
    expect(audit(upTo("SanctionApproved"))).toMatchObject([
      { code: "execution-not-reported", at: "2024-03-10T09:00:00.000Z", subjects: ["s-1"] },
    ]);
    // Five working days after Wednesday: Wednesday, 24:00 in Shanghai.
    expect(codesIn(upTo("LiabilityAppealed"), "2024-03-13T16:00:00.000Z")).toEqual([]);
    expect(audit(upTo("LiabilityAppealed"), "2024-03-13T16:00:00.001Z")).toEqual([
      {
        complaintId: "c-1",
        code: "appeal-overdue",
        at: "2024-03-13T16:00:00.000Z",
        subjects: ["a-1"],
        sentence: "appeal a-1 is undecided, and policy house gave time until 2024-03-13T16:00:00.000Z",
      },
    ]);
  });

  it("says where it rests on holidays that are not announced yet", () => {
    const calendars = rules.calendars.map((calendar) => ({ ...calendar, provisionalYears: [2024] }));
    const story = upTo("LiabilityAppealed");
    expect(liabilityAudit([rowOf(story)], { ...rules, calendars, provisional: "mark", asOf }).findings).toMatchObject([
      { code: "appeal-overdue", provisional: true },
    ]);
    expect(liabilityAudit([rowOf(story)], { ...rules, calendars, asOf }).findings).toMatchObject([
      { code: "limit-not-reckonable", at: "2024-03-06T09:00:00.000Z", subjects: ["a-1"] },
    ]);
  });

  it("needs the policies only where an appeal has a limit to keep", () => {
    const options = { policies: [], calendars: [], asOf };
    expect(liabilityAudit([rowOf([...lodged(), determined()])], options).findings).toEqual([]);
    expect(() => liabilityAudit([rowOf(soundStory)], options)).toThrow(
      expect.objectContaining({ code: "unknown-policy" }),
    );
    expect(() => liabilityAudit([], { ...options, asOf: "today" })).toThrow(
      expect.objectContaining({ code: "invalid-instant" }),
    );
  });

  it("is never that a rule was broken, where every event came by a command", () => {
    fc.assert(
      fc.property(complaintLedgers({ maxComplaints: 2, maxLength: 150 }), ({ events, policies }) => {
        const options = { policies, calendars: [], asOf: "2027-01-01T00:00:00.000Z" };
        const broken = liabilityAudit(rowsOf(events).values(), options).findings.filter(
          ({ code }) => auditCodes[code] === "broken",
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("can be told of any history that no rule has looked at", () => {
    fc.assert(
      fc.property(rawHistories({ maxLength: 40, types: liabilityTypes }), (events) => {
        const found = liabilityAudit(rowsOf(events).values(), { ...rules, asOf }).findings;
        for (const { code, sentence } of found) expect([code, sentence.length > 0]).toEqual([code, true]);
        expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
