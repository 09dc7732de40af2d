import { afterAll, beforeAll, describe } from "vitest";
import { nodeOf, triedNodes } from "./nodes/tried-nodes.ts";
import { browserSuite } from "./packed/browser-suite.ts";
import { bundlingSuite } from "./packed/bundling-suite.ts";
import { importingSuite } from "./packed/importing-suite.ts";
import { installOutside, type Outside } from "./packed/outside.ts";
import { tarballSuite } from "./packed/tarball-suite.ts";

// Packed and installed once for all that follows.
let installed: Outside | undefined;
const outside = (): Outside => {
  if (installed === undefined) throw new Error("the packages are not installed");
  return installed;
};

beforeAll(async () => {
  // The Nodes to try them on are fetched meanwhile.
  [installed] = await Promise.all([installOutside(), ...triedNodes.map(nodeOf)]);
}, 240_000);

afterAll(() => installed?.[Symbol.dispose]());

describe("the tarballs", () => tarballSuite(outside));
describe("the packages as users install them", () => importingSuite(outside));
describe("the packages as bundlers take them", () => bundlingSuite(outside));
describe("the packages in a browser", () => browserSuite(outside));
