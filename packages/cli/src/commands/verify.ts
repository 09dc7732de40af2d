import { Command } from "commander";
import { isSqliteStoreError } from "@complaint-ledger/store-sqlite";
import { commandError } from "../command-line/command-error.ts";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import { ledgerName } from "../command-line/ledger-store.ts";
import { openStoreToRead, withReadingOptions, type ReadingOptions } from "../command-line/reading-options.ts";
import type { Shell } from "../command-line/shell.ts";
import { rulesAtHand, withRulesOptions, type RulesOptions } from "../sla/rules-at-hand.ts";
import { printable } from "../text/printable.ts";
import { expectedFingerprints, withExpectOptions, type ExpectOptions } from "../verifying/expected-fingerprints.ts";
import type { Finding } from "../verifying/finding.ts";
import type { LedgerFingerprint } from "../verifying/fingerprinting.ts";
import { verifyLedger, type Verification, type VerifyOptions } from "../verifying/verify-ledger.ts";

interface VerifyCommandOptions extends ReadingOptions, ExpectOptions, RulesOptions {
  readonly rules?: true;
}

/** `verify`: whether a ledger can be relied on. */
export function verifyCommand(shell: Shell, done: Done): Command {
  const command = new Command("verify")
    .summary("check that a ledger can be relied on")
    .description(
      "Checks a ledger: the file itself, unless a server keeps it; the order of all events and of each stream; that each\n" +
        "stream is numbered without a gap and no event stands in it twice; that each event is what its schema asks\n" +
        "for; and that a state can be rebuilt from each stream. Everything found is listed; it ends with exit code 1 if there is\n" +
        "anything. It prints the ledger's fingerprint: keep it where nobody who writes the ledger can change it, and --expect\n" +
        "tells later whether the ledger still begins with the same events.",
    );
  return withRulesOptions(
    withExpectOptions(withReadingOptions(command)).option(
      "--rules",
      "decide every event of a complaint again, and find what the rules would have refused",
    ),
  ).action(async (options: VerifyCommandOptions) => done(await runVerify(options, shell)));
}

async function runVerify(options: VerifyCommandOptions, shell: Shell): Promise<ExitCode> {
  const verification = await verificationOf(options, await heldAgainst(options), shell);
  const { ok, events, streams, findings, fingerprint, kept = [] } = verification;
  if (options.json === true) {
    await shell.print(`${JSON.stringify(verification)}\n`);
  } else {
    for (const finding of findings) await shell.print(`${findingLine(finding)}\n`);
    const verdict = ok ? "nothing wrong" : `${findings.length} findings`;
    await shell.print(`${ledgerName(options.ledger)}: ${events} events in ${streams} streams, ${verdict}\n`);
    if (verification.notChecked !== undefined) {
      await shell.print("not checked: the server's own files, which the server checks itself\n");
    }
    for (const { text, events: first, after } of kept) {
      await shell.print(`the first ${first} events are those of the fingerprint ${text}; ${after} came after\n`);
    }
    if (fingerprint !== undefined) await shell.print(`${fingerprintLine(fingerprint)}\n`);
  }
  return ok ? exitCode.ok : exitCode.findings;
}

/** What the options ask for. Rejects with `invalid-option`, and with what reading the files that are named rejects with. */
async function heldAgainst(options: VerifyCommandOptions): Promise<VerifyOptions> {
  const { rules, policyFile, calendarFile } = options;
  if (rules !== true && (policyFile ?? calendarFile) !== undefined) {
    const option = policyFile === undefined ? "--calendar-file" : "--policy-file";
    throw commandError(
      "invalid-option",
      option,
      "is there without --rules, so that no rule would be checked",
      "Add --rules.",
    );
  }
  const expected = await expectedFingerprints(options);
  return rules === true ? { expected, rules: await rulesAtHand(options) } : { expected };
}

/** A file too damaged to be opened, or to be read to its end, is a finding like any other. */
async function verificationOf(options: ReadingOptions, against: VerifyOptions, shell: Shell): Promise<Verification> {
  try {
    const store = await openStoreToRead(options, shell);
    try {
      return await verifyLedger(store, shell, against);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!isSqliteStoreError(error, "ledger-damaged")) throw error;
    shell.progress(undefined);
    return { ok: false, events: 0, streams: 0, findings: [{ code: "damaged-file", problem: error.problem }] };
  }
}

function fingerprintLine({ text, firstRecordedAt, lastRecordedAt }: LedgerFingerprint): string {
  const times = firstRecordedAt === undefined ? "" : `, recorded from ${firstRecordedAt} to ${lastRecordedAt}`;
  return printable(`fingerprint  ${text}${times}`);
}

function findingLine({ code, stream, revision, position, problem }: Finding): string {
  const revisionText = revision === undefined ? "" : `@${revision}`;
  const positionText = position === undefined ? "" : ` at position ${position}`;
  const place = stream === undefined ? "" : `${stream}${revisionText}${positionText}: `;
  return printable(`${place}${problem} [${code}]`);
}
