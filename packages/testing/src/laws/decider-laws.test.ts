import { complaintDecider } from "@complaint-ledger/complaint";
import { describe, expect, it } from "vitest";
import { complaintLives } from "../arbitraries/complaint-lives.ts";
import { deciderLaws } from "./decider-laws.ts";
import { brokenDeciders } from "./test/broken-deciders.ts";
import { roomAttempts, roomDecider } from "./test/room.ts";

describe.each([
  ["a room", deciderLaws(roomDecider, roomAttempts), 100],
  [
    "a complaint",
    deciderLaws(
      complaintDecider,
      complaintLives({ maxLength: 60 }).map(({ tried }) => tried),
    ),
    8,
  ],
])("%s", (_, laws, numRuns) => {
  it.each(laws)("$name", ({ check }) => check({ numRuns }));
});

describe("the laws of deciders", () => {
  it.each(brokenDeciders)("find one that %s", async (_, names, make) => {
    const found: string[] = [];
    for (const { name } of deciderLaws(roomDecider, roomAttempts)) {
      const law = deciderLaws(make(), roomAttempts).find((candidate) => candidate.name === name);
      await law?.check({ numRuns: 300, seed: 1 }).catch(() => found.push(name));
    }
    expect(found).toEqual(expect.arrayContaining([...names]));
  });

  it("are each needed to find one of them", () => {
    const needed = new Set(brokenDeciders.flatMap(([, names]) => names));
    const names = deciderLaws(roomDecider, roomAttempts).map(({ name }) => name);
    expect(names.filter((name) => !needed.has(name))).toEqual([]);
  });
});
