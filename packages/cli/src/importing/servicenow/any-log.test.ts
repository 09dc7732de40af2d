import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { importedHistory } from "@complaint-ledger/regimes";
import { openLedger } from "complaint-ledger";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { servicenowCsv, type ServicenowRow } from "../../test/servicenow-csv.ts";
import { handleCase } from "../handle-case.ts";
import { servicenow } from "./servicenow.ts";

const update = fc.record({
  incident_state: fc.constantFrom(
    "New",
    "Active",
    "Awaiting User Info",
    "Awaiting Vendor",
    "Resolved",
    "Closed",
    "-100",
  ),
  // Few minutes, so that updates often share one, and any order.
  minute: fc.integer({ min: 0, max: 9 }),
  assignment_group: fc.constantFrom("?", "Group 1", "Group 2"),
  assigned_to: fc.constantFrom("?", "Resolver 1", "Resolver 2"),
  category: fc.constantFrom("?", "Printing", "Mail"),
  priority: fc.constantFrom("1 - Critical", "4 - Low"),
});

function rowOf({ minute, ...row }: { minute: number } & ServicenowRow): ServicenowRow {
  return { ...row, sys_updated_at: `1/3/2016 09:0${minute}` };
}

describe("any log of an incident", () => {
  it("is recorded but for what comes after an end, and leaves the incident as its last update tells", async () => {
    const clock = (): string => "2024-01-01T00:00:00.000Z";
    await fc.assert(
      fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 12 }), async (updates) => {
        const text = servicenowCsv(updates.map(rowOf));
        await using ledger = openLedger({ store: inMemoryEventStore({ clock }), policies: [importedHistory] });
        for await (const reading of servicenow.read(bytesOf(text))) {
          if (reading.kind !== "case") throw new Error(JSON.stringify(reading));
          const { handleAll, rehearse } = ledger;
          const handling = { format: "servicenow", pins: [], handle: handleAll, rehearseAnew: rehearse };
          const { outcome, findings } = await handleCase(reading, handling);
          expect(outcome.outcome).toBe("recorded");
          expect(findings.filter(({ rule }) => rule !== "lifecycle")).toEqual([]);
        }

        const states = updates.map((each) => each.incident_state).filter((state) => state !== "-100");
        const [state = "New", last] = [states.at(-1), updates.at(-1)];
        const complaint = await ledger.complaint("INC1");
        const ended = state === "Resolved" || state === "Closed";
        expect(complaint?.phase).toBe(ended ? "closed" : "open");
        expect(complaint?.clocks.pauses.filter(({ until }) => until === null)).toHaveLength(
          state.startsWith("Awaiting") ? 1 : 0,
        );
        if (!ended && last?.assigned_to !== "?") expect(complaint?.ownership.handler).toBe(last?.assigned_to);
        if (!ended && last?.assignment_group !== "?") {
          expect(complaint?.ownership.handlingUnit).toBe(last?.assignment_group);
        }
      }),
    );
  });
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
