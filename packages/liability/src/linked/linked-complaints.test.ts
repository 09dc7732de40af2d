import { happened, inOneLedger, recordedHistory, type Happening } from "@complaint-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinkFact } from "../facts/case-facts.ts";
import { rowsOf } from "../test/row-of.ts";
import { linkedComplaints, type LinkedComplaints, type LinkedGroup, type LinkedOptions } from "./linked-complaints.ts";

const at = "2024-03-04T09:00";
const asOf = "2024-06-01T00:00:00.000Z";
const lodged = happened("ComplaintLodged", at, {
  policies: [],
  complainant: { subject: "customer-1", kind: "complainant" },
});
const linked = (target: string | null, kind: LinkFact["kind"] = "duplicate", link = `to ${target}`) =>
  happened("ComplaintLinked", at, { link, kind, target });
const revoked = (target: string) => happened("LinkRevoked", at, { link: `to ${target}`, reason: "Another matter." });

type Ledger = Readonly<Record<string, readonly Happening[]>>;

function linkedIn(ledger: Ledger, options: Partial<LinkedOptions> = {}): LinkedComplaints {
  return linkedComplaints(rowsIn(ledger), { asOf, ...options });
}

function rowsIn(ledger: Ledger, turns: readonly number[] = []) {
  const histories = Object.entries(ledger).map(([id, happenings]) => recordedHistory([lodged, ...happenings], id));
  return [...rowsOf(inOneLedger(histories, turns)).values()];
}

const members = ({ groups }: LinkedComplaints) => groups.map(({ complaints }) => complaints.join(" "));

describe("linked complaints", () => {
  it("belong together, also through a third, and go by the smallest id", () => {
    const report = linkedIn({ c: [linked("b")], b: [], a: [linked("c", "repeat")], d: [] });
    expect(report).toMatchObject({ asOf, complaints: 4, links: 2, unknownTargets: [] });
    expect(report.groups).toEqual([
      {
        id: "a",
        complaints: ["a", "b", "c"],
        notInLedger: [],
        links: [
          { complaintId: "a", link: "to c", kind: "repeat", target: "c", at: "2024-03-04T09:00:00.000Z" },
          { complaintId: "c", link: "to b", kind: "duplicate", target: "b", at: "2024-03-04T09:00:00.000Z" },
        ],
      },
    ]);
  });

  it("stay together as long as some link between them stands", () => {
    expect(members(linkedIn({ a: [linked("b"), revoked("b")], b: [] }))).toEqual([]);
    expect(members(linkedIn({ a: [linked("b"), revoked("b")], b: [linked("a")] }))).toEqual(["a b"]);
    expect(members(linkedIn({ a: [linked("b"), revoked("b"), linked("b")], b: [] }))).toEqual(["a b"]);
  });

  it("may name a complaint that the ledger does not hold: two that name the same belong together", () => {
    const { groups } = linkedIn({ b: [linked("a")], c: [linked("a")] });
    expect(groups).toMatchObject([{ id: "a", complaints: ["b", "c"], notInLedger: ["a"] }]);
  });

  it("may not know the other one: they are listed, and belong to nobody", () => {
    const report = linkedIn({ a: [linked(null)], b: [linked(null)] });
    expect(report.groups).toEqual([]);
    expect(report.unknownTargets.map(({ complaintId: complaint }) => complaint)).toEqual(["a", "b"]);
  });

  it("can be grouped by some kinds of links only", () => {
    const ledger = { a: [linked("b", "sameIncident")], b: [linked("c", "repeat")], c: [] };
    expect(members(linkedIn(ledger))).toEqual(["a b c"]);
    expect(members(linkedIn(ledger, { kinds: ["repeat"] }))).toEqual(["b c"]);
    expect(members(linkedIn(ledger, { kinds: [] }))).toEqual([]);
  });
});

describe("the groups of any links", () => {
  const ids = ["a", "b", "c", "d", "e", "f", "g"];
  const target = fc.constantFrom(...ids, "elsewhere", null);
  const happening = fc.oneof(
    target.map((other) => linked(other)),
    fc.constantFrom(...ids).map((other) => revoked(other)),
  );
  const ledgers = fc.dictionary(fc.constantFrom(...ids), fc.array(happening, { maxLength: 4 }));

  it("are what can be reached from one another", () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const report = linkedIn(ledger);
        expect(report.groups.map(membersOf)).toEqual(reachable(report.groups.flatMap(({ links }) => links)));
        expect(report.groups.flatMap(({ links }) => links).length + report.unknownTargets.length).toBe(report.links);
      }),
    );
  });

  it("are the same however the ledger is interleaved and in whatever order rows come", () => {
    fc.assert(
      fc.property(ledgers, fc.array(fc.nat(6)), (ledger, turns) => {
        const expected = linkedIn(ledger);
        expect(linkedComplaints(rowsIn(ledger, turns).toReversed(), { asOf })).toEqual(expected);
      }),
    );
  });

  it("are divided, or stay, when one more link is revoked; nothing comes together by it", () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom(...ids), fc.constantFrom(...ids), (ledger, from, to) => {
        const before = linkedIn(ledger).groups;
        const after = linkedIn({ ...ledger, [from]: [...(ledger[from] ?? []), revoked(to)] }).groups;
        for (const group of after) {
          const all = membersOf(group);
          expect(before.some((former) => all.every((one) => membersOf(former).includes(one)))).toBe(true);
        }
      }),
    );
  });
});

function membersOf({ complaints, notInLedger }: LinkedGroup): readonly string[] {
  return [...complaints, ...notInLedger].toSorted();
}

/** The sets of complaints that links connect, by walking from each: slow and plain. */
function reachable(links: readonly { readonly complaintId: string; readonly target: string | null }[]) {
  const pairs = links.flatMap(({ complaintId, target }) => (target === null ? [] : [[complaintId, target] as const]));
  const sets = pairs.flat().map((start) => {
    const reached = new Set([start]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const pair of pairs) if (pair.some((one) => reached.has(one))) for (const one of pair) reached.add(one);
    }
    return JSON.stringify([...reached].toSorted());
  });
  return [...new Set(sets)].toSorted().map((set) => JSON.parse(set) as unknown);
}
