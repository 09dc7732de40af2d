import { replay } from "@complaint-ledger/event-sourcing";
import { complaintLives, recordedHistory } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callbackTrail } from "../facts/callback-trail.ts";
import { form, house, office } from "../test/house.ts";
import { rawHistory, viewpoint } from "../test/raw-histories.ts";
import { callbackFindings } from "./callback-findings.ts";

const demanding = {
  agentDiffersFromHandler: true,
  media: ["phone"],
  attemptsBeforeAbandoning: 2,
  retryAfter: { amount: 4, unit: "hours" },
  within: { amount: 2, unit: "workingDays" },
  questionnaires: { outcome: { id: form.id, version: form.version } },
} as const;
const closure = { accepted: ["outcomeCallback", "complainantContent"] } as const;
const policies = [house(demanding, { closure }), house({}, { version: 2 })];

describe("findings on callbacks", () => {
  it("are, looked back at from later, what they were then", () => {
    fc.assert(
      fc.property(rawHistory, viewpoint, (history, asOf) => {
        const options = { policies, calendars: [office], asOf };
        const events = recordedHistory(history);
        const whole = replay(callbackTrail, events);
        const then = replay(
          callbackTrail,
          events.filter(({ occurredAt }) => occurredAt <= asOf),
        );
        expect(callbackFindings([whole], options)).toEqual(callbackFindings([then], options));
      }),
    );
  });

  it("each cite a step on record, or say that there is none", () => {
    fc.assert(
      fc.property(rawHistory, viewpoint, (history, asOf) => {
        const events = recordedHistory(history);
        const { findings } = callbackFindings([replay(callbackTrail, events)], {
          policies,
          calendars: [office],
          asOf,
        });
        for (const { event, callback, at, dueAt } of findings) {
          expect(event === null).toBe(callback === null);
          if (event !== null) expect(events.map(({ id }) => id)).toContain(event);
          expect(at <= asOf).toBe(true);
          expect(dueAt === null || dueAt <= asOf).toBe(true);
        }
      }),
    );
  });

  it("never name what the rules have prevented where all was recorded as it happened", () => {
    const prevented = new Set([
      "questionnaire-unknown",
      "answer-does-not-fit",
      "satisfaction-not-as-answered",
      "disposed-by-same-person",
      "too-few-attempts",
      "agent-is-handler",
      "closed-without-callback",
    ]);
    fc.assert(
      fc.property(complaintLives({ maxLength: 120 }), ({ events, policies }) => {
        const asOf = "2030-01-01T00:00:00.000Z";
        // What is entered late can show that somebody had been the handler after all.
        const asItHappened = events.map((event) => ({ ...event, occurredAt: event.recordedAt }));
        const row = replay(callbackTrail, asItHappened);
        const { findings } = callbackFindings([row], { policies, calendars: [], asOf });
        expect(findings.filter(({ code }) => prevented.has(code))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
