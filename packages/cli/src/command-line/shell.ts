import type { Clock } from "@complaint-ledger/event-sourcing";

/** What a command has of the world around it. */
export interface Shell {
  /** Writes to standard output, which holds results only. Resolves when the reader can take more. */
  print(text: string): Promise<void>;
  /** Writes a line to standard error: progress, remarks and errors. */
  tell(line: string): void;
  /** Shows a line of progress in place of the last one, or takes it away; on a terminal only. */
  progress(line: string | undefined): void;
  readonly clock: Clock;
  /**
   * Asks to be told when the user interrupts (Ctrl-C), where the process would simply end otherwise. Interrupting a second
   * time still ends it.
   */
  interruption(): AbortSignal;
}
