import type { ComplaintClass, HandlingPolicy } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { lead, lenientPolicy, lodged } from "../test/complaint-fixture.ts";

const complex: ComplaintClass = { id: "complex", title: { en: "Complex" }, rank: 3, stars: 3, categories: ["delay"] };

const wordy: Partial<HandlingPolicy> = {
  classes: [complex],
  categories: ["delay", "loss"],
  causes: ["staff"],
  natures: ["serviceComplaint"],
};

describe("a classification", () => {
  it("is given once and changed by a reclassification, which says what is seen from then on", () => {
    const story = lodged()
      .accepts("ClassifyComplaint", { category: "delay", severity: "minor", stars: 1 })
      .accepts("ReclassifyComplaint", { classification: { category: "loss" }, reason: "It never came" }, lead);
    expect(story.state.intake.classification).toEqual({
      by: lead,
      at: "2024-03-01T10:00:00.000Z",
      classification: { category: "loss" },
    });
  });

  it("is not given twice, nor changed before it is given", () => {
    expect(
      lodged().accepts("ClassifyComplaint", { stars: 1 }).refuses("ClassifyComplaint", { stars: 3 }),
    ).toMatchObject([{ rule: "lifecycle", code: "already-classified", field: "type" }]);
    expect(lodged().refuses("ReclassifyComplaint", { classification: { stars: 3 }, reason: "Graver" })).toMatchObject([
      { rule: "lifecycle", code: "not-classified", field: "type" },
    ]);
  });

  it("says something, in stars from one to five", () => {
    expect(lodged().refuses("ClassifyComplaint", {})).toMatchObject([{ code: "invalid-payload", field: "data" }]);
    for (const stars of [0, 6, 2.5]) {
      expect(lodged().refuses("ClassifyComplaint", { stars })).toMatchObject([
        { code: "invalid-payload", field: "data.stars" },
      ]);
    }
  });

  it("uses the policy's words", () => {
    const known = { class: "complex", category: "delay", cause: "staff", nature: "serviceComplaint" } as const;
    lodged(wordy)
      .accepts("ClassifyComplaint", known)
      .accepts("ReclassifyComplaint", { classification: known, reason: "Again" });
    const unknown = { class: "trivial", category: "smell", cause: "ghosts", nature: "compensationClaim" } as const;
    expect(lodged(wordy).refuses("ClassifyComplaint", unknown)).toMatchObject([
      { rule: "policy", code: "unknown-class", field: "data.class" },
      { rule: "policy", code: "unknown-category", field: "data.category" },
      { rule: "policy", code: "unknown-cause", field: "data.cause" },
      { rule: "policy", code: "unknown-nature", field: "data.nature" },
    ]);
    const story = lodged(wordy).accepts("ClassifyComplaint", known);
    expect(story.refuses("ReclassifyComplaint", { classification: unknown, reason: "Again" })).toMatchObject([
      { field: "data.classification.class" },
      { field: "data.classification.category" },
      { field: "data.classification.cause" },
      { field: "data.classification.nature" },
    ]);
  });

  it("uses any words where no policy has its own", () => {
    lodged().accepts("ClassifyComplaint", { class: "any", category: "smell", cause: "ghosts" });
  });

  it("uses the words of any policy that has some, whatever policies have none", () => {
    const statute = { ...lenientPolicy, id: "statute" };
    const group = { ...lenientPolicy, id: "group", categories: ["noise"] };
    const story = lodged(wordy, statute, group);
    expect(story.refuses("ClassifyComplaint", { category: "smell" })).toMatchObject([
      { rule: "policy", code: "unknown-category", field: "data.category" },
    ]);
    story.accepts("ClassifyComplaint", { category: "noise" });
  });
});
