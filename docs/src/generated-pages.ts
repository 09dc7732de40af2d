import { benchmarksReference } from "./benchmarks-reference.ts";
import { cliReference } from "./cli-reference.ts";
import { commandsReference } from "./commands-reference.ts";
import { eventsReference } from "./events-reference.ts";
import { growthPlot } from "./growth-plot.ts";
import { policyReference } from "./policy-reference.ts";
import { regimesReference } from "./regimes-reference.ts";
import { storeContractReference } from "./store-contract-reference.ts";

/** The pages of `docs/reference` that are made from the code, by file name. */
export const generatedPages: Readonly<Record<string, () => string>> = {
  "benchmarks.md": benchmarksReference,
  "cli.md": cliReference,
  "commands.md": commandsReference,
  "events.md": eventsReference,
  "growth.svg": growthPlot,
  "policy.md": policyReference,
  "regimes.md": regimesReference,
  "store-contract.md": storeContractReference,
};
