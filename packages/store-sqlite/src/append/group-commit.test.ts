import { prepareAppend, type AppendResult, type PreparedAppend } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import { exampleEvent } from "../../test/example-event.ts";
import { positionOf } from "../read/position-number.ts";
import { groupCommit } from "./group-commit.ts";

const append = (data: unknown = {}): PreparedAppend => prepareAppend("complaint-1", [exampleEvent(data)], "any");

function resultOf(n: number): AppendResult {
  return { outcome: "appended", firstRevision: n, lastRevision: n, position: positionOf(n) };
}

/** Commits whatever comes, numbering the appends, and remembers how many came together. */
function recordingSizes(): { readonly sizes: number[]; readonly commit: Parameters<typeof groupCommit>[0] } {
  const sizes: number[] = [];
  let n = 0;
  return {
    sizes,
    commit: async (batch) => {
      sizes.push(batch.length);
      return batch.map(() => resultOf(n++));
    },
  };
}

describe("group commit", () => {
  it("commits together what is appended in one turn, in its order", async () => {
    const { sizes, commit } = recordingSizes();
    const groups = groupCommit(commit);

    const results = await Promise.all(Array.from({ length: 100 }, () => groups.append(append())));

    expect(sizes).toEqual([100]);
    expect(results).toEqual(Array.from({ length: 100 }, (_, n) => resultOf(n)));
  });

  it("keeps commits short when very many come, or very large ones", async () => {
    const { sizes, commit } = recordingSizes();
    const groups = groupCommit(commit);

    await Promise.all(Array.from({ length: 600 }, () => groups.append(append())));
    expect(sizes.splice(0)).toEqual([256, 256, 88]);
    const large = append({ text: "x".repeat(200_000) });
    await Promise.all(Array.from({ length: 12 }, () => groups.append(large)));
    expect(sizes).toEqual([6, 6]);
  });

  it("rejects all of a commit that fails, and goes on with the next", async () => {
    let tries = 0;
    const groups = groupCommit(async (batch) => {
      tries += 1;
      if (tries === 1) throw new Error("no room");
      return batch.map((_, i) => resultOf(i));
    });

    const settled = await Promise.allSettled(Array.from({ length: 257 }, () => groups.append(append())));

    expect(settled.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 256 }, () => "rejected"),
      "fulfilled",
    ]);
  });

  it("rejects one append of a commit without touching the others", async () => {
    const groups = groupCommit(async () => [resultOf(0), Object.assign(new Error("known id"), problem), resultOf(1)]);

    const settled = await Promise.allSettled([append(), append(), append()].map((one) => groups.append(one)));

    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("is idle when nothing is under way, and not before", async () => {
    const { sizes, commit } = recordingSizes();
    const groups = groupCommit(commit);
    await groups.idle();
    void groups.append(append());
    await groups.idle();

    expect(sizes).toEqual([1]);
  });
});

const problem = {
  code: "duplicate-event-id",
  field: "events[0].id",
  problem: "stands there",
  remedy: "Another.",
} as const;
