import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUuid } from "../index.ts";
import { eventIds } from "./event-ids.ts";

describe("the ids of a command's events", () => {
  it.each([
    // The first namespace is RFC 9562's own for DNS; the ids are those of Python's uuid.uuid5.
    ["6ba7b810-9dad-11d1-80b4-00c04fd430c8", "parcel-1", 0, "b05a1934-00d9-5c22-98fa-bf91954ffdc0"],
    ["6ba7b810-9dad-11d1-80b4-00c04fd430c8", "parcel-1", 10, "f1c42d32-0ed4-540b-9792-93d2dd77769b"],
    ["00000000-0000-0000-0000-000000000000", "投诉-1", 7, "b0c64966-d801-5de8-9798-664e441842f1"],
    ["ffffffff-ffff-ffff-ffff-ffffffffffff", "parcel-1", 123_456, "9bfe7a51-46ac-531f-9fff-1497dcd0c8bf"],
  ])("are UUIDv5 in the namespace of the command's id %s of stream %s and index %i", (commandId, stream, index, id) => {
    expect(eventIds(commandId, stream)(index)).toBe(id);
  });

  it("are distinct lower-case UUIDs for every command id, of whatever version, and every stream", () => {
    const hex = fc.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    const stream = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.tuple(hex, stream), fc.tuple(hex, stream), (one, other) => {
        fc.pre(one.join() !== other.join());
        const ids = [0, 1, 10, 11].flatMap((index) => [eventIds(...one)(index), eventIds(...other)(index)]);
        expect(new Set(ids).size).toBe(8);
        expect(ids.every(isUuid)).toBe(true);
      }),
    );
  });
});
