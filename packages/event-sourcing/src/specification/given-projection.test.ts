import { describe, expect, it } from "vitest";
import { given } from "../index.ts";
import { journeys } from "../test/parcel-journey.ts";
import { instant } from "../test/values.ts";

const north = { name: "north", tags: [] };
const scanned = { type: "ParcelScanned", occurredAt: instant(0), data: { depot: north } } as const;
const tagged = { type: "ParcelTagged", occurredAt: instant(1), data: { tag: "fragile" } } as const;
const delivered = { type: "ParcelDelivered", occurredAt: instant(2), data: { signedBy: "door" } } as const;

describe("a specification of a read model", () => {
  it("holds when the read model shows what it says, as one state or as rows", () => {
    given(journeys, []).then({ depots: [], deliveredAt: null });
    given(journeys, [scanned, tagged, delivered]).then({
      depots: [{ name: "north", tags: ["fragile"] }],
      deliveredAt: instant(2),
    });
    given(journeys, [scanned, { ...delivered, stream: "parcel-2" }]).thenRows({
      "stream-1": { depots: [north], deliveredAt: null },
      "parcel-2": { depots: [], deliveredAt: instant(2) },
    });
  });

  it("shows line by line how the state differs", () => {
    expect(() => given(journeys, [scanned]).then({ depots: [], deliveredAt: instant(2) })).toThrow(
      /^The state is not the expected one \(- expected, \+ shown\):\n[^]*\n- {3}"deliveredAt": "2024/,
    );
  });

  it("fails for a row too many, too few, or under another key", () => {
    const row = { depots: [north], deliveredAt: null };
    for (const rows of [{}, { "stream-1": row, "stream-2": row }, { "stream-2": row }]) {
      expect(() => given(journeys, [scanned]).thenRows(rows)).toThrow("The rows are not the expected ones");
    }
  });

  it("keys rows as the projection does, and tells it when events were recorded", () => {
    const byRecording = {
      ...journeys,
      keysOf: ({ recordedAt, revision }: { recordedAt: string; revision: number }) => [`${recordedAt} ${revision}`],
    };
    given(byRecording, [{ ...delivered, recordedAt: instant(9) }]).thenRows({
      [`${instant(9)} 0`]: { depots: [], deliveredAt: instant(2) },
    });
  });
});
