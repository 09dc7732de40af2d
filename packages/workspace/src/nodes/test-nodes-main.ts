import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../packages.ts";
import { nodeOf, triedNodes } from "./tried-nodes.ts";

/** These run sources with `await using` as they are, which Node 22 does not know; it is for what is built of them. */
const unbuilt = ["docs/**", "examples/**", "packages/cli/**"];

const { positionals } = parseArgs({ allowPositionals: true });
const versions = positionals.length > 0 ? positionals : triedNodes;
const failed: string[] = [];
for (const version of versions) {
  const excluded = version.startsWith("22.") ? unbuilt : [];
  if (!passes(await nodeOf(version), excluded)) failed.push(version);
}
console.log(failed.length === 0 ? `All tests pass on Node ${versions.join(", ")}.` : `Failed on: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes(node: string, excluded: readonly string[]): boolean {
  const options = excluded.flatMap((pattern) => ["--exclude", pattern]);
  const PATH = `${dirname(node)}:${process.env["PATH"] ?? ""}`;
  const args = ["node_modules/vitest/vitest.mjs", "run", ...options];
  return spawnSync(node, args, { cwd: root, env: { ...process.env, PATH }, stdio: "inherit" }).status === 0;
}
