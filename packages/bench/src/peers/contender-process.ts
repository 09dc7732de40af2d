import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { peersFolder } from "./peer-module.ts";
import type { ContenderAnswer, ContenderOpening, ContenderRequest } from "./run-contender.ts";

/** A store in a process of its own: its own heap, and nobody else's threads. */
export interface ContenderProcess {
  /** Has it do something. Rejects if the process ends instead. */
  ask(request: ContenderRequest): Promise<ContenderAnswer>;
  /** Ends the process; some peers would leave timers running. */
  end(): Promise<void>;
}

/** Opens a store in a process of its own. */
export async function openContender(opening: ContenderOpening): Promise<ContenderProcess> {
  const child = fork(join(import.meta.dirname, "run-contender.ts"), [JSON.stringify(opening)], {
    // act reads the manifest of the folder it runs in.
    cwd: peersFolder,
    // act's store in memory waits a while at each call unless told not to.
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "fatal", SLEEP_MS: "0" },
    execArgv: ["--disable-warning=ExperimentalWarning", "--max-old-space-size=8192"],
    // Emmett prints each refused append.
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const exited = once(child, "exit");
  const ended = exited.then(([code]) => {
    throw new Error(`${opening.name} (${opening.keeping}) ended with exit code ${String(code)}`);
  });
  // Whoever waits for an answer hears of it; when nobody does, the process was told to end.
  ended.catch(() => undefined);
  const message = async (): Promise<unknown> => (await Promise.race([once(child, "message"), ended]))[0];
  await message();
  return {
    async ask(request) {
      const answered = message();
      child.send(request);
      // The process sends answers only.
      return (await answered) as ContenderAnswer;
    },
    async end() {
      child.kill();
      await exited;
    },
  };
}
