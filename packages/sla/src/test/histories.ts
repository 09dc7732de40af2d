import fc from "fast-check";
import { happened, lodged, type Happening } from "./history.ts";

const MONDAY = Date.parse("2024-03-04T00:00:00.000Z");

/** An instant of the fortnight from Monday, 4 March 2024, by the half hour. */
export const instant: fc.Arbitrary<string> = fc.integer({ min: 0, max: 14 * 48 }).map(halfHour);

function halfHour(n: number): string {
  return new Date(MONDAY + n * 1_800_000).toISOString();
}

const clock = { policy: "house", clock: "resolve" };
const approvedBy = { id: "boss-1", role: "manager" };
const pauseId = fc.constantFrom("p1", "p2", "p3");
const subject = fc.constantFrom("r1", "r2");

/** Something that happens to a complaint, as a raw append may tell it: no rule has looked at it. */
const occurrence: fc.Arbitrary<(at: string, recordedAt: string) => Happening> = fc.oneof(
  fc
    .constantFrom("interim", "final")
    .map(
      (kind) => (at: string, recordedAt: string) =>
        happened("ReplyIssued", at, { kind: kind === "final" ? "final" : "interim", inWriting: true }, { recordedAt }),
    ),
  fc
    .constantFrom("ComplaintClosed", "ComplaintReopened", "ComplaintWithdrawn", "ContactSheetIssued", "HandlerAssigned")
    .map((type) => (at: string, recordedAt: string) => happened(type, at, { handler: "clerk-1" }, { recordedAt })),
  fc
    .constantFrom("RemedyInstructed", "RemedyExecuted", "RemedyFailed")
    .chain((type) =>
      subject.map((remedy) => (at: string, recordedAt: string) => happened(type, at, { remedy }, { recordedAt })),
    ),
  fc.tuple(pauseId, instant, fc.option(instant, { nil: undefined })).map(
    ([pause, from, until]) =>
      (at: string, recordedAt: string) =>
        happened(
          "ClockPaused",
          at,
          { pause, from: from < at ? from : at, reason: "mediation", ...(until === undefined ? {} : { until }) },
          { recordedAt },
        ),
  ),
  fc.tuple(pauseId, instant, fc.option(instant)).map(
    ([pause, from, until]) =>
      (at: string, recordedAt: string) =>
        happened(
          "ClockPauseRevised",
          at,
          { pause, from: from < at ? from : at, until: until !== null && until < from ? from : until },
          { recordedAt },
        ),
  ),
  pauseId.map(
    (pause) => (at: string, recordedAt: string) => happened("ClockResumed", at, { pause, at }, { recordedAt }),
  ),
  fc
    .integer({ min: 1, max: 10 })
    .map(
      (amount) => (at: string, recordedAt: string) =>
        happened("ClockExtended", at, { clock, by: { amount, unit: "workingHours" }, reason: "busy" }, { recordedAt }),
    ),
  fc.constant((at: string, recordedAt: string) =>
    happened("BreachWaived", at, { clock, reason: "flood", approvedBy }, { recordedAt }),
  ),
  instant.map((until) => (at: string, recordedAt: string) => happened("ReplyDeferred", at, { until }, { recordedAt })),
  instant.map(
    (dueAt) => (at: string, recordedAt: string) =>
      happened("DeadlinePromised", at, { deadline: "target", dueAt }, { recordedAt }),
  ),
);

/** Histories of one complaint: lodged in the first days, then anything, also recorded late and out of order. */
export const history: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 4 * 48 }),
    fc.array(
      fc.record({
        what: occurrence,
        after: fc.nat({ max: 60 }),
        delay: fc.constantFrom(0, 0, 0, 1, 48, 200),
        back: fc.constantFrom(0, 0, 0, 1, 48),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([start, steps]) => {
    const happenings = [lodged(halfHour(start))];
    let slot = start;
    let recordedSlot = start;
    for (const { what, after, delay, back } of steps) {
      slot += after;
      recordedSlot = Math.max(recordedSlot, slot + delay);
      happenings.push(what(halfHour(Math.max(start, slot - back)), halfHour(recordedSlot)));
    }
    return happenings;
  });

/** Several complaints, each with a history of its own. */
export const histories: fc.Arbitrary<readonly (readonly Happening[])[]> = fc.array(history, { maxLength: 6 });
