import type { PolicyReference } from "@complaint-ledger/policy";
import type { Ledger } from "complaint-ledger";
import type { Shell } from "../command-line/shell.ts";
import { importPass } from "./import-pass.ts";
import type { ImportReport } from "./import-report.ts";
import type { ImportTally } from "./import-tally.ts";
import type { Importer } from "./importer.ts";

/** What to import where. */
export interface ImportTask {
  readonly file: string;
  readonly importer: Importer;
  /** Opens the ledger, or begins it; called when there is something to ask it or to record, and gives the same one again. */
  readonly ledger: () => Promise<Ledger>;
  /** There is no ledger yet: one is begun only for a file that is taken over. */
  readonly begins: boolean;
  /** A ledger that was opened alike and holds nothing. */
  readonly emptyLedger: Ledger;
  /** Policies that each complaint is pinned to beside the format's own; the ledgers have them at hand. */
  readonly pins: readonly PolicyReference[];
  /** Record what can be recorded. Without it, nothing is recorded if anything cannot be. */
  readonly skipInvalid: boolean;
}

/**
 * Imports a file. Unless cases may be skipped, a first pass asks the ledger about every case, and recording begins only
 * if it would take them all. An import that was cut short can be repeated: what is there is not recorded again.
 * Rejects with `unreadable-file`, `missing-columns` or `interrupted`, and with what the store rejects with.
 */
export async function importFile(task: ImportTask, shell: Shell): Promise<ImportReport> {
  const { file, importer, ledger, begins, emptyLedger, pins, skipInvalid } = task;
  const pass = { file, importer, pins, rehearseAnew: emptyLedger.rehearse };
  const started = performance.now();
  const report = (tally: ImportTally): ImportReport => reportOf(task, tally, (performance.now() - started) / 1000);

  if (!skipInvalid) {
    // Every new ledger answers alike, and one in memory at once.
    const { rehearse } = begins || (await isEmpty(await ledger())) ? emptyLedger : await ledger();
    const checked = await importPass({ ...pass, doing: "checking", handle: rehearse }, shell);
    if (checked.refused.length > 0) return report({ ...checked, alreadyThere: 0 });
  }
  // Mostly a file is new or there as a whole, so that the last answer tells what the next will be.
  let isNew = true;
  const recorded = await importPass(
    {
      ...pass,
      doing: "recording",
      async handle(commands, context) {
        const { handleAll } = await ledger();
        const outcome = await handleAll(commands, context, { isNew });
        isNew = outcome.outcome === "recorded";
        return outcome;
      },
    },
    shell,
  );
  // A file without a case begins a ledger too.
  await ledger();
  return report(recorded);
}

async function isEmpty(ledger: Ledger): Promise<boolean> {
  for await (const _ of ledger.events()) return false;
  return true;
}

function reportOf({ file, importer }: ImportTask, tally: ImportTally, elapsed: number): ImportReport {
  const { rows, recorded, alreadyThere, skipped, stepsLeftOut, events, refused, remarks } = tally;
  return {
    format: importer.format,
    file,
    rows,
    complaints: { recorded, alreadyThere, skipped },
    stepsLeftOut,
    events,
    seconds: Math.round(elapsed * 1000) / 1000,
    eventsPerSecond: Math.round(events / elapsed),
    refused,
    remarks,
  };
}
