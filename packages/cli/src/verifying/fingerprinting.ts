import type { Instant, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { fingerprintOf, fingerprintText, merkleLog, type Fingerprint } from "@complaint-ledger/merkle-log";
import { eventLeaf } from "./event-leaf.ts";
import type { Finding } from "./finding.ts";

/** What all events of a ledger come to, to be kept out of reach of whoever could change them. */
export interface LedgerFingerprint {
  /** As it is printed and kept: `433:sha256:9f3c…`. */
  readonly text: string;
  /** When the first event was recorded; absent without events. UTC. */
  readonly firstRecordedAt?: Instant;
  /** When the last event was recorded; absent without events. UTC. */
  readonly lastRecordedAt?: Instant;
}

/** A fingerprint kept from earlier that a ledger still begins with. */
export interface KeptFingerprint {
  readonly text: string;
  /** How many events it is of. */
  readonly events: number;
  /** How many events came after. */
  readonly after: number;
}

/** What the fingerprints of a ledger are, and which of those kept are not among them. */
export interface Fingerprinted {
  readonly fingerprint: LedgerFingerprint;
  readonly kept: readonly KeptFingerprint[];
  readonly findings: readonly Finding[];
}

/** Takes a ledger's fingerprint while its events pass by, and compares it with those kept from earlier. */
export interface Fingerprinting {
  /** Takes the next event in the order of all. */
  add(event: RecordedEvent): void;
  /** What it came to, after the last event. */
  done(): Fingerprinted;
}

/** Begins to take a fingerprint. Holds no events, and a few hashes. */
export function fingerprinting(expected: readonly Fingerprint[]): Fingerprinting {
  const log = merkleLog();
  const sizes = new Set(expected.map(({ size }) => size));
  const rootAt = new Map<number, string>();
  let firstRecordedAt: Instant | undefined;
  let lastRecordedAt: Instant | undefined;
  const compare = (): void => {
    if (sizes.has(log.size)) rootAt.set(log.size, fingerprintOf(log).root);
  };
  compare();
  return {
    add(event) {
      log.add(eventLeaf(event));
      firstRecordedAt ??= event.recordedAt;
      lastRecordedAt = event.recordedAt;
      compare();
    },
    done() {
      const times =
        firstRecordedAt === undefined || lastRecordedAt === undefined ? {} : { firstRecordedAt, lastRecordedAt };
      const isKept = ({ size, root }: Fingerprint): boolean => rootAt.get(size) === root;
      return {
        fingerprint: { text: fingerprintText(fingerprintOf(log)), ...times },
        kept: expected.filter(isKept).map((fingerprint) => ({
          text: fingerprintText(fingerprint),
          events: fingerprint.size,
          after: log.size - fingerprint.size,
        })),
        findings: expected
          .filter((fingerprint) => !isKept(fingerprint))
          .map((fingerprint) => findingOf(fingerprint, log.size)),
      };
    },
  };
}

function findingOf(fingerprint: Fingerprint, events: number): Finding {
  const text = fingerprintText(fingerprint);
  if (fingerprint.size > events) {
    const problem = `there are ${events} events, and the fingerprint ${text} is of ${fingerprint.size}`;
    return { code: "events-missing", problem };
  }
  const problem = `the first ${fingerprint.size} events are not those of the fingerprint ${text}`;
  return { code: "fingerprint-differs", problem };
}
