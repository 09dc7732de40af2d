import { dossierJson, dossierMarkdown, dossierOf, dossierText, type Dossier } from "@complaint-ledger/dossier";
import { steps } from "@complaint-ledger/complaint";
import { isInstant } from "@complaint-ledger/event-sourcing";
import { breakdowns } from "@complaint-ledger/sla";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { bodyLimit } from "hono/body-limit";
import { houseRule, houseRules, isWithinCalendar } from "../house-rules.ts";
import type { Service } from "../service.ts";
import { only } from "./allowed.ts";
import { authenticated, gatewayHeaders, type AppEnvironment, type Authentication } from "./authentication.ts";
import { commandRequest } from "./command-request.ts";
import { isProblemName, problemKinds, type ProblemName } from "./problem-kinds.ts";
import { problem, problemType } from "./problem.ts";
import { record } from "./record.ts";
import { thrown, type FaultReport } from "./thrown.ts";

/** What the HTTP interface is made with. */
export interface ComplaintAppOptions {
  readonly report: FaultReport;
  /** Default: what the gateway in front says. */
  readonly authentication?: Authentication;
  /** Whether requests should be sent here. Default: always. */
  readonly isReady?: () => boolean;
  /** Run around every request, those for unknown addresses too. Default: none. */
  readonly around?: readonly MiddlewareHandler[];
}

/** What can be asked for at `/complaints/{id}/{Command}`. A complaint is lodged at `/complaints`, under the rule in force. */
const commands = new Set(steps.map(({ command }) => command).filter((command) => command !== "LodgeComplaint"));

/** The HTTP interface of a service. */
export function complaintApp(
  { ledger, reports, clock }: Pick<Service, "ledger" | "reports" | "clock">,
  { report, authentication = gatewayHeaders, isReady = () => true, around = [] }: ComplaintAppOptions,
): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  const known = authenticated(authentication);

  for (const middleware of around) app.use(middleware);
  app.use("/complaints/*", known);
  app.use("/reports/*", known);
  // As much as the ledger takes for an event.
  app.use(bodyLimit({ maxSize: 256 * 1024, onError: (c) => problem(c, "too-large", "At most 256 KiB.") }));

  app.post("/complaints", async (c) => {
    const request = await commandRequest(c);
    if (request instanceof Response) return request;
    // The key names the complaint too, so that a repeated request finds the complaint it lodged.
    const body = { ...request.body, data: underHouseRule(request.body.data) };
    return record(c, ledger, { type: "LodgeComplaint", complaintId: request.commandId }, { ...request, body });
  });
  app.all("/complaints", only("POST"));

  app.get("/complaints/:id", async (c) => {
    const found = await dossierIn(c);
    if (found instanceof Response) return found;
    const { complaintId, asOf, head, status, clocks, duties } = found;
    return c.json({ complaintId, asOf, head, status, clocks, duties });
  });
  app.all("/complaints/:id", only("GET", "HEAD"));

  app.get("/complaints/:id/dossier", async (c) => {
    const found = await dossierIn(c);
    return found instanceof Response ? found : dossierAnswer(c, found);
  });
  app.all("/complaints/:id/dossier", only("GET", "HEAD"));

  app.all("/complaints/:id/:command", async (c, next) => {
    if (commands.has(c.req.param("command"))) return next();
    return problem(c, "not-found", "No such command. A complaint is lodged with POST /complaints.");
  });
  app.post("/complaints/:id/:command", async (c) => {
    const request = await commandRequest(c);
    if (request instanceof Response) return request;
    return record(c, ledger, { type: c.req.param("command"), complaintId: c.req.param("id") }, request);
  });
  app.all("/complaints/:id/:command", only("POST"));

  app.get("/reports/sla", async (c) => {
    const asked = c.req.query("by");
    const by = breakdowns.find((name) => name === asked);
    if (asked !== undefined && by === undefined) {
      return problem(c, "invalid-request", `by is one of ${breakdowns.join(", ")}.`);
    }
    const asOf = asOfIn(c);
    return asOf instanceof Response ? asOf : c.json(await reports.sla({ asOf, by }));
  });
  app.all("/reports/sla", only("GET", "HEAD"));

  app.get("/problems", (c) => c.json(Object.keys(problemKinds).filter(isProblemName).map(described)));
  app.get("/problems/:name", (c) => {
    const name = c.req.param("name");
    return isProblemName(name) ? c.json(described(name)) : problem(c, "not-found", "No problem of that name.");
  });
  app.all("/problems/:name?", only("GET", "HEAD"));

  app.get("/health/live", (c) => c.json({ status: "live" }));
  app.get("/health/ready", async (c) => {
    if (!isReady()) return problem(c, "not-ready", "It is about to stop, or a part of it failed.");
    // Rejects if the ledger cannot be read.
    for await (const _ of ledger.store.readAll({ limit: 1 })) break;
    return c.json({ status: "ready" });
  });

  app.notFound((c) => problem(c, "not-found", "The README lists the addresses."));
  app.onError((error, c) => thrown(c, error, report));
  return app;

  /** The instant to look from; a `Response` says what is wrong with it. */
  function asOfIn(c: Context): string | Response {
    const asked = c.req.query("asOf");
    if (asked === undefined) return clock();
    // Beyond its calendar the service cannot reckon, which would be its own fault for any other instant than one asked for.
    if (isInstant(asked) && isWithinCalendar(asked)) return asked;
    return problem(c, "invalid-request", "asOf is an instant from 2024 to 2027, like 2024-03-01T08:30:00.000Z.", {
      code: "invalid-instant",
      field: "asOf",
    });
  }

  async function dossierIn(c: Context): Promise<Dossier | Response> {
    const asOf = asOfIn(c);
    if (asOf instanceof Response) return asOf;
    const events = await Array.fromAsync(ledger.history(c.req.param("id") ?? ""));
    const found = dossierOf(events, { ...houseRules, asOf });
    return found ?? problem(c, "unknown-complaint", "Nobody lodged it, or not by the instant asked for.");
  }
}

function dossierAnswer(c: Context, found: Dossier): Response {
  const supports = ["text/plain", "text/markdown", "application/json"];
  switch (accepts(c, { header: "Accept", supports, default: "text/plain" })) {
    case "application/json":
      return c.body(dossierJson(found), 200, { "Content-Type": "application/json" });
    case "text/markdown":
      return c.body(dossierMarkdown(found), 200, { "Content-Type": "text/markdown; charset=utf-8" });
    default:
      return c.text(dossierText(found));
  }
}

function described(name: ProblemName): object {
  return { type: problemType(name), ...problemKinds[name] };
}

/** A lodging under the rule in force: which rule that is, is not for the client to say. */
function underHouseRule(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return data;
  return { ...data, policies: [{ id: houseRule.id, version: houseRule.version }] };
}
