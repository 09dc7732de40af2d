import { expect, it } from "vitest";
import { examplePolicy } from "../test/example-policy.ts";
import { parsePolicy } from "./parse-policy.ts";

it("parsePolicy returns the policy", () => {
  expect(parsePolicy(examplePolicy)).toEqual(examplePolicy);
});

it("parsePolicy throws one error that lists every problem with its place and remedy", () => {
  const broken = { ...examplePolicy, version: 0, timeZone: "somewhere" };
  expect(() => parsePolicy(broken)).toThrow(
    expect.objectContaining({
      code: "invalid-policy",
      field: "policy",
      problems: [expect.objectContaining({ field: "version" }), expect.objectContaining({ field: "timeZone" })],
      message: [
        "policy: has 2 problems. Correct what is listed.",
        "- version: 0 is not a whole number from 1. Give a whole number from 1.",
        '- timeZone: "somewhere" is not an IANA time zone like Asia/Shanghai or Etc/UTC. Give an IANA time zone like Asia/Shanghai or Etc/UTC.',
      ].join("\n"),
    }),
  );
});
