import { procedures, regulations } from "@complaint-ledger/regimes";
import { benchmarksReference } from "./benchmarks-reference.ts";
import { cliReference } from "./cli-reference.ts";
import { commandsReference } from "./commands-reference.ts";
import { eventsReference } from "./events-reference.ts";
import { growthPlot } from "./growth-plot.ts";
import { policyReference } from "./policy-reference.ts";
import { regimePage } from "./regimes/regime-page.ts";
import { regimesIndex } from "./regimes/regimes-index.ts";
import { storeContractReference } from "./store-contract-reference.ts";

/** The pages of `docs/reference` that are made from the code, by file name within it. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  "benchmarks.md": benchmarksReference,
  "cli.md": cliReference,
  "commands.md": commandsReference,
  "events.md": eventsReference,
  "growth.svg": growthPlot,
  "policy.md": policyReference,
  "regimes.md": regimesIndex,
  ...Object.fromEntries(
    [...procedures, ...regulations].map((policy) => [`regimes/${policy.id}.md`, () => regimePage(policy)]),
  ),
  "store-contract.md": storeContractReference,
};
