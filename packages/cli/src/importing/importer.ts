import type { ComplaintCommand } from "@complaint-ledger/complaint";

/** A file format of another system's complaints. A new format is one such module, named in `importers.ts`. */
export interface Importer {
  /** Name of the format, as `--format` takes it. */
  readonly format: string;
  /** What it reads, in a line. */
  readonly description: string;
  /**
   * Reads a file case by case, as it goes. Throws a `CommandError` when the file is not of the format at all. The same case
   * must always give the same commands, command ids included: that is what makes an import repeatable.
   */
  read(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Reading>;
}

/** What one or several rows of a file come to. */
export type Reading = ReadCase | UnreadableCase;

/** A case, as the commands that record it. */
export interface ReadCase {
  readonly kind: "case";
  readonly complaintId: string;
  /** Physical line of the file it begins on, from 1. */
  readonly line: number;
  /** Rows of the file it was read from. */
  readonly rows: number;
  readonly commands: readonly ImportedCommand[];
  /** What else the file says of it, as known when it is imported; kept with each of its events. */
  readonly metadata: Readonly<Record<string, string>>;
  /** What a person should know although it was read. */
  readonly remarks: readonly RowFinding[];
}

/** A case of which nothing can be recorded. */
export interface UnreadableCase {
  readonly kind: "unreadable";
  readonly rows: number;
  readonly findings: readonly RowFinding[];
}

/** A command, and the physical line it comes from. */
export interface ImportedCommand {
  readonly line: number;
  readonly command: ComplaintCommand;
  /** The case stands without it: if the rules refuse it, that is reported, and the rest is recorded. */
  readonly optional?: true;
}

/** Every code of a finding about a row. */
export type RowFindingCode =
  | "malformed-row"
  | "invalid-value"
  | "impossible-time"
  | "ambiguous-time"
  | "reason-without-closing"
  | "deadline-before-opening"
  | "deadline-far-off"
  | "too-many-updates"
  | "unknown-state"
  | "time-backwards"
  | "opened-after-update"
  | "update-after-closing"
  | "duplicate-case"
  | "refused"
  | "changed-since"
  | "contended";

/** Something to tell about a row. */
export interface RowFinding {
  readonly code: RowFindingCode;
  /** Physical line of the file, from 1. */
  readonly line: number;
  /** The column at fault, or the field of the command that was refused. */
  readonly column?: string;
  /** The rule of the ledger that refused it. */
  readonly rule?: string;
  readonly problem: string;
}
