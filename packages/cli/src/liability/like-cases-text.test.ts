import type { LikeCaseReport, Treatment } from "@complaint-ledger/liability";
import { expect, it } from "vitest";
import { timeTextIn } from "../text/local-time.ts";
import { likeCasesText } from "./like-cases-text.ts";

const refunded: Treatment = {
  complaintId: "c-1",
  outcome: "accepted",
  remedies: [{ kind: "priceReduction", amount: { minorUnits: 20_000, currency: "CNY" } }],
  penalties: [],
};
const report: LikeCaseReport = {
  asOf: "2024-05-10T00:00:00.000Z",
  likeBy: ["policies", "category"],
  cases: 2,
  alone: 0,
  comparable: 1,
  consistent: 0,
  differing: [
    {
      key: [
        { likeness: "policies", value: "house" },
        { likeness: "category", value: null },
      ],
      cases: 2,
      differsIn: ["outcome", "remedyAmounts"],
      variants: [[refunded], [{ ...refunded, complaintId: "c-2", outcome: "noRemedySought", remedies: [] }]],
    },
  ],
};

it("names each case that was treated otherwise, and what was given, in words and amounts", () => {
  expect([...likeCasesText(report, timeTextIn("UTC"))].join("")).toBe(
    [
      "2 cases alike in policies house differ in outcome, remedy amounts:",
      "  accepted, price reduction 200.00 CNY: c-1",
      "  no remedy sought: c-2",
      "",
      "1 of 1 groups of like cases were not treated alike; 2 closed cases, 0 of them like no other, as of 2024-05-10 00:00:00 UTC",
      "",
    ].join("\n"),
  );
});
