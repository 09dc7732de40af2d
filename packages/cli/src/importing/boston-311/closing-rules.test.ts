import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseNamedIn, closingRuleFor, closingRules } from "./closing-rules.ts";

describe("closing rules", () => {
  it.each([
    ["Case Closed VIOCOR: Violation Corrected ", "violation-corrected"],
    ["Case Closed NOACC: Closed-No Access ", "no-access"],
    ["Case Closed TFA: Tenant Failed Apt\\Was Not Home ", "not-at-home"],
    ["Case Closed Case Invalid    ", "invalid"],
    ["Case Closed duplicate ", "duplicate"],
    ["Case Closed. Closed date : 2017-05-07 06:40:28.8 Duplicate of Existing Case ", "duplicate"],
    ["Case Closed Case Referred to External Agency ", "referred-outside"],
  ])("read %j as %s", (reason, id) => {
    expect(closingRuleFor(reason)?.id).toBe(id);
  });

  it.each([
    "Case Closed Case Resolved replaced a fuse ",
    "Case Closed Case Noted another VIOCOR: is meant ",
    "Case Closed ADCLSD: Administratively Closed ",
    "Case Closed : ",
    " ",
  ])("make nothing of %j", (reason) => {
    expect(closingRuleFor(reason)).toBeUndefined();
  });

  it("have an id each, and a finding only where the words say what was found or why nothing was", () => {
    expect(new Set(closingRules.map(({ id }) => id)).size).toBe(closingRules.length);
    // Whoever names a violator has found the complaint right.
    const naming = closingRules.filter(({ finding }) => finding === "violator");
    expect(naming.every(({ validity }) => validity === "founded")).toBe(true);
  });
});

describe("the case that a duplicate names", () => {
  it.each([
    ["Duplicate of Existing Case See CRM#335850 WO# 1576 Replaced 100A Fuse", "101000335850"],
    ["Duplicate of case #101000426565", "101000426565"],
    ["Duplicate of case 101000426565, see 426565", "101000426565"],
    ["Duplicate of Existing Case", undefined],
    ["Duplicate of 319881 or 320223", undefined],
    ["Duplicate, call 617-555-0123 or write to 02131", undefined],
    ["Duplicate of 3308288", undefined],
  ])("in %j is %s", (reason, named) => {
    expect(caseNamedIn(reason)).toBe(named);
  });

  it("is found by its whole number or its last six digits, in any words without digits", () => {
    const digits = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, "0"));
    const words = fc.string().map((text) => text.replaceAll(/[\w]/g, "-"));
    fc.assert(
      fc.property(digits, words, words, fc.boolean(), (six, before, after, whole) => {
        expect(caseNamedIn(`${before}${whole ? "101000" : ""}${six}${after}`)).toBe(`101000${six}`);
      }),
    );
  });
});
