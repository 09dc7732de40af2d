import { randomUUID } from "node:crypto";
import { typedError } from "@complaint-ledger/event-sourcing";
import type { Ledger } from "complaint-ledger";
import { describe, expect, it } from "vitest";
import type { Service } from "../service.ts";
import { complaintApp } from "./complaint-app.ts";
import { problemKinds } from "./problem-kinds.ts";
import { asClerk, lateParcel, serviceUnderTest, type Answer } from "../test/service-under-test.ts";

const problemType = "application/problem+json";

/** Within the limit of a body, and beyond that of an event once everything else is added. */
const largeParcel = { ...lateParcel, lateReason: "x".repeat(256 * 1024 - 500) };

describe("lodging a complaint over HTTP", () => {
  it("answers with its address, and there it is, under the rule in force", async () => {
    await using under = await serviceUnderTest();
    const { status, headers, body } = await under.post("/complaints", lateParcel);
    expect(status).toBe(201);
    expect(body).toMatchObject({ events: [{ type: "ComplaintLodged", revision: 0 }] });
    const found = await under.get(headers.get("Location") ?? "");
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

  it("refuses a key that was used for something else, or by somebody else", async () => {
    await using under = await serviceUnderTest();
    const key = { "Idempotency-Key": randomUUID() };
    const { body: lodged } = await under.post("/complaints", lateParcel, key);
    const other = { data: { ...lateParcel.data, account: { what: "The parcel was wet." } } };
    const refused = { status: 422, body: { type: "/problems/idempotency-key-reused" } };
    expect(await under.post("/complaints", other, key)).toMatchObject(refused);
    expect(await under.post("/complaints", lateParcel, { ...key, "Actor-Id": "clerk-8" })).toMatchObject(refused);
    expect(await under.post(`/complaints/${String(lodged["complaintId"])}/CloseComplaint`, other, key)).toMatchObject(
      refused,
    );
    expect(await Array.fromAsync(under.service.ledger.events())).toHaveLength(1);
  });

  it("counts a key within one complaint: what is done to another under the same one is another command", async () => {
    await using under = await serviceUnderTest();
    const complaints = [await under.post("/complaints", lateParcel), await under.post("/complaints", lateParcel)];
    const key = { "Idempotency-Key": randomUUID() };
    for (const [i, { body }] of complaints.entries()) {
      const path = `/complaints/${String(body["complaintId"])}/AssignHandlingUnit`;
      expect((await under.post(path, { data: { unit: `depot-${i}` } }, key)).status).toBe(201);
    }
  });

  it("is not possible past the rule in force, under an id and a policy of the client's own", async () => {
    await using under = await serviceUnderTest();
    const own = { data: { ...lateParcel.data, policies: [] } };
    expect(await under.post("/complaints/my-own-id/LodgeComplaint", own)).toMatchObject({
      status: 404,
      body: { type: "/problems/not-found", detail: expect.stringContaining("POST /complaints") },
    });
    const { body } = await under.post("/complaints", own);
    const [lodged] = await Array.fromAsync(under.service.ledger.history(String(body["complaintId"])));
    expect(lodged).toMatchObject({ data: { policies: [{ id: "parcels" }] } });
  });
});

describe("who asks", () => {
  it.each(["/complaints/c-1", "/complaints/c-1/dossier", "/reports/sla"])(
    "has to be known to read %s",
    async (path) => {
      await using under = await serviceUnderTest();
      const response = await under.app.request(path);
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="complaints"');
      expect(await response.json()).toMatchObject({ type: "/problems/no-actor" });
    },
  );

  it("is found out as whoever runs the service wants, and recorded with what they do", async () => {
    await using under = await serviceUnderTest();
    const app = under.appWith({
      authentication: {
        challenge: 'Basic realm="test"',
        authenticate: async (c) =>
          c.req.header("Authorization") === "Basic dGVzdA==" ? { id: "clerk-9", role: "intakeClerk" } : undefined,
      },
    });
    const lodge = (headers: Readonly<Record<string, string>>): Response | Promise<Response> =>
      app.request("/complaints", {
        method: "POST",
        headers: { ...headers, "Idempotency-Key": randomUUID() },
        body: JSON.stringify(lateParcel),
      });
    const refused = await lodge(asClerk);
    expect([refused.status, refused.headers.get("WWW-Authenticate")]).toEqual([401, 'Basic realm="test"']);
    expect((await lodge({ Authorization: "Basic dGVzdA==" })).status).toBe(201);
    expect(await Array.fromAsync(under.service.ledger.events())).toMatchObject([{ actor: { id: "clerk-9" } }]);
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
      instance: expect.stringMatching(/^urn:uuid:/),
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
    ["an unknown command", "/complaints/c-1/Hurry", { data: {} }, {}, 404, "not-found"],
    ["a complaint nobody lodged", "/complaints/c-1/AssignHandler", { data: {} }, {}, 404, "unknown-complaint"],
    ["an impossible id", "/complaints/%00/AssignHandler", { data: { handler: "h" } }, {}, 400, "invalid-request"],
    ["more than 256 KiB", "/complaints", { data: "x".repeat(256 * 1024) }, {}, 413, "too-large"],
    ["an event of more than 256 KiB", "/complaints", largeParcel, {}, 413, "too-large"],
    ["a method an address does not take", "/reports/sla", {}, {}, 405, "method-not-allowed"],
    ["another one", "/complaints/c-1/dossier", {}, {}, 405, "method-not-allowed"],
    ["no such address", "/complaint", lateParcel, {}, 404, "not-found"],
  ])("%s", async (_, path, sent, headers, status, name) => {
    await using under = await serviceUnderTest();
    const answer = await under.post(path, sent, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ type: `/problems/${name}`, status });
    expect(under.faults).toEqual([]);
  });

  it("is told which methods an address takes", async () => {
    await using under = await serviceUnderTest();
    for (const [method, path, allow] of [
      ["DELETE", "/complaints/c-1", "GET, HEAD, OPTIONS"],
      ["GET", "/complaints", "POST, OPTIONS"],
      ["PUT", "/complaints/c-1/CloseComplaint", "POST, OPTIONS"],
      ["POST", "/problems/refused", "GET, HEAD, OPTIONS"],
    ] as const) {
      const response = await under.app.request(path, { method, headers: asClerk });
      expect([response.status, response.headers.get("Allow")]).toEqual([405, allow]);
      const options = await under.app.request(path, { method: "OPTIONS", headers: asClerk });
      expect([options.status, options.headers.get("Allow")]).toEqual([204, allow]);
    }
  });

  it("is answered with a problem whose type leads to what it means, and whose instance is its own", async () => {
    await using under = await serviceUnderTest();
    const { body: one } = await under.post("/complaints", {});
    const { body: other } = await under.post("/complaints", {});
    expect(one["instance"]).not.toBe(other["instance"]);
    const described = await under.app.request(String(one["type"]));
    expect(await described.json()).toEqual({ type: one["type"], ...problemKinds["invalid-request"] });
    const all = await (await under.app.request("/problems")).json();
    expect(all).toHaveLength(Object.keys(problemKinds).length);
    expect((await under.app.request("/problems/__proto__")).status).toBe(404);
  });

  it("tells the client nothing of a fault but which it was, and tells the operator the rest", async () => {
    await using under = await serviceUnderTest();
    const fault = new Error("the disk at rack 7 is full");
    const { response, told } = await askedOfLedgerThatFails(under.service, fault);
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain("rack 7");
    expect(told).toEqual([[fault, JSON.parse(text).instance]]);
  });

  it("is the service's fault, and told to the operator, when a calendar of its own does not reach", async () => {
    await using under = await serviceUnderTest();
    const gap = typedError({
      code: "not-reckonable",
      field: "calendar",
      problem: "ends too early",
      remedy: "Extend it.",
    });
    const { response, told } = await askedOfLedgerThatFails(under.service, gap);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ type: "/problems/rules-incomplete" });
    expect(told).toMatchObject([[gap, expect.stringMatching(/^urn:uuid:/)]]);
  });

  it("is told to come again when the ledger is closed", async () => {
    await using under = await serviceUnderTest();
    await under.service.ledger.close();
    const { status, headers, body } = await under.post("/complaints", lateParcel);
    expect([status, headers.get("Retry-After")]).toEqual([503, "1"]);
    expect(body).toMatchObject({ type: "/problems/closing" });
  });
});

describe("the health of a service", () => {
  it("is live while it answers, and ready while its ledger can be read and no part of it failed", async () => {
    await using under = await serviceUnderTest();
    const ask = async (path: string, isReady = true): Promise<number> =>
      (await under.appWith({ isReady: () => isReady }).request(path)).status;
    expect([await ask("/health/live"), await ask("/health/ready")]).toEqual([200, 200]);
    expect([await ask("/health/live", false), await ask("/health/ready", false)]).toEqual([200, 503]);
    await under.service.ledger.close();
    expect([await ask("/health/live"), await ask("/health/ready")]).toEqual([200, 503]);
  });
});

/** Asks for a complaint of a ledger that throws, and gives what the operator was told. */
async function askedOfLedgerThatFails(
  service: Service,
  fault: unknown,
): Promise<{ readonly response: Response; readonly told: readonly unknown[] }> {
  const told: unknown[] = [];
  const ledger: Ledger = {
    ...service.ledger,
    history: () => {
      throw fault;
    },
  };
  const app = complaintApp({ ...service, ledger }, { report: (...found) => told.push(found) });
  return { response: await app.request("/complaints/c-1", { headers: asClerk }), told };
}

describe("reading over HTTP", () => {
  it("gives the dossier in the form that is asked for, without personal data", async () => {
    await using under = await serviceUnderTest();
    const { headers } = await under.post("/complaints", lateParcel);
    const dossier = async (accept?: string): Promise<readonly [string | null, string]> => {
      const init: Record<string, string> = accept === undefined ? {} : { Accept: accept };
      const response = await under.get(`${headers.get("Location")}/dossier`, init);
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
      const response = await under.get(`${headers.get("Location")}?asOf=${asOf}`);
      return [response.status, await response.json()];
    };
    expect(await at("2024-03-07T00:00:00.000Z")).toMatchObject([200, { status: "breached" }]);
    expect(await at("2024-02-29T00:00:00.000Z")).toMatchObject([404, { type: "/problems/unknown-complaint" }]);
    const impossible = [400, { type: "/problems/invalid-request", code: "invalid-instant" }];
    expect(await at("yesterday")).toMatchObject(impossible);
    // Beyond the calendar, which is not the service's fault if it was asked for.
    expect(await at("2040-01-01T00:00:00.000Z")).toMatchObject(impossible);
  });

  it("reports on time limits, broken down, and says up to where it has read", async () => {
    await using under = await serviceUnderTest();
    await under.post("/complaints", lateParcel);
    const report = await under.get("/reports/sla?by=channel");
    expect(await report.json()).toMatchObject({
      upTo: expect.any(String),
      totals: { complaints: 1, running: 1 },
      groups: [{ key: "phone" }],
    });
    expect((await under.get("/reports/sla?by=weather")).status).toBe(400);
  });
});
