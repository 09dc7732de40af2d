import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUuid } from "../index.ts";
import { eventIds } from "./event-ids.ts";

describe("the ids of a command's events", () => {
  it.each([
    // The first namespace is RFC 9562's own for DNS; the ids are those of Python's uuid.uuid5.
    ["6ba7b810-9dad-11d1-80b4-00c04fd430c8", 0, "6af613b6-569c-5c22-9c37-2ed93f31d3af"],
    ["6ba7b810-9dad-11d1-80b4-00c04fd430c8", 10, "0159d6c7-973f-5e7a-a9a0-d195d0ea6fe2"],
    ["00000000-0000-0000-0000-000000000000", 7, "94167980-f909-527e-a4af-bc3155f586d3"],
    ["ffffffff-ffff-ffff-ffff-ffffffffffff", 123_456, "427271a2-ae3f-5425-89bc-991c7bdc8f8d"],
  ])("are UUIDv5 in the namespace of the command's id %s of the index %i", (commandId, index, id) => {
    expect(eventIds(commandId)(index)).toBe(id);
  });

  it("are distinct lower-case UUIDs for every command id, of whatever version", () => {
    const hex = fc.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        fc.pre(one !== other);
        const ids = [0, 1, 10, 11].flatMap((index) => [eventIds(one)(index), eventIds(other)(index)]);
        expect(new Set(ids).size).toBe(8);
        expect(ids.every(isUuid)).toBe(true);
      }),
    );
  });
});
