import { fork } from "node:child_process";
import { join } from "node:path";
import type { DeadlineReport } from "./deadlines/run-deadlines.ts";

/** Reckons deadlines in all ways, in a process whose zone is New York: the peers know no zone but the process's. */
export function deadlineRounds(progress: (line: string) => void): Promise<DeadlineReport> {
  progress("deadlines");
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, "deadlines/run-deadlines.ts"), [], {
      env: { ...process.env, TZ: "America/New_York" },
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    // Nothing else is sent.
    child.on("message", (figures) => resolve(figures as DeadlineReport));
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`reckoning deadlines ended with exit code ${code}`)));
  });
}
