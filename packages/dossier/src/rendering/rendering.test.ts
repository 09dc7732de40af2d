import { happened, recordedHistory } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../labels/en.ts";
import { dossierAfter, dossierFrom } from "../test/dossier-after.ts";
import { lodged } from "../test/lodged.ts";
import { withPersonalTexts } from "../test/personal-texts.ts";
import { dossierMarkdown } from "./dossier-markdown.ts";
import { dossierText } from "./dossier-text.ts";

const late = happened(
  "HandlingUnitAssigned",
  "2024-03-02T08:00",
  { unit: "depot-1" },
  { recordedAt: "2024-03-09T08:00" },
);

describe("a dossier as text", () => {
  it("has of a late entry when it happened, when it was recorded, and why so late", () => {
    const [first, second] = recordedHistory([lodged, late]);
    if (first === undefined || second === undefined) throw new Error("two events were recorded");
    const dossier = dossierFrom([first, { ...second, metadata: { lateReason: "The system was down." } }]);
    expect(dossierText(dossier, { timeZone: "Asia/Shanghai" })).toContain(
      [
        "2024-03-02 16:00:00 +08:00  Handling unit assigned",
        "    unit: depot-1",
        "    recorded late: The system was down.",
        "    by clerk-1 (clerk), recorded 2024-03-09 16:00:00 +08:00",
      ].join("\n"),
    );
  });

  it("says money as it is kept, durations, shares and clocks in a few words", () => {
    const text = dossierText(
      dossierAfter([
        lodged,
        happened("LossRecovered", "2024-03-02T08:00", {
          from: { kind: "supplier", id: "supplier-1" },
          amount: { minorUnits: 12_345, currency: "JPY" },
        }),
        happened("ClockExtended", "2024-03-03T08:00", {
          clock: { policy: "house", clock: "answer" },
          by: { amount: 3, unit: "workingDays" },
          approvedBy: { id: "lead-1", role: "teamLead", onBehalfOf: "manager-1" },
        }),
      ]),
    );
    expect(text).toContain("from: supplier supplier-1\n    amount: 12345 JPY\n");
    expect(text).toContain("clock: answer of house\n    by how much: 3 working days\n");
    expect(text).toContain("approved by: lead-1 (teamLead) for manager-1\n");
  });

  it("says of a remark that it rests on holidays that are not announced yet", () => {
    const remark = {
      complaintId: "c-1",
      callback: "k-1",
      code: "callback-late",
      at: "2024-03-05T08:00:00.000Z",
      dueAt: "2024-03-04T08:00:00.000Z",
      policy: { id: "house", version: 1 },
      event: null,
      sentence: "It came late.",
    } as const;
    const dossier = dossierAfter([lodged]);
    const provisional = dossierText({ ...dossier, remarks: [{ ...remark, provisional: true }] });
    expect(provisional).toContain("    provisional: yes\n");
    expect(dossierText({ ...dossier, remarks: [remark] })).not.toContain("provisional");
  });

  it("shows attributes under the keys that users chose, also where a field is spelled like one", () => {
    const text = dossierText(
      dossierAfter([{ ...lodged, data: { ...lodged.data, attributes: { impact: "2 - Medium", ward: "7" } } }]),
      { language: "zh" },
    );
    expect(text).toContain("附加信息：\n      impact：2 - Medium\n      ward：7\n");
  });

  it("names a corrected event by what it says", () => {
    const [first] = recordedHistory([lodged]);
    const wrong = { event: first?.id ?? "", field: "channel", corrected: "counter", reason: "Misheard." };
    const text = dossierText(dossierAfter([lodged, happened("RecordCorrected", "2024-03-02T08:00", wrong)]));
    expect(text).toContain("event: 2024-03-01 08:00:00 UTC  Complaint lodged\n    field: channel\n");
  });

  it("speaks in the words of a table of one's own", () => {
    const events = { ...en.events, ComplaintLodged: "Beschwerde eingegangen" };
    const text = dossierText(dossierAfter([lodged]), { language: { ...en, language: "de", events } });
    expect(text).toContain("2024-03-01 08:00:00 UTC  Beschwerde eingegangen");
  });

  it("shows keys that users chose under their own names, even those of every object", () => {
    const attributes: Readonly<Record<string, string>> = { ward: "7", toString: "a", event: "b" };
    const { data } = lodged;
    expect(dossierText(dossierAfter([{ ...lodged, data: { ...data, attributes } }]))).toContain(
      "attributes:\n      ward: 7\n      toString: a\n",
    );
  });

  it("refuses a time zone that nobody knows", () => {
    expect(() => dossierText(dossierAfter([lodged]), { timeZone: "Mars/Olympus" })).toThrow(/"Mars\/Olympus" is not/);
  });
});

/** What can do harm on a terminal or in Markdown, between harmless words. */
const harmful = [
  "\u001b[2J",
  "\n",
  "\r",
  "\u202e",
  "# ",
  "- ",
  "+ ",
  "1. ",
  "> ",
  "* ",
  "_",
  "~",
  "`",
  "|",
  "\\",
  "===",
];
const harmfulTogether = ["<b>", "[x](http://x)", "&lt;", "www.x", "https://x", "!", "    ", "a", "word "];
const nasty = fc
  .array(fc.constantFrom(...harmful, ...harmfulTogether), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""));

describe("what somebody wrote", () => {
  const history = recordedHistory([
    lodged,
    happened("DemandChanged", "2024-03-02T08:00", { demand: { kind: "remedy", wanted: "Money." }, reason: "Tired." }),
  ]);
  const written = (text: string) =>
    dossierFrom(
      withPersonalTexts(history, () => text),
      { personal: true },
    );

  it("moves no cursor and turns no text around", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        // eslint-disable-next-line no-control-regex -- these are what must not be there
        expect(dossierText(written(text))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u);
      }),
    );
  });

  it("stays what it is in Markdown: the blocks are those of any other content", () => {
    const skeleton = (markdown: string): readonly string[] =>
      markdown.split("\n").map((line) => /^ *(?:#{1,3} |- |)/.exec(line)?.[0] ?? "");
    const usual = skeleton(dossierMarkdown(written("harmless")));
    fc.assert(
      fc.property(nasty, (text) => {
        const markdown = dossierMarkdown(written(text));
        expect(skeleton(markdown)).toEqual(usual);
        // Whatever could begin something else stands behind an odd number of backslashes.
        expect(markdown).not.toMatch(/(?<!\\)(?:\\\\)*[`*_<>[\]|~&]/);
        expect(markdown).not.toMatch(/(?<!\\):\/\/|www\.x/);
      }),
    );
  });
});
