import { complaintInvariants, invariantBreaches, type EventOnRecord } from "@complaint-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComplaintCommand } from "../command.ts";
import { decideComplaint } from "../decide.ts";
import type { Story } from "../test/complaint-fixture.ts";
import { liabilityAttempts, type LiabilityAttempt } from "../test/liability-arbitrary.ts";
import { investigated } from "../test/liability-fixture.ts";

/** Gives every command to a fresh complaint and lets what is accepted happen. */
function live(attempts: readonly LiabilityAttempt[]): Story {
  const story = investigated();
  const { earliest } = story.state;
  for (const { type, data, by, hoursAgo } of attempts) {
    const ago = new Date(Date.parse(story.now) - hoursAgo * 3_600_000).toISOString();
    const occurredAt = earliest !== null && ago < earliest ? earliest : ago;
    // `type` and `data` belong together as the arbitrary made them.
    const command = { type, data, complaintId: "c-1", commandId: "x", occurredAt } as ComplaintCommand;
    const { now, policies, clock } = story;
    const context = { now, actor: by, policies, clock, isRecorded: () => false };
    const { outcome } = decideComplaint(command, story.state, context);
    if (outcome === "accepted") story.accepts(type, data, by, { occurredAt });
    else story.refuses(type, data, by, { occurredAt });
  }
  return story;
}

/** What was recorded in a story, which is of complaints only. */
function recordedIn({ events }: Story): readonly EventOnRecord[] {
  return events as readonly EventOnRecord[];
}

describe("liability, whatever is tried", () => {
  it("keeps rules 2 and 5 in every history it accepts", () => {
    fc.assert(
      fc.property(liabilityAttempts, (attempts) => {
        const story = live(attempts);
        const history = { events: recordedIn(story), policies: story.policies };
        expect(invariantBreaches(history, [complaintInvariants.liability])).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps every finding as it was determined, in one chain of which the last stands", () => {
    fc.assert(
      fc.property(liabilityAttempts, (attempts) => {
        const story = live(attempts);
        const { findings } = story.state.liability;
        const determined = recordedIn(story).filter(
          (event) => event.type === "LiabilityDetermined" || event.type === "LiabilityRevised",
        );
        expect(findings.map(({ id, parties, by }) => ({ id, parties, by }))).toEqual(
          determined.map(({ data, actor }) => ({ id: data.finding, parties: data.parties, by: actor })),
        );
        expect(findings.map(({ supersededBy }) => supersededBy)).toEqual(
          findings.map((_, i) => findings[i + 1]?.id ?? null),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("is tried hard enough: the histories reach executions, decided appeals and revisions", () => {
    const types = new Map<string, number>();
    for (const attempts of fc.sample(liabilityAttempts, { numRuns: 150, seed: 20240301 })) {
      for (const type of new Set(live(attempts).events.map((event) => event.type))) {
        types.set(type, (types.get(type) ?? 0) + 1);
      }
    }
    for (const type of ["SanctionExecuted", "SanctionReversed", "LiabilityAppealDecided", "LiabilityRevised"]) {
      expect(types.get(type), type).toBeGreaterThan(10);
    }
  });
});
