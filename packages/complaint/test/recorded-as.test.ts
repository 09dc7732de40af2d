import { complaintLives } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { complaintDecider, type ComplaintCommand, type ComplaintEvent } from "../src/index.ts";

const isRecordedAs = complaintDecider.isRecordedAs ?? (() => false);

/** The commands of some lives that were accepted, each with the event that it led to. */
const recorded = complaintLives({ maxLength: 60 }).map(({ tried, events }) => {
  const accepted = tried.filter(({ decision }) => decision.outcome === "accepted");
  return accepted.flatMap(({ command }, i): readonly (readonly [ComplaintCommand, ComplaintEvent])[] => {
    const event = events[i];
    return event === undefined ? [] : [[command, event]];
  });
});

describe("a command given again", () => {
  it("is known by the event it led to, whichever command it is", () => {
    fc.assert(
      fc.property(recorded, (pairs) => {
        for (const [command, event] of pairs)
          expect([command, isRecordedAs(command, [event])]).toEqual([command, true]);
      }),
    );
  });

  it("is told from every command that says something else", () => {
    fc.assert(
      fc.property(recorded, fc.nat(), (pairs, n) => {
        const pair = pairs[n % Math.max(1, pairs.length)];
        if (pair === undefined) return;
        const [command, event] = pair;
        const others: readonly unknown[] = [
          { ...command, occurredAt: "2001-01-01T00:00:00.000Z" },
          { ...command, lateReason: "another" },
          { ...command, data: { ...command.data, more: 1 } },
          { ...command, type: command.type === "UrgeHandling" ? "CloseComplaint" : "UrgeHandling" },
        ];
        // Whatever a caller without types might pass.
        for (const other of others) expect(isRecordedAs(other as ComplaintCommand, [event])).toBe(false);
        expect(isRecordedAs(command, [event, event])).toBe(false);
      }),
    );
  });
});
