import { createHash } from "node:crypto";
import { happened } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { house } from "../test/house.ts";
import { rawHistory } from "../test/raw-histories.ts";
import { attempt, completion, lodged, rowOf } from "../test/rows.ts";
import { auditSample, type AuditSample, type SampleOptions } from "./audit-sample.ts";

const options: SampleOptions = {
  policies: [house(), house({}, { version: 2 })],
  asOf: "2025-01-01T00:00:00.000Z",
  size: 3,
  seed: "audit 2024-Q1",
};

const rows = Array.from({ length: 12 }, (_, i) =>
  rowOf(
    [
      lodged,
      happened("HandlingUnitAssigned", "2024-03-04T09:00", { unit: i < 10 ? "large" : "small" }),
      attempt("2024-03-05T09:00", "noAnswer"),
      completion("2024-03-05T13:00", { purpose: i % 2 === 0 ? "outcome" : "progress", remarks: "Angry." }),
    ],
    `c-${i + 1}`,
  ),
);

function drawn({ strata }: AuditSample): readonly string[] {
  return strata.flatMap((stratum) => stratum.drawn.map(({ complaintId, callback }) => `${complaintId} ${callback}`));
}

describe("an audit sample", () => {
  it("is drawn by lots that anybody can compute", () => {
    const sample = auditSample(rows, options);
    expect(sample).toMatchObject({ seed: "audit 2024-Q1", size: 3, population: 12, by: null, purpose: null });
    expect(sample.strata).toMatchObject([{ key: null, population: 12 }]);
    const lots = rows
      .map(({ complaintId }) => ({
        complaintId,
        lot: createHash("sha256").update(`["audit 2024-Q1","${complaintId}","cb-1"]`).digest("hex"),
      }))
      .toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
    expect(sample.strata[0]?.drawn).toMatchObject(lots.slice(0, 3));
  });

  it("is drawn from completed callbacks, of one purpose if asked, and holds nothing that was said", () => {
    expect(auditSample([rowOf([lodged, attempt("2024-03-05T09:00", "noAnswer")])], options).population).toBe(0);
    const sample = auditSample(rows, { ...options, purpose: "progress", size: 100 });
    expect(sample.population).toBe(6);
    expect(drawn(sample)).toHaveLength(6);
    expect(JSON.stringify(sample)).not.toContain("Angry.");
    expect(auditSample(rows, { ...options, asOf: "2024-03-05T12:00:00.000Z" }).population).toBe(0);
  });

  it("looks at a small unit as well as at a large one", () => {
    const { strata } = auditSample(rows, { ...options, by: "handlingUnit" });
    expect(strata.map(({ key, population, drawn }) => [key, population, drawn.length])).toEqual([
      ["large", 10, 3],
      ["small", 2, 2],
    ]);
  });

  it("differs under another seed", () => {
    expect(drawn(auditSample(rows, { ...options, seed: "another" }))).not.toEqual(drawn(auditSample(rows, options)));
  });

  it("needs a seed and a size", () => {
    expect(() => auditSample(rows, { ...options, seed: "" })).toThrow(expect.objectContaining({ field: "seed" }));
    expect(() => auditSample(rows, { ...options, size: 0 })).toThrow(expect.objectContaining({ field: "size" }));
    expect(() => auditSample(rows, { ...options, size: 1.5 })).toThrow("whole number");
  });

  it("is the same whatever order the rows come in, and part of any larger one", () => {
    const inOrders = fc
      .array(rawHistory, { maxLength: 6 })
      .map((histories) => histories.map((history, i) => rowOf(history, `c-${i}`)))
      .chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })));
    fc.assert(
      fc.property(
        inOrders,
        fc.string({ minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        ([made, mixed], seed, size) => {
          const sample = auditSample(made, { ...options, seed, size });
          expect(auditSample(mixed, { ...options, seed, size })).toEqual(sample);
          const larger = drawn(auditSample(made, { ...options, seed, size: size + 1 }));
          expect(larger.slice(0, drawn(sample).length)).toEqual(drawn(sample));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("keeps its order when more callbacks come to be on record", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: rows.length }), (some) => {
        const all = drawn(auditSample(rows, { ...options, size: 100 }));
        const before = drawn(auditSample(rows.slice(0, some), { ...options, size: 100 }));
        expect(all.filter((name) => before.includes(name))).toEqual(before);
      }),
    );
  });
});
