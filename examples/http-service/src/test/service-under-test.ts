import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { Observer } from "@complaint-ledger/event-sourcing";
import { settableClock, type SettableClock } from "@complaint-ledger/testing";
import type { Hono } from "hono";
import type { AppEnvironment } from "../http/authentication.ts";
import { complaintApp, type ComplaintAppOptions } from "../http/complaint-app.ts";
import { openService, type Service } from "../service.ts";

/** A service on a ledger of its own, asked without a network. */
export interface ServiceUnderTest extends AsyncDisposable {
  readonly file: string;
  readonly service: Service;
  readonly app: Hono<AppEnvironment>;
  readonly clock: SettableClock;
  /** What the service said was its own fault. */
  readonly faults: readonly unknown[];
  /** Another HTTP interface of the same service. */
  appWith(options: Partial<ComplaintAppOptions>): Hono<AppEnvironment>;
  /** Asks as a clerk who is known. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Records something; the answer's status and body. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** An answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Who asks in the tests, as the gateway in front says it. */
export const asClerk = { "Actor-Id": "clerk-7", "Actor-Role": "handler" } as const;

/** Friday, 1 March 2024, at nine in the morning in Shanghai. */
export const FRIDAY_MORNING = "2024-03-01T01:00:00.000Z";

/** Begins a service in a folder that goes with it. */
export async function serviceUnderTest(observe?: Observer): Promise<ServiceUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), "http-service-"));
  const file = join(folder, "complaints.db");
  const clock = settableClock(FRIDAY_MORNING);
  const faults: unknown[] = [];
  const report = (fault: unknown): void => {
    faults.push(fault);
  };
  const service = await openService({ file, clock: clock.now, report, observe });
  const app = complaintApp(service, { report });
  return {
    file,
    service,
    app,
    clock,
    faults,
    appWith: (options) => complaintApp(service, { report, ...options }),
    get: async (path, headers = {}) => app.request(path, { headers: { ...asClerk, ...headers } }),
    async post(path, body, headers = {}) {
      const response = await app.request(path, {
        method: "POST",
        headers: { ...asClerk, "Idempotency-Key": randomUUID(), ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
      return { status: response.status, headers: response.headers, body: await jsonOf(response) };
    },
    async [Symbol.asyncDispose]() {
      await service[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** A complaint as a client sends it. */
export const lateParcel = {
  data: {
    channel: "phone",
    complainant: { subject: "customer-4711", kind: "complainant", name: "N. N." },
    account: { what: "The parcel came three days late." },
    demand: { kind: "remedy", wanted: "The postage back" },
    reportedCategory: "delay",
  },
};

async function jsonOf(response: Response): Promise<Answer["body"]> {
  // Every answer of this service to a POST is a JSON object.
  return (await response.json()) as Answer["body"];
}
