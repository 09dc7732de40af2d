import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => [path, readFileSync(join(import.meta.dirname, path), "utf8")] as const);

const importing = (pattern: RegExp): readonly string[] =>
  sources.filter(([, text]) => pattern.test(text)).map(([path]) => path);

it("each optional peer is imported by one entry of its own, which nothing else imports", () => {
  expect(importing(/from "chinese-days/u)).toEqual(["calendars/china-calendar.ts"]);
  expect(importing(/from "date-holidays/u)).toEqual(["calendars/national-calendar.ts"]);
  expect(importing(/from "[^"]*\/(?:china|national)-calendar\.ts"/u)).toEqual([]);
});
