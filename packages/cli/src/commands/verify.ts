import { Command } from "commander";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import { openStoreToRead, withReadingOptions, type ReadingOptions } from "../command-line/reading-options.ts";
import type { Shell } from "../command-line/shell.ts";
import { printable } from "../text/printable.ts";
import type { Finding } from "../verifying/finding.ts";
import { verifyLedger } from "../verifying/verify-ledger.ts";

/** `verify`: whether a ledger can be relied on. */
export function verifyCommand(shell: Shell, done: Done): Command {
  const command = new Command("verify")
    .summary("check that a ledger can be relied on")
    .description(
      "Checks a ledger: the file itself; the order of all events; that each stream is numbered without a gap and no event\n" +
        "stands in it twice; that each event is what its schema asks for; and that the rules rebuild every state.\n" +
        "Everything found is listed; it ends with exit code 1 if there is anything.",
    );
  return withReadingOptions(command).action(async (options: ReadingOptions) => done(await runVerify(options, shell)));
}

async function runVerify(options: ReadingOptions, shell: Shell): Promise<ExitCode> {
  const store = await openStoreToRead(options, shell);
  try {
    const verification = await verifyLedger(store, shell);
    const { ok, events, streams, findings } = verification;
    if (options.json === true) {
      await shell.print(`${JSON.stringify(verification)}\n`);
    } else {
      for (const finding of findings) await shell.print(`${findingLine(finding)}\n`);
      const verdict = ok ? "nothing wrong" : `${findings.length} findings`;
      await shell.print(`${options.ledger}: ${events} events in ${streams} streams, ${verdict}\n`);
    }
    return ok ? exitCode.ok : exitCode.findings;
  } finally {
    await store.close();
  }
}

function findingLine({ code, stream, revision, position, problem }: Finding): string {
  const revisionText = revision === undefined ? "" : `@${revision}`;
  const positionText = position === undefined ? "" : ` at position ${position}`;
  const place = stream === undefined ? "" : `${stream}${revisionText}${positionText}: `;
  return printable(`${place}${problem} [${code}]`);
}
