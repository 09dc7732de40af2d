import { dossierJson, dossierMarkdown, dossierOf, dossierText, type Dossier } from "@complaint-ledger/dossier";
import { isTypedError } from "@complaint-ledger/event-sourcing";
import { breakdowns, slaReport } from "@complaint-ledger/sla";
import { Hono, type Context } from "hono";
import { accepts } from "hono/accepts";
import { bodyLimit } from "hono/body-limit";
import { houseRule, houseRules } from "../house-rules.ts";
import type { Service } from "../service.ts";
import { commandRequest } from "./command-request.ts";
import { problem, problemKinds } from "./problem.ts";
import { record } from "./record.ts";

/** What the ledger throws when it was asked for something impossible. */
const clientErrors = ["invalid-command", "invalid-name", "invalid-instant", "not-plain-json", "not-reckonable"];

/** The HTTP interface of a service. `report` is given what was at fault, of which a client is told nothing. */
export function complaintApp(
  { ledger, live, clock }: Pick<Service, "ledger" | "live" | "clock">,
  report: (fault: unknown) => void,
): Hono {
  const app = new Hono();
  const asOfOf = (c: Context): string => c.req.query("asOf") ?? clock();

  async function dossier(c: Context): Promise<Dossier | undefined> {
    const events = await Array.fromAsync(ledger.history(c.req.param("id") ?? ""));
    return dossierOf(events, { ...houseRules, asOf: asOfOf(c) });
  }

  const unknown = (c: Context): Response =>
    problem(c, "unknown-complaint", "Nobody lodged it, or not by the instant asked for.");

  // What the rules record is limited to 256 KiB an event.
  app.use(bodyLimit({ maxSize: 256 * 1024, onError: (c) => problem(c, "too-large", "At most 256 KiB.") }));

  app.post("/complaints", async (c) => {
    const request = await commandRequest(c);
    if (request instanceof Response) return request;
    // The key names the complaint too, so that a repeated request finds the complaint it lodged.
    const body = { ...request.body, data: underHouseRule(request.body.data) };
    return record(c, ledger, { type: "LodgeComplaint", complaintId: request.commandId }, { ...request, body });
  });

  app.post("/complaints/:id/:command", async (c) => {
    const request = await commandRequest(c);
    if (request instanceof Response) return request;
    return record(c, ledger, { type: c.req.param("command"), complaintId: c.req.param("id") }, request);
  });

  app.get("/complaints/:id", async (c) => {
    const found = await dossier(c);
    if (found === undefined) return unknown(c);
    const { complaintId, asOf, head, status, clocks, duties } = found;
    return c.json({ complaintId, asOf, head, status, clocks, duties });
  });

  app.get("/complaints/:id/dossier", async (c) => {
    const found = await dossier(c);
    if (found === undefined) return unknown(c);
    const supports = ["text/plain", "text/markdown", "application/json"];
    switch (accepts(c, { header: "Accept", supports, default: "text/plain" })) {
      case "application/json":
        return c.body(dossierJson(found), 200, { "Content-Type": "application/json" });
      case "text/markdown":
        return c.body(dossierMarkdown(found), 200, { "Content-Type": "text/markdown; charset=utf-8" });
      default:
        return c.text(dossierText(found));
    }
  });

  app.get("/reports/sla", (c) => {
    const asked = c.req.query("by");
    const by = breakdowns.find((name) => name === asked);
    if (asked !== undefined && by === undefined) {
      return problem(c, "invalid-request", `by is one of ${breakdowns.join(", ")}.`);
    }
    const report = slaReport(live.rows.values(), { ...houseRules, asOf: asOfOf(c), by });
    return c.json({ upTo: live.upTo() ?? null, ...report });
  });

  app.get("/problems", (c) => c.json(problemKinds));

  app.notFound((c) => problem(c, "not-found", "The README lists the addresses."));
  app.onError((error, c) => {
    if (isTypedError(error, "store-closed")) return problem(c, "closing", "Nothing was recorded. Repeat the request.");
    if (isTypedError(error, "command-id-reused")) {
      return problem(c, "idempotency-key-reused", "Send a key of its own with each new request.");
    }
    if (isTypedError(error, ...clientErrors)) {
      return problem(c, "invalid-request", error.message, { code: error.code, field: error.field });
    }
    report(error);
    return problem(c, "fault", "Repeat the request with the same Idempotency-Key: what was recorded is recorded once.");
  });
  return app;
}

/** A lodging under the rule in force: which rule that is, is not for the client to say. */
function underHouseRule(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  return { ...data, policies: [{ id: houseRule.id, version: houseRule.version }] };
}
