import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { manifestOf, publishedFolders, root } from "../packages.ts";
import { run } from "../run.ts";
import { nodeOf, triedNodes } from "../nodes/tried-nodes.ts";
import type { Outside } from "./outside.ts";

const useThem = `
import { openLedger } from "complaint-ledger";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { importedHistory } from "@complaint-ledger/regimes";

const file = process.argv[2] ?? "";
const clock = () => "2024-03-04T09:00:00.000Z";
const store = await openSqliteEventStore({ file, clock });
const ledger = openLedger({ store, policies: [importedHistory] });
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

const useInBrowser = `
import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { importedHistory } from "@complaint-ledger/regimes";
import { openLedger } from "complaint-ledger";

const clock = () => new Date().toISOString();
const ledger = openLedger({ store: inMemoryEventStore({ clock }), policies: [importedHistory] });
document.title = (await ledger.complaint("c-1"))?.phase ?? "";
`;

/** Prints what importing a package changed of the globals and of what they are made of. */
const watchImport = `
const seen = () => new Map(Object.getOwnPropertyNames(globalThis).flatMap((name) => {
  const value = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
  if (value === globalThis) return [];
  const parts = typeof value === "function" ? [value, value.prototype] : [value];
  const inside = parts.map((part) => (Object(part) === part ? Reflect.ownKeys(part).map(String).join() : ""));
  return [[name, inside.join(";")]];
}));
const before = seen();
await import(process.argv[2]);
console.log([...seen()].filter(([name, inside]) => before.get(name) !== inside).map(([name]) => name).join());
`;

/** Third parties' globals: zod's configuration, which several copies share; `proto`, of code generated from Protobuf. */
const theirs = /^(?:__zod_\w+|proto)$/;

/** Who imports the packages gets what they promise, on each Node, and nothing else happens. */
export function importingSuite(outside: () => Outside): void {
  const node = (args: readonly string[], executable = process.execPath): Promise<string> =>
    run(executable, ["--disable-warning=ExperimentalWarning", ...args], { cwd: outside().folder, timeout: 30_000 });

  beforeAll(() => {
    const compilerOptions = {
      strict: true,
      module: "nodenext",
      target: "es2023",
      noEmit: true,
      lib: ["es2023", "esnext.disposable"],
      types: ["node"],
    };
    const inBrowser = {
      strict: true,
      module: "esnext",
      moduleResolution: "bundler",
      noEmit: true,
      lib: ["es2022", "dom"],
      types: [],
      skipLibCheck: false,
    };
    const files = ["use-them.ts", "scenario.ts"];
    const at = (name: string): string => join(outside().folder, name);
    writeFileSync(at("tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const browserFiles = { compilerOptions: inBrowser, files: ["use-in-browser.ts"] };
    writeFileSync(at("tsconfig.browser.json"), JSON.stringify(browserFiles));
    writeFileSync(at("use-in-browser.ts"), useInBrowser);
    writeFileSync(at("use-them.ts"), useThem);
    writeFileSync(at("use-them.mjs"), useThem);
    writeFileSync(at("watch-import.mjs"), watchImport);
    writeFileSync(
      at("tell.mjs"),
      'import { scenario } from "./scenario.ts";\nprocess.stdout.write(await scenario());\n',
    );
  });

  it("type check from outside the workspace", async () => {
    await run(join(root, "node_modules/.bin/tsc"), ["-p", outside().folder]);
  });

  it("type check where there are no types of Node and nothing newer than es2022, their own types too", async () => {
    await run(join(root, "node_modules/.bin/tsc"), ["-p", join(outside().folder, "tsconfig.browser.json")]);
  });

  // What is for tests can be imported in a test runner only.
  it.each(publishedFolders().filter((folder) => folder !== "testing"))(
    "%s changes nothing global when it is imported, says nothing and leaves nothing running",
    async (folder) => {
      const changed = (await node(["watch-import.mjs", manifestOf(folder).name])).trim().split(",");
      expect(changed.filter((name) => name !== "" && !theirs.test(name))).toEqual([]);
    },
  );

  describe.each(triedNodes)("on Node %s", (version) => {
    let executable: string;
    beforeAll(async () => {
      executable = await nodeOf(version);
    }, 240_000);

    it("record and read a complaint in a file", async () => {
      expect((await node(["use-them.mjs", `on-${version}.db`], executable)).trim()).toBe("recorded open");
    });

    it("say what they say on the workspace's own", async () => {
      expect(await node(["tell.mjs"], executable)).toBe(await node(["tell.mjs"]));
    });

    it("bring the command, which shows, counts and verifies what is in that file", async () => {
      const command = (...args: readonly string[]): Promise<string> =>
        node(["node_modules/@complaint-ledger/cli/dist/main.js", ...args], executable);
      expect((await command("--version")).trim()).toBe(manifestOf("cli").version);
      const ledger = ["--ledger", `on-${version}.db`];
      expect(await command("show", "c-1", ...ledger)).toContain("c-1");
      expect(await command("sla", ...ledger)).toContain("1 complaint");
      await command("verify", ...ledger);
    });
  });
}
