import type { ComplaintEvent } from "@complaint-ledger/complaint";
import type { Viewpoint } from "@complaint-ledger/event-sourcing";
import type { ListedComplaint } from "../listing/select-complaints.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { words } from "../text/words.ts";
import { timelineLines } from "./timeline.ts";

/** One complaint from beginning to end, as seen from a viewpoint. */
export interface Dossier extends ListedComplaint, Viewpoint {
  readonly events: readonly ComplaintEvent[];
}

/** A dossier as JSON; what is not known of the complaint is left out. */
export function dossierJson({ events, ...summary }: Dossier): string {
  const known = Object.entries(summary).filter(([, value]) => value !== null);
  return `${JSON.stringify({ ...Object.fromEntries(known), events }, null, 2)}\n`;
}

/** A dossier for people: where the complaint stands, then everything that happened. */
export function dossierText(dossier: Dossier, time: TimeText): string {
  const timeline = dossier.events.flatMap((event) => ["", ...timelineLines(event, time)]);
  return `${[...headOf(dossier, time), ...timeline].join("\n")}\n`;
}

function headOf(dossier: Dossier, time: TimeText): readonly string[] {
  const { complaintId, state, outcome, closedAt, promisedDeadline, asOf, knownAt } = dossier;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ["category", dossier.category],
    ["handling unit", dossier.handlingUnit],
    ["handler", dossier.handler],
    ["promised for", promisedDeadline && time(promisedDeadline)],
    ["closed", closedAt && time(closedAt)],
    ["reopened", dossier.reopenings === 0 ? null : `${dossier.reopenings} times`],
    ["as of", asOf && time(asOf)],
    ["as known at", knownAt && time(knownAt)],
  ];
  return [
    `Complaint ${printable(complaintId)}: ${words(state)}${outcome === null ? "" : ` (${words(outcome)})`}`,
    ...facts.flatMap(([label, value]) => (value ? [`  ${label.padEnd(14)}${printable(value)}`] : [])),
  ];
}
