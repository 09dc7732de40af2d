import type { AppendResult } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { countUp } from "../events/count-up.ts";
import { newEvents } from "../events/new-event.ts";
import { inAnyOrder, together } from "../interleaving/in-any-order.ts";
import type { EventStorePoint } from "./store-under-test.ts";

const threeWriters = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 });

/** Point 10 in whatever order calls begin and answers arrive; a failure prints that order. */
export const interleavedAppends: EventStorePoint = {
  point: "10. in whatever order calls begin and answers arrive, one wins each revision",
  cases: {
    "of those who count in one stream none overwrites another (property)": async (subject) => {
      await inAnyOrder(subject, threeWriters, async ({ store, usedBy }, counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        await together(counts, (count, i) => countUp(usedBy(`writer ${i}`), count, total));
        const counted = await collect(store.readStream("counter"));
        expect(counted.map(({ data }) => data)).toEqual([...Array(total).keys()]);
      });
    },

    "an append tried again before its answer came is recorded once (property)": async (subject) => {
      await inAnyOrder(subject, threeWriters, async ({ store, usedBy }, tries) => {
        const results = await together(tries, async (count, i) => {
          const events = newEvents(2);
          const writer = usedBy(`writer ${i}`);
          return Promise.all(Array.from({ length: count }, () => writer.append("complaint-1", events, "noStream")));
        });
        const outcomes = results.map((ofOne) => ofOne.map(({ outcome }) => outcome).sort());
        const winner = outcomes.findIndex((ofOne) => ofOne.includes("appended"));
        expect(outcomes).toEqual(
          tries.map((count, i) => (i === winner ? onceOf(count) : Array(count).fill("conflict"))),
        );
        expect(await collect(store.readAll())).toHaveLength(2);
      });
    },

    "who begins after another was answered stands behind it (property)": async (subject) => {
      const writers = fc.array(fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 3 }), {
        minLength: 2,
        maxLength: 3,
      });
      await inAnyOrder(subject, writers, async ({ usedBy }, streams) => {
        /** The highest position of the appends that were answered so far. */
        let answered = "";
        await together(streams, async (ofOne, i) => {
          const writer = usedBy(`writer ${i}`);
          for (const stream of ofOne) {
            const before = answered;
            const position = positionOf(await writer.append(`complaint-${stream}`, newEvents(1), "any"));
            expect(position > before, `${position} stands behind ${before}`).toBe(true);
            answered = position > answered ? position : answered;
          }
        });
      });
    },
  },
};

function onceOf(tries: number): readonly AppendResult["outcome"][] {
  return [...Array<"alreadyAppended">(tries - 1).fill("alreadyAppended"), "appended"];
}

function positionOf(result: AppendResult): string {
  if (result.outcome !== "appended") throw new Error(`an append expecting \`any\` ended as ${result.outcome}`);
  return result.position;
}
