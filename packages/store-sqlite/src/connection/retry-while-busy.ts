import { setTimeout as sleep } from "node:timers/promises";
import { sqliteStoreError } from "../sqlite-store-error.ts";
import { isBusy, sqliteFailure } from "./sqlite-failure.ts";

/** Longest pause between two tries, in milliseconds. */
const LONGEST_PAUSE = 50;

/**
 * Does `operation`, and again while another process is in the way, until `deadline` milliseconds have passed.
 * The pauses leave the event loop free and are jittered, so that waiting processes do not march in step.
 * Rejects with `ledger-busy` at the deadline; whatever else SQLite throws becomes this package's error.
 */
export async function retryWhileBusy<Result>(operation: () => Result, file: string, deadline: number): Promise<Result> {
  const started = performance.now();
  for (;;) {
    try {
      return operation();
    } catch (error) {
      if (!isBusy(error)) throw sqliteFailure(error, file);
      if (performance.now() - started >= deadline) {
        throw sqliteStoreError(
          "ledger-busy",
          file,
          `was in use by other processes for ${deadline} milliseconds`,
          "Try again with the same event ids, or find the process that holds it.",
          error,
        );
      }
    }
    await sleep(1 + Math.random() * LONGEST_PAUSE);
  }
}
