import { randomUUID } from "node:crypto";
import type { Ledger } from "complaint-ledger";
import { describe, expect, it } from "vitest";
import { complaintApp } from "./complaint-app.ts";
import { lateParcel, serviceUnderTest, type Answer } from "../test/service-under-test.ts";

const problemType = "application/problem+json";

describe("lodging a complaint over HTTP", () => {
  it("answers with its address, and there it is, under the rule in force", async () => {
    await using under = await serviceUnderTest();
    const { status, headers, body } = await under.post("/complaints", lateParcel);
    expect(status).toBe(201);
    expect(body).toMatchObject({ events: [{ type: "ComplaintLodged", revision: 0 }] });
    const found = await under.app.request(headers.get("Location") ?? "");
    expect(found.status).toBe(200);
    expect(await found.json()).toMatchObject({ complaintId: body["complaintId"], status: "running" });
    const [lodged] = await Array.fromAsync(under.service.ledger.history(String(body["complaintId"])));
    expect(lodged).toMatchObject({
      actor: { id: "clerk-7", role: "handler" },
      data: { policies: [{ id: "parcels", version: 1 }] },
    });
  });

  it("is done once, however often and however close together the request is repeated", async () => {
    await using under = await serviceUnderTest();
    const key = { "Idempotency-Key": randomUUID() };
    const answers: Answer[] = await Promise.all(
      Array.from({ length: 10 }, () => under.post("/complaints", lateParcel, key)),
    );
    answers.push(await under.post("/complaints", lateParcel, { "Idempotency-Key": `"${key["Idempotency-Key"]}"` }));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await Array.fromAsync(under.service.ledger.events())).toHaveLength(1);
  });

  it("refuses a key that was used for something else", async () => {
    await using under = await serviceUnderTest();
    const key = { "Idempotency-Key": randomUUID() };
    await under.post("/complaints", lateParcel, key);
    const other = { data: { ...lateParcel.data, account: { what: "The parcel was wet." } } };
    const { status, body } = await under.post("/complaints", other, key);
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: "/problems/idempotency-key-reused" });
    expect(await Array.fromAsync(under.service.ledger.events())).toHaveLength(1);
  });
});

describe("a request that cannot be done", () => {
  it("is answered with a problem that names every violation, and records nothing", async () => {
    await using under = await serviceUnderTest();
    const { body: lodged } = await under.post("/complaints", lateParcel);
    const path = `/complaints/${String(lodged["complaintId"])}`;
    const { status, headers, body } = await under.post(`${path}/CloseComplaint`, { data: { outcome: "accepted" } });
    expect(status).toBe(422);
    expect(headers.get("Content-Type")).toBe(problemType);
    expect(body).toMatchObject({
      type: "/problems/refused",
      title: "The rules do not allow it",
      status: 422,
      instance: `${path}/CloseComplaint`,
    });
    const { violations } = body as {
      readonly violations: readonly { readonly rule: string; readonly remedy: string }[];
    };
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set(["closure"]));
    expect(violations.length).toBeGreaterThan(3);
    expect(violations.every(({ remedy }) => remedy !== "")).toBe(true);
    expect(await Array.fromAsync(under.service.ledger.events())).toHaveLength(1);
  });

  it.each([
    ["no actor", "/complaints", lateParcel, { "Actor-Id": "" }, 401, "no-actor"],
    ["no key", "/complaints", lateParcel, { "Idempotency-Key": "" }, 400, "idempotency-key-missing"],
    ["no UUID as key", "/complaints", lateParcel, { "Idempotency-Key": "1" }, 400, "idempotency-key-missing"],
    ["no JSON", "/complaints", "{", {}, 400, "invalid-request"],
    ["no payload", "/complaints", {}, {}, 400, "invalid-request"],
    ["an unknown member", "/complaints", { ...lateParcel, date: "now" }, {}, 400, "invalid-request"],
    ["a payload that misses something", "/complaints", { data: {} }, {}, 422, "invalid-payload"],
    ["a payload with a key that is lost", "/complaints", '{"data":{"__proto__":1}}', {}, 400, "invalid-request"],
    ["an unknown command", "/complaints/c-1/Hurry", { data: {} }, {}, 422, "invalid-payload"],
    ["a complaint nobody lodged", "/complaints/c-1/AssignHandler", { data: { handler: "h" } }, {}, 422, "refused"],
    ["an impossible id", "/complaints/%00/AssignHandler", { data: { handler: "h" } }, {}, 400, "invalid-request"],
    ["more than 256 KiB", "/complaints", { data: "x".repeat(256 * 1024) }, {}, 413, "too-large"],
    ["no such address", "/complaint", lateParcel, {}, 404, "not-found"],
  ])("%s", async (_, path, sent, headers, status, name) => {
    await using under = await serviceUnderTest();
    const answer = await under.post(path, sent, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ type: `/problems/${name}`, status });
    expect(under.faults).toEqual([]);
  });

  it("tells the client nothing of a fault but that it may try again, and tells the operator what it was", async () => {
    await using under = await serviceUnderTest();
    const faults: unknown[] = [];
    const fault = new Error("the disk at rack 7 is full");
    const ledger: Ledger = {
      ...under.service.ledger,
      history: () => {
        throw fault;
      },
    };
    const app = complaintApp({ ...under.service, ledger }, (found) => faults.push(found));
    const response = await app.request("/complaints/c-1");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("rack 7");
    expect(faults).toEqual([fault]);
  });

  it("is told to come again when the ledger is closed", async () => {
    await using under = await serviceUnderTest();
    await under.service.ledger.close();
    const { status, headers, body } = await under.post("/complaints", lateParcel);
    expect([status, headers.get("Retry-After")]).toEqual([503, "1"]);
    expect(body).toMatchObject({ type: "/problems/closing" });
  });
});

describe("reading over HTTP", () => {
  it("gives the dossier in the form that is asked for, without personal data", async () => {
    await using under = await serviceUnderTest();
    const { headers } = await under.post("/complaints", lateParcel);
    const dossier = async (accept?: string): Promise<readonly [string | null, string]> => {
      const init = accept === undefined ? {} : { headers: { Accept: accept } };
      const response = await under.app.request(`${headers.get("Location")}/dossier`, init);
      return [response.headers.get("Content-Type"), await response.text()];
    };
    const text = await dossier();
    expect(text).toEqual([expect.stringContaining("text/plain"), expect.stringContaining("Complaint lodged")]);
    expect(await dossier("text/markdown")).toEqual([
      expect.stringContaining("text/markdown"),
      expect.stringContaining("# "),
    ]);
    const [type, json] = await dossier("application/json");
    expect(type).toBe("application/json");
    expect(JSON.parse(json)).toMatchObject({ events: [{ type: "ComplaintLodged" }] });
    expect(json + text[1]).not.toContain("N. N.");
  });

  it("looks from any instant, and finds nothing before the complaint was lodged", async () => {
    await using under = await serviceUnderTest();
    const { headers } = await under.post("/complaints", lateParcel);
    const at = async (asOf: string): Promise<readonly [number, unknown]> => {
      const response = await under.app.request(`${headers.get("Location")}?asOf=${asOf}`);
      return [response.status, await response.json()];
    };
    expect(await at("2024-03-07T00:00:00.000Z")).toMatchObject([200, { status: "breached" }]);
    expect(await at("2024-02-29T00:00:00.000Z")).toMatchObject([404, { type: "/problems/unknown-complaint" }]);
    expect(await at("yesterday")).toMatchObject([400, { type: "/problems/invalid-request", code: "invalid-instant" }]);
  });

  it("reports on time limits, broken down, and says up to where it has read", async () => {
    await using under = await serviceUnderTest();
    await under.post("/complaints", lateParcel);
    await expect
      .poll(async () => (await under.app.request("/reports/sla?by=channel")).json())
      .toMatchObject({ upTo: expect.any(String), totals: { complaints: 1, running: 1 }, groups: [{ key: "phone" }] });
    expect((await under.app.request("/reports/sla?by=weather")).status).toBe(400);
  });
});
