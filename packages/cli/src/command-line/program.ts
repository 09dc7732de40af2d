import { readFileSync } from "node:fs";
import { Command } from "commander";
import { callbacksCommand } from "../commands/callbacks.ts";
import { compareCommand } from "../commands/compare.ts";
import { copyCommand } from "../commands/copy.ts";
import { dueCommand } from "../commands/due.ts";
import { explainCommand } from "../commands/explain.ts";
import { importCommand } from "../commands/import.ts";
import { liabilityCommand } from "../commands/liability.ts";
import { listCommand } from "../commands/list.ts";
import { registerCommand } from "../commands/register.ts";
import { showCommand } from "../commands/show.ts";
import { slaCommand } from "../commands/sla.ts";
import { verifyCommand } from "../commands/verify.ts";
import type { Done } from "./done.ts";
import { exitCodeMeanings } from "./exit-code.ts";
import type { Shell } from "./shell.ts";

/** Every command, in the order of the help text. */
const commands: readonly ((shell: Shell, done: Done) => Command)[] = [
  importCommand,
  listCommand,
  registerCommand,
  showCommand,
  slaCommand,
  dueCommand,
  explainCommand,
  liabilityCommand,
  callbacksCommand,
  verifyCommand,
  compareCommand,
  copyCommand,
];

const examples = `
Examples:
  complaint-ledger import boston.csv --format boston-311 --ledger complaints.db
  complaint-ledger list --ledger complaints.db --state open --limit 20
  complaint-ledger register --ledger complaints.db --by handlingUnit --csv
  complaint-ledger show 101000295613 --ledger complaints.db --time-zone America/New_York
  complaint-ledger show c-1 --ledger complaints.db --format markdown --language zh --time-zone Asia/Shanghai
  complaint-ledger sla --ledger complaints.db --as-of 2024-03-01T00:00:00Z --by handlingUnit
  complaint-ledger due --ledger complaints.db --within 3d
  complaint-ledger explain 101000295613 --ledger complaints.db
  complaint-ledger liability --ledger complaints.db --by unit
  complaint-ledger liability --ledger complaints.db --audit --csv
  complaint-ledger callbacks --ledger complaints.db --sample 25 --seed audit-2024-Q1 --by handlingUnit
  complaint-ledger verify --ledger complaints.db --json
  complaint-ledger compare kept.db complaints.db
  complaint-ledger copy complaints.db "kurrentdb://db-1:2113?namespace=complaints"`;

/** The whole command line. Its errors are thrown, and told by `runCommandLine`. */
export function program(shell: Shell, done: Done): Command {
  const whole = new Command("complaint-ledger")
    .description("Records complaints as an append-only history, and reads it back as of any instant.")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", `${examples}\n\nExit codes:\n${exitCodeLines()}`)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const make of commands) whole.addCommand(make(shell, done).copyInheritedSettings(whole));
  return whole;
}

function exitCodeLines(): string {
  return Object.entries(exitCodeMeanings)
    .map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`)
    .join("\n");
}

function version(): string {
  // Beside `src` in the workspace, beside `dist` in the published package.
  const described: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return typeof described === "object" && described !== null && "version" in described ? String(described.version) : "";
}
