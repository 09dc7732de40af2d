import { describe, expect, it } from "vitest";
import { given } from "../index.ts";
import { parcelDecider } from "../test/parcel.ts";
import { deliver, post, scan } from "../test/parcel-desk.ts";
import { instant } from "../test/values.ts";

const now = instant(9);
const posted = { type: "ParcelPosted", occurredAt: instant(0), data: { grams: 5, sender: null } } as const;
const delivered = { type: "ParcelDelivered", occurredAt: now, data: { signedBy: "door" } } as const;

describe("a specification", () => {
  it("holds when the decider decides as it says", () => {
    given(parcelDecider, [posted]).when(deliver(1), { now }).then([delivered]);
    given(parcelDecider, []).when(deliver(1), { now }).thenRejected({ code: "not-underway" });
    given(parcelDecider, []).when(deliver(1), { now }).thenRejected();
    given(parcelDecider, [posted]).when(scan(1), { now }).thenNothingHappened();
  });

  it("shows line by line how the events decided differ", () => {
    const expectation = given(parcelDecider, [posted]).when(deliver(1), { now });
    expect(() => expectation.then([{ ...delivered, data: { signedBy: "neighbour" } }])).toThrow(
      [
        "The decision is not the expected one (- expected, + decided):",
        "  {",
        '    "events": [',
        "      {",
        '        "data": {',
        '-         "signedBy": "neighbour"',
        '+         "signedBy": "door"',
        "        },",
        `        "occurredAt": "${now}",`,
        '        "type": "ParcelDelivered"',
        "      }",
        "    ],",
        '    "outcome": "accepted"',
        "  }",
      ].join("\n"),
    );
  });

  it("fails for too few or too many events, another instant, another order", () => {
    const scans = given(parcelDecider, [posted]).when(scan(1, "north", "south"), { now });
    const [north, south] = ["north", "south"].map(
      (name) => ({ type: "ParcelScanned", occurredAt: now, data: { depot: { name, tags: [] } } }) as const,
    );
    if (north === undefined || south === undefined) throw new Error("two depots");
    scans.then([north, south]);
    for (const wrong of [
      [],
      [north],
      [south, north],
      [north, south, south],
      [north, { ...south, occurredAt: instant(1) }],
    ]) {
      expect(() => scans.then(wrong)).toThrow("- expected, + decided");
    }
  });

  it("fails for a refusal instead of events, and the other way round", () => {
    const refused = given(parcelDecider, []).when(deliver(1), { now });
    expect(() => refused.then([delivered])).toThrow('+   "outcome": "rejected"');
    expect(() => refused.thenNothingHappened()).toThrow('"not-underway"');
    expect(() => refused.thenRejected({ code: "already-posted" })).toThrow('+   "code": "not-underway"');
    const accepted = given(parcelDecider, []).when(post(1), { now });
    expect(() => accepted.thenRejected()).toThrow('+   "outcome": "accepted"');
    expect(() => accepted.thenNothingHappened()).toThrow('"ParcelPosted"');
  });

  it("gives the decider a state that nobody can change", () => {
    const meddling = {
      ...parcelDecider,
      decide: (...[, state]: Parameters<typeof parcelDecider.decide>) => {
        Object.assign(state, { grams: 0 });
        return { outcome: "accepted", events: [] } as const;
      },
    };
    expect(() => given(meddling, [posted]).when(post(1), { now })).toThrow(TypeError);
  });
});
