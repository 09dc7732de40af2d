import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventCatalogue, type EventSchema, type RecordedEvent } from "../index.ts";
import { deepFreeze } from "../fold/deep-freeze.ts";
import { parcelCatalogue } from "../test/parcel-catalogue.ts";
import { recordedEvent } from "../test/parcel-events.ts";

const anything: EventSchema = { version: 1, check: () => [] };

function posted(schemaVersion: number, data: unknown): RecordedEvent {
  const event = recordedEvent({ type: "ParcelPosted", data: { grams: 1, sender: null } }, 3);
  return deepFreeze({ ...event, schemaVersion, data });
}

describe("a catalogue", () => {
  it("knows its types and the version each is written in", () => {
    expect(parcelCatalogue.types).toEqual(["ParcelPosted", "ParcelScanned", "ParcelTagged", "ParcelDelivered"]);
    expect(parcelCatalogue.versionOf("ParcelPosted")).toBe(3);
    expect(() => parcelCatalogue.versionOf("toString")).toThrow("not in the catalogue");
  });

  it("is refused when its upcasters do not lead from version 1 to today's", () => {
    const lift = (data: unknown): unknown => data;
    const wrong: readonly EventSchema[] = [
      { ...anything, version: 2 },
      { ...anything, version: 3, upcasters: { 1: lift } },
      { ...anything, version: 3, upcasters: { 2: lift } },
      { ...anything, version: 1, upcasters: { 1: lift } },
      { ...anything, version: 2, upcasters: { 1: lift, 2: lift } },
      { ...anything, version: 2, upcasters: { 0: lift, 1: lift } },
      { ...anything, version: 0 },
      { ...anything, version: 1.5 },
    ];
    for (const schema of wrong) {
      expect(() => eventCatalogue({ Opened: schema })).toThrow(expect.objectContaining({ code: "invalid-catalogue" }));
    }
    expect(() =>
      eventCatalogue({ Opened: { ...anything, version: 3, upcasters: { 1: lift, 2: lift } } }),
    ).not.toThrow();
  });
});

describe("lifting an event", () => {
  it("leads each old version to today's", () => {
    const today = { schemaVersion: 3, data: { grams: 2000, sender: null } };
    expect(parcelCatalogue.lift(posted(1, { kilograms: 2 }))).toMatchObject(today);
    expect(parcelCatalogue.lift(posted(2, { grams: 2000 }))).toMatchObject(today);
    expect(parcelCatalogue.lift(posted(3, { grams: 2000, sender: null }))).toMatchObject(today);
  });

  it("applies every upcaster from the event's version on, once and in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (version, n) => {
        const written = 1 + (n % version);
        const upcasters = Object.fromEntries(
          Array.from({ length: version - 1 }, (_, i) => [i + 1, (data: unknown) => [data, i + 2].flat()]),
        );
        const catalogue = eventCatalogue({ ParcelPosted: { ...anything, version, upcasters } });
        const steps = Array.from({ length: version - written + 1 }, (_, i) => written + i);
        expect(catalogue.lift(posted(written, [written]))).toMatchObject({ data: steps, schemaVersion: version });
      }),
    );
  });

  it("leaves the event read as it was, even if an upcaster changes what it is given", () => {
    const catalogue = eventCatalogue({
      ParcelPosted: {
        ...anything,
        version: 2,
        upcasters: { 1: (data) => Object.assign(data as object, { added: true }) },
      },
    });
    const read = { ...posted(1, {}), data: { nested: { n: 1 } } };
    expect(catalogue.lift(read).data).toEqual({ nested: { n: 1 }, added: true });
    expect(read.data).toEqual({ nested: { n: 1 } });
  });

  it("names stream, revision and path of a payload that is not what its schema asks for", () => {
    expect(() => parcelCatalogue.lift(posted(2, { grams: "heavy" }))).toThrow(
      expect.objectContaining({ code: "invalid-payload", field: "parcel-0@3 data.grams" }),
    );
    expect(() => parcelCatalogue.lift(posted(3, {}))).toThrow(
      "parcel-0@3 data.grams: must be a number; parcel-0@3 data.sender: must be text or null.",
    );
  });

  it("refuses a type it does not know, and a version later than today's", () => {
    expect(() => parcelCatalogue.lift({ ...posted(1, {}), type: "constructor" })).toThrow(
      expect.objectContaining({ code: "unknown-event-type", field: "parcel-0@3 type" }),
    );
    expect(() => parcelCatalogue.lift(posted(4, { grams: 1, sender: null }))).toThrow(
      expect.objectContaining({ code: "unknown-schema-version", field: "parcel-0@3 schemaVersion" }),
    );
  });
});
