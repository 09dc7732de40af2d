import type { ExitCode } from "./exit-code.ts";

/** Called by a command at its end, with the exit code it ends with. */
export type Done = (code: ExitCode) => void;
