import type { LinkedComplaints } from "@complaint-ledger/liability";
import { counted } from "../text/counted.ts";
import { seenText } from "../text/seen-text.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { words } from "../text/words.ts";

/** Complaints that belong together: a line a group, then the links that do not say with which. */
export function* linkedText(linked: LinkedComplaints, time: TimeText): Generator<string> {
  const { groups, unknownTargets, complaints, links } = linked;
  for (const { complaints: ids, notInLedger, links: held } of groups) {
    const kinds = [...new Set(held.map(({ kind }) => words(kind)))].join(", ");
    const missing = notInLedger.length === 0 ? "" : `; not in the ledger: ${notInLedger.join(", ")}`;
    yield `${printable(`${ids.join(", ")} (${kinds})${missing}`)}\n`;
  }
  for (const { complaintId, kind } of unknownTargets) {
    yield `${printable(`${complaintId} (${words(kind)}) of one that is not known`)}\n`;
  }
  yield `${counted(groups.length, "group")} held together by ${counted(links, "link")}, ${counted(complaints, "complaint")}, ${seenText(linked, time)}\n`;
}
