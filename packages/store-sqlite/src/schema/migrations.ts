import { createEventsAndStreams } from "./version-1.ts";

/** SQL statements that bring a ledger from the version before to the next one. */
export type Migration = string;

/** What made each version of the schema out of the one before: the first makes version 1 in an empty file. Only ever appended to. */
export const migrations: readonly Migration[] = [createEventsAndStreams];
