import { expect, it } from "vitest";
import { findChromium, runInChromium } from "./browser.ts";
import { bundle } from "./bundle.ts";
import type { Outside } from "./outside.ts";
import { scenario } from "./scenario.ts";

const program = `
import { scenario } from "./scenario.ts";
const result = await scenario().catch((error) => String(error?.stack ?? error));
await fetch("/result", { method: "POST", body: result });
`;

/** The pure packages at work in a browser. */
export function browserSuite(outside: () => Outside): void {
  it("a complaint handled in a browser leads to the same bytes as on Node", async ({ skip }) => {
    const chromium = findChromium();
    if (chromium === undefined) return skip("there is no Chromium on this machine; CHROMIUM can name one");
    const { code } = await bundle(outside(), program);
    expect(await runInChromium(chromium, code)).toBe(await scenario());
  });
}
