import { complaintStream, steps } from "@complaint-ledger/complaint";
import { inMemoryEventStore, type EventStore, type Instant, type NewEvent } from "@complaint-ledger/event-sourcing";
import { complaintLives, happened, recordedHistory, type ComplaintLife } from "@complaint-ledger/testing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { importedHistory, procedures } from "@complaint-ledger/regimes";
import { chinaCalendar } from "@complaint-ledger/regimes/china-calendar";
import { clockStateFor } from "@complaint-ledger/sla";
import { openLedger, type ComplaintOutcome } from "complaint-ledger";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerStore } from "../command-line/ledger-store.ts";
import type { Shell } from "../command-line/shell.ts";
import { verifyLedger, type Verification } from "./verify-ledger.ts";

const calendars = [chinaCalendar({ unannounced: "provisional" })];

/** Lives under made-up policies and under the shipped procedures. */
function lives(maxLength: number): fc.Arbitrary<ComplaintLife> {
  const policies = [importedHistory, ...procedures];
  const clockState = clockStateFor({ policies, calendars, provisional: "mark" });
  return fc.oneof(
    complaintLives({ maxLength }).map(underSoundPolicies),
    complaintLives({ maxLength, policies, clockState }),
  );
}

/** Of the made-up policies one leaves open how a complaint ended, which a ledger takes from imported history only. */
function underSoundPolicies(life: ComplaintLife): ComplaintLife {
  const policies = life.policies.map((policy) => {
    const { unspecified: _, ...closure } = policy.closure;
    return { ...policy, closure };
  });
  return { ...life, policies };
}

type Tried = ComplaintLife["tried"][number];

/** Gives a ledger the commands of a life, whatever it makes of each. */
async function relived({ tried, policies }: ComplaintLife): Promise<LedgerStore> {
  const { store, handle } = emptyLedger(policies);
  for (const attempt of tried) await handle(attempt);
  return store;
}

/** The same up to a command that is refused, which is recorded past the rules; nothing if none is. */
async function forced({ tried, policies }: ComplaintLife, skipped: number): Promise<LedgerStore | undefined> {
  const { store, handle } = emptyLedger(policies);
  let refused = 0;
  for (const attempt of tried) {
    const outcome = await handle(attempt);
    if (outcome.outcome !== "rejected" || outcome.rejection.violations.some(({ code }) => code === "unknown-policy"))
      continue;
    refused += 1;
    if (refused <= skipped) continue;
    await store.append(complaintStream(attempt.command.complaintId), [eventOf(attempt)], "any");
    return store;
  }
  return undefined;
}

function emptyLedger(policies: readonly HandlingPolicy[]): {
  readonly store: EventStore;
  readonly handle: (attempt: Tried) => Promise<ComplaintOutcome>;
} {
  let now: Instant = "";
  const store = inMemoryEventStore({ clock: () => now });
  const ledger = openLedger({ store, policies, calendars });
  return {
    store,
    handle(attempt) {
      now = attempt.now;
      return ledger.handle(attempt.command, { actor: attempt.actor });
    },
  };
}

/** What a command would have been recorded as, had nobody asked the rules. */
function eventOf({ command, actor, now }: Tried): NewEvent {
  const { type, commandId, occurredAt = now, lateReason, data } = command;
  return {
    id: commandId,
    type: steps.find((step) => step.command === type)?.event ?? type,
    schemaVersion: 1,
    occurredAt,
    actor,
    correlationId: commandId,
    causationId: commandId,
    commandId,
    data,
    metadata: lateReason === undefined ? {} : { lateReason },
  };
}

// Of a shell it needs no more.
const shell = { progress: () => undefined, interruption: () => new AbortController().signal } as unknown as Shell;

function verify(store: LedgerStore, { policies }: ComplaintLife): Promise<Verification> {
  return verifyLedger(store, shell, { rules: { policies, calendars, provisional: "mark" } });
}

describe("deciding every event again", () => {
  it("finds nothing in a ledger that was written by the rules", async () => {
    await fc.assert(
      fc.asyncProperty(lives(200), async (life) => {
        expect(await verify(await relived(life), life)).toMatchObject({ ok: true, findings: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("finds a second classification, which is possible in its phase and yet against the rules", async () => {
    const store = inMemoryEventStore({ clock: () => "2024-03-02T00:00:00.000Z" });
    const happenings = [
      happened("ComplaintLodged", "2024-03-01T09:00", {
        channel: "phone",
        complainant: { subject: "person-1", kind: "complainant" },
        account: { what: "The parcel is lost." },
        demand: { kind: "none" },
        policies: [{ id: importedHistory.id, version: importedHistory.version }],
      }),
      happened("ComplaintClassified", "2024-03-01T10:00", { category: "loss" }),
      happened("ComplaintClassified", "2024-03-01T11:00", { category: "delay" }),
    ];
    for (const event of recordedHistory(happenings, "c-1")) await store.append(event.stream, [event], "any");
    const { findings } = await verifyLedger(store, shell, { rules: { policies: [importedHistory], calendars } });
    expect(findings).toMatchObject([
      {
        code: "against-the-rules",
        rule: "lifecycle",
        revision: 2,
        problem: expect.stringContaining("was classified at"),
      },
    ]);
  });

  it("finds what was refused, when it is recorded past the rules", async () => {
    await fc.assert(
      fc.asyncProperty(lives(60), fc.nat(5), async (life, skipped) => {
        const store = await forced(life, skipped);
        fc.pre(store !== undefined);
        expect(await verify(store, life)).toMatchObject({ ok: false });
      }),
      { numRuns: 60 },
    );
  });
});
