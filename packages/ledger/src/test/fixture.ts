import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { inMemoryEventStore, type EventStore, type Instant } from "@complaint-ledger/event-sourcing";
import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import type { Ledger } from "../ledger.ts";
import { openLedger } from "../open-ledger.ts";

/** A policy that asks nothing. */
export const lenientPolicy: HandlingPolicy = {
  id: "house",
  version: 1,
  title: { en: "House rule" },
  source: "test",
  origin: "own",
  timeZone: "Etc/UTC",
  classes: [],
  categories: [],
  causes: [],
  refusedChannels: [],
  clocks: [],
  milestones: [],
  approvalLimits: [],
  solutionApproval: "beyondLimit",
  approverRoles: [],
  closure: { noRemedySought: [] },
  callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
  questionnaires: [],
  reopening: "restart",
};

/** A clock of eight hours to answer in, which anybody may extend. */
export const answerClock: ClockRule = {
  id: "answer",
  title: { en: "Answer" },
  startsOn: [{ event: "ComplaintLodged" }],
  stopsOn: [[{ event: "ReplyIssued" }]],
  cancelledBy: [],
  duration: { amount: 8, unit: "hours" },
  advisory: false,
  counting: {
    startDay: "counts",
    startOnDayOff: "asIs",
    startAfterClose: "asIs",
    lastDayOnDayOff: "stays",
    lastDayEnds: "sameTime",
  },
  pauseReasons: [],
  extension: { approverRoles: [] },
  warnings: [],
};

/** Who gives the commands of the tests. */
export const clerk = { actor: { id: "clerk-1", role: "clerk" } } as const;

/** A ledger in memory whose clock stands still until it is set. */
export interface LedgerInMemory {
  readonly ledger: Ledger;
  readonly store: EventStore;
  readonly setNow: (now: Instant) => void;
}

/** Opens a {@link LedgerInMemory} at nine o'clock on 1 March 2024. */
export function ledgerInMemory(policies: readonly HandlingPolicy[] = [lenientPolicy]): LedgerInMemory {
  let now = "2024-03-01T09:00:00.000Z";
  const clock = (): Instant => now;
  const store = inMemoryEventStore({ clock });
  return {
    ledger: openLedger({ store, policies }),
    store,
    setNow(instant) {
      now = instant;
    },
  };
}

/** Id of the n-th command of a test. */
export function commandId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

/** Lodges a complaint, as the n-th command. */
export function lodge(complaintId: string, n: number, occurredAt?: Instant): ComplaintCommand {
  return {
    type: "LodgeComplaint",
    complaintId,
    commandId: commandId(n),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    data: {
      channel: "phone",
      complainant: { subject: "subject-1", kind: "complainant" },
      account: { what: "The parcel came wet" },
      demand: { kind: "none" },
      policies: [{ id: "house", version: 1 }],
    },
  };
}

/** Assigns a unit to handle a complaint, as the n-th command. */
export function assign(complaintId: string, n: number, unit = "depot-1", occurredAt?: Instant): ComplaintCommand {
  return {
    type: "AssignHandlingUnit",
    complaintId,
    commandId: commandId(n),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    data: { unit },
  };
}
