import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { steps } from "../steps.ts";
import { resolve, timed } from "../test/clock-fixture.ts";
import { manager, type Story } from "../test/complaint-fixture.ts";
import type { Violation } from "../violation.ts";

const told = (evidence: string) => ({ at: "2024-03-01T08:00:00.000Z", medium: "phone", evidence }) as const;
const basis = { kind: "rules", references: [{ document: "Service rule" }] } as const;

/** Every command that refers to evidence, tried with a piece that is not on file. */
const tryWith: Readonly<Record<string, (story: Story, evidence: string) => readonly Violation[]>> = {
  ConfirmRecord: (story, evidence) =>
    story.refuses("ConfirmRecord", { confirmedBy: "complainant", manner: "signed", evidence }),
  ReceiveInformation: (story, evidence) =>
    story.refuses("ReceiveInformation", { from: "depot", content: "It was wet.", evidence: [evidence] }),
  SubmitCountermeasure: (story, evidence) =>
    story.refuses("SubmitCountermeasure", { countermeasure: "m1", plan: "A roof", evidence: [evidence] }),
  FindRootCause: (story, evidence) =>
    story.refuses("FindRootCause", { rootCause: "c1", cause: "rain", description: "No roof", evidence: [evidence] }),
  DetermineLiability: (story, evidence) =>
    story.refuses("DetermineLiability", { finding: "f1", parties: [], basis, evidence: [evidence] }),
  ReviseLiability: (story, evidence) =>
    story.refuses("ReviseLiability", {
      finding: "f2",
      supersedes: "f1",
      reason: "New film",
      approvedBy: manager,
      parties: [],
      basis,
      evidence: [evidence],
    }),
  DiscloseFinding: (story, evidence) =>
    story.refuses("DiscloseFinding", {
      finding: "f1",
      to: { kind: "person", id: "p1" },
      capacity: "party",
      medium: "inPerson",
      evidence,
    }),
  AcceptSolution: (story, evidence) =>
    story.refuses("AcceptSolution", { solution: "s1", option: "a", manner: "signed", evidence }),
  DeferReply: (story, evidence) =>
    story.refuses("DeferReply", { until: "2024-04-01T00:00:00.000Z", reason: "away", told: told(evidence) }),
  ExtendClock: (story, evidence) =>
    story.refuses("ExtendClock", {
      clock: resolve,
      by: { amount: 1, unit: "workingDays" },
      reason: "The laboratory needs longer",
      approvedBy: manager,
      told: told(evidence),
    }),
};

describe("a reference to evidence", () => {
  it("is tried here for every command that takes one", () => {
    const takes = steps
      .filter(({ command }) => command !== "AttachEvidence")
      .filter(({ commandSchema }) =>
        JSON.stringify(z.toJSONSchema(commandSchema, { unrepresentable: "any" })).includes('"evidence":'),
      )
      .map(({ command }) => command);
    expect(Object.keys(tryWith).sort()).toEqual(takes.sort());
  });

  it.each(Object.entries(tryWith))("in %s is to a piece on file", (_, refuse) => {
    // Found: an accepted solution and the proof of having told the complainant named evidence that nobody had attached.
    const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/).filter((text) => text !== "paper-1");
    fc.assert(
      fc.property(id, (evidence) => {
        const attached = {
          evidence: "paper-1",
          kind: "letter",
          sha256: "0".repeat(64),
          reference: "cabinet/1",
        } as const;
        const story = timed().accepts("AttachEvidence", attached);
        const missing = { rule: "identity", code: "unknown-id", problem: expect.stringContaining(evidence) };
        const field = expect.stringMatching(/^data\.(told\.)?evidence(\[0\])?$/);
        expect(refuse(story, evidence)).toContainEqual(expect.objectContaining({ ...missing, field }));
        const onFile = refuseOrAccept(() => refuse(story, "paper-1"));
        expect(onFile.filter((violation) => /evidence/.test(violation.field))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

/** What was refused; nothing if it was accepted. */
function refuseOrAccept(refuse: () => readonly Violation[]): readonly Violation[] {
  try {
    return refuse();
  } catch (error) {
    expect(String(error)).toContain("was accepted");
    return [];
  }
}
