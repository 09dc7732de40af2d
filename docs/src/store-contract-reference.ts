import { durableStorePoints } from "../../packages/testing/src/durable-store-contract/durable-store-contract.ts";
import { eventStorePoints } from "../../packages/testing/src/event-store-contract/event-store-points.ts";
import { agreementPoints } from "../../packages/testing/src/store-agreement/agreement-points.ts";
import { comparisonBugs, hiddenFromComparison } from "../../packages/testing/src/test/planted-bugs/comparison-bugs.ts";
import { durableBugs } from "../../packages/testing/src/test/planted-bugs/durable-bugs.ts";
import { eventStoreBugs } from "../../packages/testing/src/test/planted-bugs/event-store-bugs.ts";
import { markdownTable } from "./markdown-table.ts";

interface Point {
  readonly point: string;
  readonly cases: Readonly<Record<string, unknown>>;
}

interface Suite {
  readonly name: string;
  readonly says: string;
  readonly points: readonly Point[];
  readonly bugs: Readonly<Record<string, { readonly caughtBy: string }>>;
}

const suites: readonly Suite[] = [
  {
    name: "eventStoreContract",
    says: "For every store. A number is that of the point of the port.",
    points: eventStorePoints,
    bugs: eventStoreBugs,
  },
  {
    name: "durableStoreContract",
    says: "For a store that outlives its process, besides `eventStoreContract`.",
    points: durableStorePoints,
    bugs: durableBugs,
  },
  {
    name: "storesAgree",
    says: "Of two stores, on which the same random programs are run.",
    points: agreementPoints(false),
    bugs: comparisonBugs,
  },
];

/** The text of `docs/reference/store-contract.md`, from the suites of `@complaint-ledger/testing` and the bugs planted to test them. */
export function storeContractReference(): string {
  return [
    "# The contract of an event store",
    "",
    "What the suites of `@complaint-ledger/testing` hold a store to, sentence by sentence, and which planted bug each has",
    "been seen to tell. A sentence marked (property) is tried with random cases; a failure prints the seed, and where calls",
    "race the schedule, that repeat it. What each operation promises is said at `EventStore` of",
    "`@complaint-ledger/event-sourcing`. Generated from the suites by `pnpm docs:generate`; tests keep it true.",
    "",
    ...suites.flatMap(suiteLines),
    "## Planted bugs",
    "",
    "Stores in memory, each with one bug, and the sentence that has to tell it: `planted-bugs.test.ts` tries each. It is also",
    "told by `storesAgree` if it shows when the store is compared with a good one.",
    "",
    ...suites.flatMap(bugLines),
  ].join("\n");
}

function suiteLines({ name, says, points }: Suite): readonly string[] {
  return [`## ${name}`, "", says, "", ...points.flatMap(pointLines)];
}

function pointLines({ point, cases }: Point): readonly string[] {
  return [`### ${point}`, "", ...Object.keys(cases).map((sentence) => `- ${sentence}`), ""];
}

function bugLines({ name, points, bugs }: Suite): readonly string[] {
  const compared = bugs === eventStoreBugs;
  const rows = Object.entries(bugs).map(([bug, { caughtBy }]) => {
    const told = `${numberOf(points, caughtBy)}${caughtBy}`;
    return compared ? [bug, told, hiddenFromComparison.includes(bug) ? "no" : "yes"] : [bug, told];
  });
  const headings = ["A store in which", "is told by", ...(compared ? ["and by `storesAgree`"] : [])];
  return [`### Told by ${name} (${rows.length})`, "", ...markdownTable(headings, ...rows), ""];
}

/** The number of the point that has the sentence, if it is numbered. */
function numberOf(points: readonly Point[], sentence: string): string {
  const point = points.find(({ cases }) => sentence in cases);
  if (point === undefined) throw new Error(`no point says: ${sentence}`);
  return /^\d+\. /.exec(point.point)?.[0] ?? "";
}
