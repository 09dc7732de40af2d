import { once } from "node:events";
import type { Shell } from "./shell.ts";

/** The shell of this process. A reader of standard output who has seen enough (`| head`) ends the process quietly. */
export function processShell(): Shell {
  const { stdout, stderr } = process;
  let interruption: AbortController | undefined;
  let progressShown = false;

  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });

  function awaitInterruption(): AbortController {
    const awaited = new AbortController();
    process.once("SIGINT", () => awaited.abort());
    return awaited;
  }

  function clearProgress(): void {
    if (progressShown) stderr.write("\r\u001B[K");
    progressShown = false;
  }

  return {
    async print(text) {
      clearProgress();
      if (!stdout.write(text)) await once(stdout, "drain");
    },
    tell(line) {
      clearProgress();
      stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!stderr.isTTY) return;
      clearProgress();
      if (line === undefined) return;
      stderr.write(line.slice(0, (stderr.columns || 80) - 1));
      progressShown = true;
    },
    clock: () => new Date().toISOString(),
    interruption() {
      interruption ??= awaitInterruption();
      return interruption.signal;
    },
  };
}
