import { existsSync, writeFileSync } from "node:fs";
import { importedHistory } from "@complaint-ledger/regimes";
import { describe, expect, it } from "vitest";
import { bostonCsv, type BostonRow } from "../test/boston-csv.ts";
import { filesWith, importOf, type Files } from "../test/import-of.ts";
import { eventsIn } from "../test/ledger-events.ts";
import type { CommandRun } from "../test/run-command.ts";
import { servicenowCsv } from "../test/servicenow-csv.ts";

describe("the words a case was closed with", () => {
  it("become a validity, a finding that names the importer's rule, and a link, before the closing", async () => {
    const closed = (id: string, words: string): BostonRow => ({
      case_enquiry_id: id,
      target_dt: "",
      department: "",
      closure_reason: `Case Closed ${words} `,
    });
    const files = filesWith(
      bostonCsv([
        closed("1", "VIOCOR: Violation Corrected"),
        closed("2", "NOVIO: No Violation Found/No Cause"),
        closed("3", "Duplicate of Existing Case CRM # 344334"),
        closed("4", "ROA: Refer to Other Agency/Division"),
      ]),
    );

    await importOf(files);

    const events = (await eventsIn(files.ledger)).filter(({ type }) => type !== "ComplaintLodged");
    const imported = { kind: "imported", source: "boston-311" };
    const violator = { kind: "thirdParty", id: "boston-311-1-violator", weight: 1 };
    expect(events.map(({ stream, type, data }) => [stream, type, data])).toMatchObject([
      ["complaint-1", "ComplaintClassified", { validity: "founded" }],
      [
        "complaint-1",
        "LiabilityDetermined",
        { parties: [violator], responsibility: "notAtFault", basis: { ...imported, rule: "violation-corrected" } },
      ],
      ["complaint-1", "ComplaintClosed", { reason: "Case Closed VIOCOR: Violation Corrected " }],
      ["complaint-2", "ComplaintClassified", { validity: "unfounded" }],
      [
        "complaint-2",
        "LiabilityDetermined",
        { parties: [], responsibility: "undetermined", basis: { ...imported, rule: "no-violation" } },
      ],
      ["complaint-2", "ComplaintClosed", {}],
      ["complaint-3", "ComplaintLinked", { kind: "duplicate", target: "101000344334" }],
      ["complaint-3", "ComplaintClosed", {}],
      ["complaint-4", "AuthorityNotified", { authority: "other agency or division" }],
      ["complaint-4", "ComplaintClosed", {}],
    ]);
    expect(new Set(events.map(({ actor }) => actor.id))).toEqual(new Set(["importer"]));
  });
});

describe("a step that a case can do without", () => {
  const log = servicenowCsv([
    { incident_state: "Resolved" },
    { incident_state: "Closed", assignment_group: "Group 2", sys_updated_at: "2/3/2016 08:00" },
  ]);

  function importLog(files: Files, ...options: readonly string[]): Promise<CommandRun> {
    return importOf(files, "--format", "servicenow", ...options);
  }

  it("is told with line and rule when it is refused, and nothing is recorded", async () => {
    const files = filesWith(log);

    const run = await importLog(files);

    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain("cases.csv:3: type: TransferComplaint is not possible on a closed complaint");
    expect(run.stderr).toContain("[refused by rule lifecycle]");
    expect(run.stdout).toContain("0 complaints and 1 step of others cannot be taken over");
    expect(existsSync(files.ledger)).toBe(false);
  });

  it("is left out if that is asked, told again when the file is imported again, and never made good", async () => {
    const files = filesWith(log);
    const first = await importLog(files, "--skip-invalid", "--json");
    expect(JSON.parse(first.stdout)).toMatchObject({ complaints: { recorded: 1, skipped: 0 }, stepsLeftOut: 1 });
    const goesOn = { assignment_group: "Group 3", sys_updated_at: "3/3/2016 08:00" };
    writeFileSync(files.csv, log + servicenowCsv([goesOn]).split("\n").slice(1).join("\n"));

    const again = await importLog(files, "--skip-invalid", "--json");

    expect(JSON.parse(again.stdout)).toMatchObject({ events: 2, stepsLeftOut: 1, refused: [{ line: 3 }] });
    const units = (await eventsIn(files.ledger)).flatMap(({ type, data }) =>
      type === "ComplaintTransferred" ? [data] : [],
    );
    expect(units).toMatchObject([{ to: "Group 3" }]);
  });
});

describe("a policy that cases are pinned to beside their format's own", () => {
  it("is one that is at hand", async () => {
    const files = filesWith(bostonCsv([{}]));
    writeFileSync(`${files.csv}.policy.json`, JSON.stringify({ ...importedHistory, id: "house", version: 2 }));
    const policyFile = ["--policy-file", `${files.csv}.policy.json`];

    const unknown = await importOf(files, "--pin", "house@1", ...policyFile);
    await importOf(files, "--pin", "house@2", ...policyFile);

    expect(unknown).toMatchObject({ exitCode: 2, stdout: "" });
    expect(unknown.stderr).toMatch(/^error: --pin: no policy is called house@1\. Pass one of: imported@1, .*house@2/);
    expect((await eventsIn(files.ledger))[0]?.data).toMatchObject({
      policies: [
        { id: "imported", version: 1 },
        { id: "house", version: 2 },
      ],
    });
  });
});
