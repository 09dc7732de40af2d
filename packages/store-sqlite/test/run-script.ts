import { spawn, type ChildProcessByStdio } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";

/** A process of its own that runs a script of this folder. Its errors go where the tests' own go. */
export type Script = ChildProcessByStdio<null, Readable, null>;

/** The command that runs a script of this folder with Node's type stripping. */
export function scriptCommand(script: string, ...args: readonly string[]): readonly [string, ...string[]] {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return [process.execPath, "--disable-warning=ExperimentalWarning", path, ...args];
}

/** Starts a command, which does not outlive the test. */
export function start([command, ...args]: readonly [string, ...string[]]): Script {
  // Node's own cache of stripped and compiled modules, which makes starting a hundred processes three times as fast.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") };
  const script = spawn(command, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => {
    script.kill("SIGKILL");
  });
  return script;
}

/** Runs a command to its end, which must be a good one; returns the JSON it printed. */
export async function outputOf(command: readonly [string, ...string[]]): Promise<unknown> {
  const script = start(command);
  const [output, code] = await Promise.all([text(script.stdout), exitOf(script)]);
  expect(code, output).toBe(0);
  return JSON.parse(output);
}

/** How a process ended: its exit code, or the signal that killed it. Its output has been read by then. */
export async function exitOf(script: Script): Promise<number | NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    script.once("error", reject);
    script.once("close", (code, signal) => resolve(signal ?? code));
  });
}
