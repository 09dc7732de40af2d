import { parsePosition, replay, type Projection, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import type { ComplaintEvents } from "../events.ts";
import { Story } from "../test/complaint-fixture.ts";
import { categoryOf, unknownCircumstances } from "./circumstances.ts";
import { withCircumstances, type RowWithCircumstances } from "./with-circumstances.ts";

interface Row extends RowWithCircumstances {
  readonly lodgings: number;
}

const rows: Projection<Row, ComplaintEvents> = {
  name: "rows",
  version: 1,
  initial: { circumstances: unknownCircumstances, lodgings: 0 },
  on: withCircumstances<Row>({
    ComplaintLodged(draft) {
      draft.lodgings += 1;
    },
  }),
};

function rowAfter({ events: told }: Pick<Story, "events">): Row {
  const events: readonly RecordedEvent[] = told.map((event, revision) => ({
    ...event,
    stream: "complaint-c-1",
    revision,
    position: parsePosition(String(revision).padStart(16, "0")),
  }));
  return replay(rows, events);
}

function lodgedStory(): Story {
  return new Story().accepts("LodgeComplaint", {
    channel: "phone",
    complainant: { subject: "customer-1", kind: "complainant" },
    account: { what: "It came late." },
    demand: { kind: "none" },
    reportedCategory: "delay",
    intakeUnit: "hotline",
    policies: [{ id: "house", version: 1 }],
  });
}

describe("circumstances", () => {
  it("tell what was reported and how it is classified, apart from each other", () => {
    const { circumstances } = rowAfter(lodgedStory().accepts("ClassifyComplaint", { category: "loss", stars: 5 }));
    expect(circumstances).toMatchObject({ phase: "open", channel: "phone", reportedCategory: "delay" });
    expect(circumstances.classification).toEqual({ category: "loss", stars: 5 });
    expect(categoryOf(circumstances)).toBe("loss");
  });

  it("fall back on the reported category where the classification says none", () => {
    const { circumstances } = rowAfter(lodgedStory().accepts("ClassifyComplaint", { stars: 3 }));
    expect(categoryOf(circumstances)).toBe("delay");
  });

  it("leave the handler behind when another unit takes over, and remember everyone who handled it", () => {
    const story = lodgedStory()
      .accepts("AssignHandlingUnit", { unit: "depot" })
      .accepts("AssignHandler", { handler: "mei" })
      .accepts("AssignHandler", { handler: "pia" });
    expect(rowAfter(story).circumstances).toMatchObject({ handlingUnit: "depot", handler: "pia" });
    story.accepts("TransferComplaint", { to: "office", reason: "Theirs.", understood: true });
    expect(rowAfter(story).circumstances).toMatchObject({
      handlingUnit: "office",
      handler: null,
      handlers: ["mei", "pia"],
    });
  });

  it("end with a closing and begin again with a reopening", () => {
    const story = lodgedStory().accepts("CloseComplaint", { outcome: "noRemedySought" });
    expect(rowAfter(story).circumstances).toMatchObject({ phase: "closed", closedAt: "2024-03-01T09:00:00.000Z" });
    story.accepts("ReopenComplaint", { reason: "Something new came up." });
    expect(rowAfter(story).circumstances).toMatchObject({ phase: "open", closedAt: null, reopenings: 1 });
  });

  it("are those of an open complaint where a raw append lodges a closed one again", () => {
    const { events } = lodgedStory().accepts("CloseComplaint", { outcome: "noRemedySought" });
    const again = { events: [...events, ...events.slice(0, 1)] };
    expect(rowAfter(again).circumstances).toMatchObject({ phase: "open", closedAt: null });
  });

  it("stand beside what the row itself keeps of the same events", () => {
    expect(rowAfter(lodgedStory()).lodgings).toBe(1);
  });
});
