import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openBareEngine, type BareRow } from "./bare-engine.ts";
import type { Bench } from "./bench.ts";
import { count } from "./measure.ts";
import { syntheticCases } from "./synthetic-cases.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

const root = join(import.meta.dirname, "../../..");
const published = join(root, "../shared/data/boston-311-2011.zip");
const command = join(root, "packages/cli/src/main.ts");
const clock = (): string => new Date().toISOString();
/** Cases the importer has under way at once, hence in one commit. */
const CASES_PER_TRANSACTION = 256;

/** Importing 58,251 cases through the domain, against inserting the rows it recorded with a bare prepared statement. */
export const importBench: Bench = (print) =>
  inTemporaryFolder(async (folder) => {
    const csv = join(folder, "cases.csv");
    writeFileSync(
      csv,
      existsSync(published) ? execFileSync("unzip", ["-p", published], { maxBuffer: 2 ** 30 }) : syntheticCases(58_251),
    );
    print(
      existsSync(published) ? "the published 58,251 cases" : "58,251 made-up cases (the published ones are not here)",
    );

    const ratios: number[] = [];
    for (let round = 0; round < 3; round++) {
      const ledger = join(folder, `ledger-${round}.db`);
      const imported = runImport(csv, ledger);
      const rows = await rowsOf(ledger);
      const bareSeconds = await insertBare(rows, join(folder, `bare-${round}.db`));
      const bareRate = rows.length / bareSeconds;
      const rate = imported.events / imported.seconds;
      ratios.push(rate / bareRate);
      print(
        `import ${imported.seconds.toFixed(2)} s, ${count(imported.events)} events, ${count(rate)} events/s, peak ${imported.peakMiB} MiB, ` +
          `file ${(statSync(ledger).size / 2 ** 20).toFixed(0)} MiB; bare ${bareSeconds.toFixed(2)} s, ${count(bareRate)} rows/s; ` +
          `${(rate / bareRate).toFixed(2)} × bare`,
      );
    }
    print(`median ${(ratios.toSorted((a, b) => a - b)[1] ?? Number.NaN).toFixed(2)} × bare (aim: 0.50)`);
  });

interface Imported {
  readonly seconds: number;
  readonly events: number;
  readonly peakMiB: number;
}

/** Runs the real command in a process of its own; seconds are those the command reports. */
function runImport(csv: string, ledger: string): Imported {
  const peak = "process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS));";
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "--import",
      `data:text/javascript,${encodeURIComponent(peak)}`,
      command,
      "import",
      csv,
      "--format",
      "boston-311",
      "--ledger",
      ledger,
      "--json",
    ],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`the import failed: ${stderr}`);
  // The command's own report; wrong fields would show as NaN in the figures.
  const report = JSON.parse(stdout) as { readonly events: number; readonly seconds: number };
  return { ...report, peakMiB: Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024) };
}

async function rowsOf(file: string): Promise<readonly BareRow[]> {
  const store = await openSqliteEventStore({ file, clock, readOnly: true });
  const rows: BareRow[] = [];
  for await (const { actor, data, metadata, position: _, recordedAt: __, ...rest } of store.readAll()) {
    rows.push({
      ...rest,
      actor: JSON.stringify(actor),
      data: JSON.stringify(data),
      metadata: JSON.stringify(metadata),
    });
  }
  await store.close();
  return rows;
}

async function insertBare(rows: readonly BareRow[], file: string): Promise<number> {
  const bare = await openBareEngine(file, clock);
  const perTransaction = Math.round(
    (rows.length / rows.filter(({ revision }) => revision === 0).length) * CASES_PER_TRANSACTION,
  );
  const started = performance.now();
  for (let i = 0; i < rows.length; i += perTransaction) bare.insert(rows.slice(i, i + perTransaction));
  const seconds = (performance.now() - started) / 1000;
  bare.close();
  return seconds;
}
