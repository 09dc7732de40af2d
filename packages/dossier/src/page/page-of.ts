import type { Dossier } from "../dossier.ts";
import { clockSection } from "./clock-section.ts";
import { eventSection } from "./event-section.ts";
import type { Page } from "./page.ts";
import {
  callbackSection,
  dutySection,
  evidenceSection,
  findingSection,
  headSection,
  remarkSection,
} from "./sections.ts";
import { say, textOf, type Wording } from "./wording.ts";

const sections = [
  headSection,
  dutySection,
  clockSection,
  findingSection,
  callbackSection,
  remarkSection,
  evidenceSection,
  eventSection,
];

/** A dossier in words. A part that has nothing to tell is left out. */
export function pageOf(dossier: Dossier, wording: Wording): Page {
  return {
    title: titleOf(dossier, wording),
    sections: sections.map((section) => section(dossier, wording)).filter(({ entries }) => entries.length > 0),
    ending: endingOf(dossier, wording),
  };
}

function titleOf({ complaintId, head: { state, outcome } }: Dossier, wording: Wording): string {
  const name = say(wording, "labelled", {
    label: `${wording.labels.headings.complaint} ${complaintId}`,
    value: textOf(wording, "state", state),
  });
  return outcome === null ? name : say(wording, "inBrackets", { name, detail: textOf(wording, "outcome", outcome) });
}

function endingOf({ events, asOf, knownAt, personal }: Dossier, wording: Wording): string {
  return [
    say(wording, "eventsCounted", { count: String(events.length) }),
    say(wording, "asOf", { time: wording.time(asOf) }),
    ...(knownAt === undefined ? [] : [say(wording, "asKnownAt", { time: wording.time(knownAt) })]),
    ...(personal ? [] : [say(wording, "personalMasked")]),
  ].join(wording.labels.phrases.semicolon);
}
