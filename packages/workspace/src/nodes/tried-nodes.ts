import { run } from "../run.ts";

/**
 * The versions of Node that the packages are tried on: the first of each range of `engines`, and the newest major. The
 * workspace's own, on which all tests run, is a later one of the second.
 */
export const triedNodes: readonly string[] = ["22.22.3", "24.15.0", "26.10.0"];

/** Where a version of Node is, which is downloaded if it is not at hand. */
export async function nodeOf(version: string): Promise<string> {
  return (await run("npx", ["-y", "-p", `node@${version}`, "-c", "node --print process.execPath"])).trim();
}
