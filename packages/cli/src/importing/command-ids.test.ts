import { isUuid } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { commandIdOf } from "./command-ids.ts";

it("is the same for the same step of the same case, for ever", () => {
  expect(commandIdOf("boston-311", "101", "lodge")).toBe("05f30912-574f-574d-8453-8db0a0fb6c8c");
});

it("is a UUID of version 5, and differs where format, case or step differ", () => {
  const part = fc.string({ unit: "grapheme-ascii", minLength: 1 }).filter((text) => !text.includes("/"));
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (one, other) => {
      const id = commandIdOf(...one);

      expect(isUuid(id)).toBe(true);
      expect(id).toMatch(/^.{14}5.{4}[89ab]/);
      expect(id === commandIdOf(...other)).toBe(one.join("/") === other.join("/"));
    }),
  );
});
