import { isTypedError, type Position, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import type { Fingerprint } from "@complaint-ledger/merkle-log";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { commandError, type CommandError } from "../command-line/command-error.ts";
import type { LedgerStore } from "../command-line/ledger-store.ts";
import type { Shell } from "../command-line/shell.ts";
import { eventFindings, placeOf } from "./event-findings.ts";
import { eventTally } from "./event-tally.ts";
import type { Finding } from "./finding.ts";
import { fingerprinting, type KeptFingerprint, type LedgerFingerprint } from "./fingerprinting.ts";
import { historyUpTo } from "./history-up-to.ts";
import { lostStreams } from "./lost-streams.ts";
import { ruleFindings } from "./rule-findings.ts";
import { streamFindings } from "./stream-findings.ts";

/** What a verification came to. */
export interface Verification {
  /** Whether nothing is wrong. */
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  readonly findings: readonly Finding[];
  /** Absent if the events could not be read to their end. */
  readonly fingerprint?: LedgerFingerprint;
  /** Those of the expected fingerprints that the ledger begins with; absent if none was expected. */
  readonly kept?: readonly KeptFingerprint[];
  /** What was left out: a server's files are not within reach. */
  readonly notChecked?: "files";
}

/** What a ledger is held against, beside itself. */
export interface VerifyOptions {
  /** Fingerprints kept from earlier. */
  readonly expected?: readonly Fingerprint[];
  /** The rules under which every event of a complaint is decided again. Default: none are checked. */
  readonly rules?: RulesAtHand | undefined;
}

/** How many events are looked at between two lines of progress. */
const PROGRESS_EVERY = 5_000;

/**
 * Looks for everything that can be wrong with what is in a ledger at this moment: first the file, then each event in the
 * order of all, and each stream by itself where it begins. Holds the events of one stream in memory, and the findings;
 * the names of all streams only if their events are not those of the ledger. Rejects with `interrupted`, and with
 * `unknown-policy` or `unknown-calendar` if the rules lack one.
 */
export async function verifyLedger(
  store: LedgerStore,
  shell: Shell,
  { expected = [], rules }: VerifyOptions = {},
): Promise<Verification> {
  const interruption = shell.interruption();
  const goOn = (progress: string): void => {
    shell.progress(progress);
    if (interruption.aborted) throw interrupted();
  };
  const ofFile: Finding[] = [];
  const ofEvents: Finding[] = [];
  const ofStreams: Finding[] = [];
  const isFile = store.integrityCheck !== undefined;
  for (const problem of (await store.integrityCheck?.()) ?? []) ofFile.push({ code: "damaged-file", problem });
  const fingerprints = fingerprinting(expected);
  const inAll = eventTally();
  const inStreams = eventTally();
  let streams = 0;

  async function lookAtStream(stream: string, end: Position): Promise<void> {
    streams += 1;
    const history = await historyUpTo(store, stream, end);
    for (const event of history) inStreams.add(event);
    ofStreams.push(...streamFindings(stream, history));
    if (rules !== undefined) ofStreams.push(...ruleFindings(stream, history, rules));
  }

  async function lookAtEvents(end: Position): Promise<void> {
    let last: RecordedEvent | undefined;
    for await (const event of store.readAll({ to: end })) {
      inAll.add(event);
      fingerprints.add(event);
      ofEvents.push(...positionFindings(last, event), ...eventFindings(event));
      // A server's ledger may have several writers, whose clocks differ: its times rise within a stream only.
      if (isFile) ofEvents.push(...recordingFindings(last, event));
      if (event.revision === 0) await lookAtStream(event.stream, end);
      last = event;
      if (inAll.count % PROGRESS_EVERY === 0) goOn(`verifying  ${inAll.count} events`);
    }
    if (inAll.equals(inStreams)) return;
    const lost = await lostStreams(store, end);
    streams = lost.streams;
    ofStreams.push(...lost.findings);
  }

  let isWhole = true;
  try {
    const end = await newestPosition(store);
    if (end !== undefined) await lookAtEvents(end);
  } catch (error) {
    // Beyond this place the file cannot even be read.
    if (!isTypedError(error, "ledger-damaged")) throw error;
    ofFile.push({ code: "damaged-file", problem: error.problem });
    isWhole = false;
  }
  shell.progress(undefined);
  const { fingerprint, kept, findings: ofFingerprints } = fingerprints.done();
  const findings = [...ofFile, ...ofEvents, ...ofStreams, ...ofFingerprints];
  return {
    ok: findings.length === 0,
    events: inAll.count,
    streams,
    findings,
    ...(isWhole ? { fingerprint } : {}),
    ...(expected.length === 0 ? {} : { kept }),
    ...(isFile ? {} : { notChecked: "files" }),
  };
}

async function newestPosition(store: LedgerStore): Promise<Position | undefined> {
  for await (const { position } of store.readAll({ direction: "backwards", limit: 1 })) return position;
  return undefined;
}

function* positionFindings(last: RecordedEvent | undefined, event: RecordedEvent): Generator<Finding> {
  if (last === undefined || event.position > last.position) return;
  yield { code: "position-order", ...placeOf(event), problem: `comes after position ${last.position}` };
}

function* recordingFindings(before: RecordedEvent | undefined, event: RecordedEvent): Generator<Finding> {
  if (before === undefined || event.recordedAt >= before.recordedAt) return;
  const problem = `was recorded at ${event.recordedAt}, and the event before it at ${before.recordedAt}`;
  yield { code: "recorded-order", ...placeOf(event), problem };
}

function interrupted(): CommandError {
  return commandError("interrupted", "verify", "was interrupted", "Run it again: it begins anew.");
}
