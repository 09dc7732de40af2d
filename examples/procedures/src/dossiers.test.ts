import type { ComplaintEvent } from "@complaint-ledger/complaint";
import { dossierMarkdown, dossierOf, dossierText, en, timeTextIn, zh, type Dossier } from "@complaint-ledger/dossier";
import { procedures } from "@complaint-ledger/regimes";
import { describe, expect, it } from "vitest";
import { cases } from "./cases.ts";
import { play } from "./play.ts";
import { calendars, emptyStage } from "./stage.ts";

interface WalkedCase {
  readonly complaintId: string;
  readonly events: readonly ComplaintEvent[];
  readonly dossier: Dossier;
}

const walked = await Promise.all(
  Object.entries(cases).map(async ([complaintId, procedureCase]): Promise<WalkedCase> => {
    const stage = emptyStage();
    const asOf = (await play(procedureCase, complaintId, stage)).at(-1)?.act.at ?? "";
    const events = await Array.fromAsync(stage.ledger.history(complaintId));
    await stage.ledger.close();
    const dossier = dossierOf(events, { policies: procedures, calendars, asOf });
    return { complaintId, events, dossier: dossier ?? expect.fail("nothing is recorded") };
  }),
);
const shanghai = timeTextIn("Asia/Shanghai");

describe.each(walked)("the dossier of the case $complaintId", ({ dossier, events }) => {
  it.each([en, zh])("tells every event in the order it was recorded, in $language", (labels) => {
    const titles = events.map(({ type, occurredAt }) => `${shanghai(occurredAt)}  ${labels.events[type]}`);
    const options = { language: labels, timeZone: "Asia/Shanghai" };
    const told = (text: string): readonly string[] =>
      text.split("\n").filter((line) => titles.includes(line.replace("### ", "")));
    expect(told(dossierText(dossier, options))).toEqual(titles);
    expect(told(dossierMarkdown(dossier, options))).toEqual(titles.map((title) => `### ${title}`));
  });

  it("reckons its time limits by the policy it was handled under, and tells it with its name", () => {
    expect(dossier.notReckoned).toBeNull();
    for (const { origin, title } of dossier.clocks) {
      if (origin === "policy") expect(title).toMatchObject({ en: expect.any(String), zh: expect.any(String) });
    }
  });

  it("has each piece of evidence with its hash and who put it on file", () => {
    const attached = events.filter(({ type }) => type === "EvidenceAttached");
    expect(dossier.evidence).toHaveLength(attached.length);
    const text = dossierText(dossier);
    for (const { sha256, attachedBy } of dossier.evidence) {
      expect(text).toContain(sha256);
      expect(text).toContain(attachedBy.id);
    }
  });

  it("leaves no word of a closed vocabulary untold in Chinese", () => {
    const text = dossierText(dossier, { language: "zh" });
    expect(text).not.toMatch(/notAtFault|atFault|noRemedySought|undetermined|\{\w+\}/);
  });
});
