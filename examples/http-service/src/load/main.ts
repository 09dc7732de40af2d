import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { askedFor, type Load, type Question } from "./asking.ts";
import { startServer } from "./started-server.ts";

const ROUNDS = 5;
const MILLISECONDS = 3_000;
const CONNECTIONS = 32;

const lateParcel = JSON.stringify({
  data: {
    channel: "phone",
    complainant: { subject: "customer-4711", kind: "complainant" },
    account: { what: "The parcel came three days late." },
    demand: { kind: "remedy", wanted: "The postage back" },
    reportedCategory: "delay",
  },
});

const asClerk = { "Actor-Id": "clerk-7", "Actor-Role": "handler" };

/** Lodges a complaint each time it is asked. */
const lodging: Question = {
  method: "POST",
  path: "/complaints",
  headers: () => ({ ...asClerk, "Idempotency-Key": randomUUID() }),
  body: lateParcel,
};

/** Reads one complaint, assessed at that moment. */
function reading(id: string): Question {
  return { method: "GET", path: `/complaints/${id}`, headers: () => asClerk };
}

async function lodgeOne(port: number): Promise<string> {
  const headers = lodging.headers();
  const response = await fetch(`http://127.0.0.1:${port}/complaints`, { method: "POST", headers, body: lateParcel });
  if (response.status !== 201) throw new Error(`lodging was answered with ${response.status}`);
  return headers["Idempotency-Key"] ?? "";
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Round {
  readonly bare: Load;
  readonly service: Load;
}

function reportOn(what: string, rounds: readonly Round[]): string {
  const ratios = rounds.map(({ bare, service }) => bare.requestsPerSecond / service.requestsPerSecond);
  const spread = `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`;
  const shown = (loads: readonly Load[]): string => {
    const of = (pick: (load: Load) => number, digits: number): string => median(loads.map(pick)).toFixed(digits);
    const perSecond = of((load) => load.requestsPerSecond, 0);
    return `${perSecond}/s, median ${of((load) => load.median, 1)} ms, 99 % within ${of((load) => load.percentile99, 1)} ms`;
  };
  return [
    what,
    `  bare server   ${shown(rounds.map(({ bare }) => bare))}`,
    `  this service  ${shown(rounds.map(({ service }) => service))}`,
    `  ratio         ${median(ratios).toFixed(1)} (${spread})`,
    "",
  ].join("\n");
}

/** Under which the figures hold. */
function conditions(): string {
  const day = new Date().toISOString().slice(0, 10);
  const load = loadavg()[0]?.toFixed(1) ?? "unknown";
  return `${day}, Node ${process.versions.node}, ${availableParallelism()} cores, load ${load} at the end\n`;
}

const folder = mkdtempSync(join(tmpdir(), "http-service-load-"));
const bare = await startServer("bare-server.ts");
const service = await startServer("../main.ts", join(folder, "complaints.db"), "0");
try {
  const id = await lodgeOne(service.port);
  for (const [what, question] of [
    ["POST /complaints: a complaint is lodged, on the disk before it is answered", lodging],
    ["GET /complaints/{id}: one complaint, read and assessed", reading(id)],
  ] as const) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      // One after the other within each round, so that both meet the same machine.
      rounds.push({
        bare: await askedFor(MILLISECONDS, CONNECTIONS, bare.port, question),
        service: await askedFor(MILLISECONDS, CONNECTIONS, service.port, question),
      });
    }
    process.stdout.write(reportOn(`${what} (${CONNECTIONS} connections, ${ROUNDS} rounds)`, rounds));
  }
  process.stdout.write(conditions());
} finally {
  await service.stop();
  await bare.stop();
  rmSync(folder, { recursive: true });
}
