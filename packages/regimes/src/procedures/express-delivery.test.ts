import { gravestClass } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { expressDelivery } from "./express-delivery.ts";

describe("express delivery", () => {
  it.each([
    ["attitude", 1, 1],
    ["language", 1, 1],
    ["delay", 3, 3],
    ["loss", 5, 5],
    ["shortage", 5, 5],
    ["damage", 5, 5],
  ])("%s has %i stars and %i working days", (category, stars, workingDays) => {
    const complaintClass = gravestClass(expressDelivery, [category]);
    const clocks = expressDelivery.clocks.filter(({ appliesTo }) =>
      appliesTo?.classes?.includes(complaintClass?.id ?? "none"),
    );
    expect(complaintClass?.stars).toBe(stars);
    expect(clocks.map(({ duration }) => duration)).toEqual([{ amount: workingDays, unit: "workingDays" }]);
  });

  it("treats a delayed and damaged parcel as a damaged one", () => {
    expect(gravestClass(expressDelivery, ["delay", "damage"])?.id).toBe("major");
  });

  it("counts from receipt, without the day of receipt, to close of business", () => {
    const clock = expressDelivery.clocks.find(({ id }) => id === "resolve-major");
    expect(clock?.startsOn).toEqual([{ event: "ComplaintLodged" }]);
    expect(clock?.counting).toMatchObject({ startDay: "excluded", lastDayEnds: "closeOfBusiness" });
  });

  it("holds a complaint handled when everything is carried out and the customer is told", () => {
    const clock = expressDelivery.clocks.find(({ id }) => id === "resolve-simple");
    expect(clock?.stopsOn[0]).toEqual([
      { event: "RemedyExecuted", detail: "last" },
      { event: "ReplyIssued", detail: "final" },
    ]);
  });

  it("tells the customer at once that it arrived and when the answer comes, which is measured and never breached", () => {
    expect(expressDelivery.clocks.find(({ id }) => id === "inform")).toMatchObject({
      advisory: true,
      startsOn: [{ event: "HandlingUnitAssigned" }, { event: "ComplaintTransferred" }],
      stopsOn: [[{ event: "ComplaintAcknowledged" }]],
    });
  });

  it("passes on promptly what it cannot answer at once, which is measured and never breached", () => {
    expect(expressDelivery.clocks.find(({ id }) => id === "passOn")).toMatchObject({
      advisory: true,
      startsOn: [{ event: "ComplaintLodged" }],
      stopsOn: [
        [{ event: "HandlingUnitAssigned" }],
        [{ event: "ComplaintTransferred" }],
        [{ event: "ReplyIssued", detail: "final" }],
        [{ event: "ComplaintNotAccepted" }],
      ],
    });
  });

  it("closes with the person responsible found, who need not be a unit", () => {
    expect(expressDelivery.closure.accepted).toContain("liabilityDetermined");
    expect(expressDelivery.closure.accepted).not.toContain("responsibleUnitIdentified");
  });

  it("has every proposal approved by the supervisor", () => {
    expect(expressDelivery).toMatchObject({ solutionApproval: "always", approverRoles: ["supervisor"] });
  });

  it("means every complaint to be handled and replied to", () => {
    expect(expressDelivery.targets).toEqual({ handledPercent: 100, repliedPercent: 100 });
  });
});
