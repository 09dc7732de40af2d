import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { reportOn } from "./report-on.ts";

const folder = mkdtempSync(join(tmpdir(), "boston-311-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reports on the text of a file; what is printed, without the folder. */
async function reported(name: string, text: string, asOf: string): Promise<readonly [number, string]> {
  const csv = join(folder, `${name}.csv`);
  writeFileSync(csv, text);
  let printed = "";
  const code = await reportOn({ csv, ledger: join(folder, `${name}.db`), asOf }, (more) => (printed += more));
  return [code, printed.replaceAll(`${folder}/`, "")];
}

const columns =
  "case_enquiry_id,open_dt,target_dt,closed_dt,ontime,case_status,closure_reason,case_title,subject,reason,type,queue," +
  "department,submittedphoto,closedphoto,location,fire_district,pwd_district,city_council_district,police_district," +
  "neighborhood,neighborhood_services_district,ward,precinct,location_street_name,location_zipcode,latitude,longitude,source";

/** A made-up case: a lamp that is out. Times are those of the city's clocks. */
function lamp(id: number, target: string, closed: string, verdict: "ONTIME" | "OVERDUE"): string {
  const status = closed === "" ? "Open," : "Closed,Case Closed Case Resolved The lamp burns again.";
  const place = "1 Example Row  Sampletown  MA  00000,,,,,Sampletown,,,,1 Example Row,00000,42.0,-71.0";
  return `${900_000_000_000 + id},2011-07-04 09:15:00,${target},${closed},${verdict},${status},Lamp out,Lighting Office,Lamps,Lamp Outage,LAMP_North,LAMP,,,${place},Self Service`;
}

const inTime = lamp(1, "2011-07-08 09:15:00", "2011-07-05 16:00:00", "ONTIME");
const late = lamp(2, "2011-07-08 09:15:00", "2011-07-08 09:15:01", "OVERDUE");
const neverDone = lamp(3, "2011-07-08 09:15:00", "", "OVERDUE");
const notPromised = lamp(4, "", "2011-07-09 09:15:00", "ONTIME");
const asOf = "2011-08-01T00:00:00.000Z";

describe("a city's service requests", () => {
  it("are imported, verified and reported on, and the ledger's verdicts are the city's", async () => {
    const text = [columns, inTime, late, neverDone, notPromised, ""].join("\n");
    const [code, printed] = await reported("lamps", text, asOf);
    expect(code).toBe(0);
    expect(printed).toContain("recorded      4 complaints");
    expect(printed).toContain("in 4 streams, nothing wrong");
    expect(printed).toMatch(/^LAMP +4 +1 +0 +0 +1 +2 /m);
    expect(printed).toMatch(/^Lamp Outage +4$/m);
    expect(printed).toContain("Of 4 cases on which the city gives a verdict, the ledger agrees on all.");
  });

  it("are told apart where the city's verdict is not what its own dates say", async () => {
    const text = [columns, lamp(5, "2011-07-08 09:15:00", "2011-07-08 09:15:01", "ONTIME"), ""].join("\n");
    const [, printed] = await reported("misjudged", text, asOf);
    expect(printed).toContain("the ledger differs on 900000000005.");
  });

  it("are recorded once, though the file is imported twice", async () => {
    const text = [columns, inTime, ""].join("\n");
    await reported("twice", text, asOf);
    expect((await reported("twice", text, asOf))[1]).toContain("recorded      0 complaints");
  });

  it("end the report where the file is none of the city's", async () => {
    const [code, printed] = await reported("other", "date,what\n2011-07-04,lamp\n", asOf);
    expect(code).not.toBe(0);
    expect(printed).not.toContain("complaint-ledger sla");
  });
});

const published = fileURLToPath(new URL("../../../../shared/data/boston-311-2011.zip", import.meta.url));
const reason = existsSync(published) ? undefined : "there is no ../shared/data/boston-311-2011.zip";

describe.skipIf(reason !== undefined)(
  `the published file${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    it("begins with cases on which the ledger agrees with the city", async () => {
      const whole = execFileSync("unzip", ["-p", published], { maxBuffer: 1e9, encoding: "utf8" });
      const [head, cases] = [whole.slice(0, whole.indexOf("\n") + 1), whole.split(/\n(?=\d{12},)/).slice(1, 1_001)];
      const [code, printed] = await reported("published", `${head}${cases.join("\n")}\n`, "2019-11-01T00:00:00.000Z");
      expect(code).toBe(0);
      expect(printed).toContain("recorded      1000 complaints");
      expect(printed).toMatch(/Of \d{3} cases on which the city gives a verdict, the ledger agrees on all\./);
    });
  },
);
