import type { LiabilityRow } from "../facts/liability-row.ts";

/** 产品品质之内 · 产品品质之外: which of the two reports before a review meeting a case belongs to. */
export type Matter = "quality" | "other" | "unclassified";

/**
 * Whether a case is one of quality: as the last contact sheet has it; without one, as it was last classified, by nature
 * (claims about the product are, a pretext is not), else by what it is about. The order is ours.
 */
export function matterOf({ contactSheets, circumstances: { classification } }: LiabilityRow): Matter {
  const sheet = contactSheets.at(-1);
  if (sheet !== undefined) return sheet.matter === "quality" ? "quality" : "other";
  switch (classification?.nature) {
    case "rectificationClaim":
    case "compensationClaim":
      return "quality";
    case "nonQualityComplaint":
      return "other";
    case "serviceComplaint":
    case undefined:
      return about(classification?.about);
  }
}

function about(what: "attitude" | "quality" | undefined): Matter {
  if (what === undefined) return "unclassified";
  return what === "quality" ? "quality" : "other";
}
