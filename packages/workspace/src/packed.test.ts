import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manifestOf, packageFolders, root } from "./packages.ts";

const published = packageFolders().filter((folder) => manifestOf(folder).private !== true);

const useThem = `
import { openLedger } from "complaint-ledger";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { importedHistory } from "@complaint-ledger/regimes";

const clock = () => new Date().toISOString();
const store = await openSqliteEventStore({ file: "complaints.db", clock });
const ledger = openLedger({ store, policies: [importedHistory], clock });
const outcome = await ledger.handle(
  {
    type: "LodgeComplaint",
    complaintId: "c-1",
    commandId: "6f1a3c52-7d7e-4f0e-9b53-0f6a4c1d2e3b",
    data: {
      channel: "phone",
      complainant: { subject: "person-1", kind: "complainant" },
      account: { what: "The parcel came late." },
      demand: { kind: "none" },
      policies: [{ id: importedHistory.id, version: importedHistory.version }],
    },
  },
  { actor: { id: "clerk-1", role: "clerk" } },
);
const state = await ledger.complaint("c-1");
console.log(outcome.outcome, state?.phase);
await ledger.close();
`;

// What started this run (`npx -p node@22 -c …`) is no business of the package manager below.
const { npm_config_package: _, npm_config_call: __, ...env } = process.env;

describe("the packages as users install them", () => {
  const folder = mkdtempSync(join(tmpdir(), "complaint-ledger-packed-"));
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  beforeAll(() => {
    execFileSync(join(root, "node_modules/.bin/tsc"), ["-b", "tsconfig.build.json"], { cwd: root });
    const tarballs = new Map(published.map((name) => [manifestOf(name).name, pack(name, folder)]));
    const files = Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]));
    const manifest = {
      name: "outside",
      private: true,
      type: "module",
      dependencies: { ...files, "@types/node": "24" },
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    const overrides = Object.entries(files).map(([name, file]) => `  "${name}": "${file}"`);
    writeFileSync(join(folder, "pnpm-workspace.yaml"), ["overrides:", ...overrides, ""].join("\n"));
    writeFileSync(join(folder, "use-them.ts"), useThem);
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "es2023",
      noEmit: true,
      lib: ["es2023", "esnext.disposable"],
      types: ["node"],
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use-them.ts"] }));
    run("npx", "-y", "pnpm@12", "install", "--prefer-offline", "--ignore-scripts");
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("type check from outside the workspace", () => {
    run(join(root, "node_modules/.bin/tsc"), "-p", folder);
  });

  it("record and read a complaint through ESM", () => {
    writeFileSync(join(folder, "use-them.mjs"), useThem);
    expect(run(process.execPath, "use-them.mjs").trim()).toBe("recorded open");
  });

  it("bring the command", () => {
    expect(run(process.execPath, "node_modules/@complaint-ledger/cli/dist/main.js", "--version").trim()).toBe("0.1.0");
  });
});

/** Packs one package and gives the tarball's path. */
function pack(name: string, destination: string): string {
  const before = new Set(readdirSync(destination));
  execFileSync("npx", ["-y", "pnpm@12", "pack", "--pack-destination", destination], {
    cwd: join(root, "packages", name),
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const made = readdirSync(destination).find((file) => file.endsWith(".tgz") && !before.has(file));
  if (made === undefined) throw new Error(`packing ${name} made no tarball`);
  return join(destination, made);
}
