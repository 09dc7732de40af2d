import type { Viewpoint } from "@complaint-ledger/event-sourcing";
import type { Command } from "commander";
import { openLedger, type Ledger } from "complaint-ledger";
import { importedHistory, procedures } from "@complaint-ledger/regimes";
import { instantOption } from "./instant-option.ts";
import { groundedStore, type Grounds } from "./grounds.ts";
import { ledgerMeaning, ledgerName, ledgerOption, openToRead, type LedgerStore } from "./ledger-store.ts";
import type { Shell } from "./shell.ts";

/** Options of every command that reads a ledger. */
export interface ReadingOptions {
  readonly ledger: string;
  readonly archived?: true;
  readonly json?: true;
}

/** Options of a command that can look at the ledger from an instant in the past. */
export interface ViewpointOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** Adds {@link ReadingOptions} to a command. */
export function withReadingOptions(command: Command): Command {
  return command
    .requiredOption(ledgerOption, `the ledger to read: ${ledgerMeaning}`)
    .option("--archived", "the ledger lies on read-only media and nobody writes it any more")
    .option("--json", "print JSON, and nothing else on standard output");
}

/** Adds {@link ViewpointOptions} to a command. */
export function withViewpointOptions(command: Command): Command {
  return command
    .option("--as-of <instant>", "only what had happened by then, e.g. 2024-03-01T08:30:00Z")
    .option("--known-at <instant>", "only what had been recorded by then");
}

/** The viewpoint that the options ask for. Throws `invalid-instant`. */
export function viewpointOf({ asOf, knownAt }: ViewpointOptions): Viewpoint {
  return {
    ...(asOf === undefined ? {} : { asOf: instantOption("--as-of", asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: instantOption("--known-at", knownAt) }),
  };
}

/** Opens the ledger's store for reading only. */
export function openStoreToRead({ ledger, archived }: ReadingOptions, { clock }: Shell): Promise<LedgerStore> {
  return openToRead(ledger, clock, archived ?? false);
}

/** A ledger to read, which tells what the answers read from it rest on. */
export interface LedgerToRead extends Ledger {
  readonly grounds: () => Grounds;
}

/** Opens the ledger for reading only. */
export async function openLedgerToRead(
  options: ReadingOptions & ViewpointOptions,
  shell: Shell,
): Promise<LedgerToRead> {
  const opened = await openStoreToRead(options, shell);
  const { store, grounds } = groundedStore(opened, ledgerName(options.ledger), viewpointOf(options));
  return Object.assign(openLedger({ store, policies: [importedHistory, ...procedures] }), { grounds });
}
