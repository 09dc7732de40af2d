import type { RowFinding } from "./importer.ts";

/** What an import did. */
export interface ImportReport {
  readonly format: string;
  readonly file: string;
  /** Rows of the file, without its header. */
  readonly rows: number;
  readonly complaints: {
    /** Recorded, or continued with what the ledger did not hold yet. */
    readonly recorded: number;
    /** Wholly in the ledger before. */
    readonly alreadyThere: number;
    /** Not recorded, for they cannot be read or were refused: `refused` says why. */
    readonly skipped: number;
  };
  /** Steps that complaints were recorded without, since the rules refuse them: `refused` says why. */
  readonly stepsLeftOut: number;
  /** Events recorded. */
  readonly events: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  /** Why cases were skipped and steps left out; without `--skip-invalid` nothing at all is recorded if there is one. */
  readonly refused: readonly RowFinding[];
  /** What a person should know of cases although they were recorded, e.g. that a time was ambiguous. */
  readonly remarks: readonly RowFinding[];
}
