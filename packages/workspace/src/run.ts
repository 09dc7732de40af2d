import { execFile } from "node:child_process";
import { root } from "./packages.ts";

// What started this run (`npx -p node@22 -c …`) is no business of the commands below.
const { npm_config_package: _, npm_config_call: __, ...ownEnv } = process.env;

/** Where and how long a command runs. */
export interface RunOptions {
  /** Default: the workspace's root. */
  readonly cwd?: string;
  /** Milliseconds until it is ended and counts as failed. Default: two minutes. */
  readonly timeout?: number;
  /** Variables beside those of this process. Default: none. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command to its end and gives its standard output; rejects with everything it said if it fails. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { cwd = root, timeout = 120_000 } = options;
  const env = { ...ownEnv, ...options.env };
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, timeout, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${error.message}\n${stdout}\n${stderr}`, { cause: error }));
    });
  });
}

/** Runs the package manager of the workspace, as `run` does. */
export function pnpm(args: readonly string[], options: RunOptions = {}): Promise<string> {
  return run("npx", ["-y", "pnpm@12", ...args], options);
}
