import type { ComplaintEvent } from "@complaint-ledger/complaint";
import type { Questionnaire } from "@complaint-ledger/policy";
import type { Dossier } from "../dossier.ts";
import { answerLines } from "./answer-lines.ts";
import { line, linesOf } from "./lines-of.ts";
import type { Entry, Line, Section } from "./page.ts";
import { shortFormOf } from "./short-forms.ts";
import { labelOf, say, type Wording } from "./wording.ts";

/** Everything that happened, in the order it was recorded; each with when it happened and when it was recorded. */
export function eventSection({ events, questionnaires }: Dossier, wording: Wording): Section {
  const titles = new Map(events.map((event) => [event.id, titleOf(event, wording)]));
  const entries = events.map((event): Entry => ({
    title: titleOf(event, wording),
    lines: [...payloadLines(event, titles, questionnaires, wording), ...recordLines(event, wording)],
  }));
  return { heading: wording.labels.headings.events, entries };
}

function titleOf({ type, occurredAt }: ComplaintEvent, { labels, time }: Wording): string {
  return `${time(occurredAt)}  ${labels.events[type]}`;
}

function payloadLines(
  event: ComplaintEvent,
  titles: ReadonlyMap<string, string>,
  questionnaires: readonly Questionnaire[],
  wording: Wording,
): readonly Line[] {
  const { type, data } = event;
  switch (type) {
    case "CallbackCompleted": {
      const { answers = [], ...rest } = data;
      const said = answerLines(answers, data.questionnaire, questionnaires, wording);
      const below = said.length === 0 ? [] : [{ label: labelOf(wording, "answers", type), value: "", below: said }];
      return [...linesOf(rest, wording, type), ...below];
    }
    case "RecordCorrected": {
      // The wrong event by what it says, for nobody knows it by its id.
      const wrong = data.event === undefined ? undefined : titles.get(data.event);
      return linesOf(wrong === undefined ? data : { ...data, event: wrong }, wording, type);
    }
    case "ComplaintLinked":
      return linesOf({ ...data, target: data.target ?? wording.labels.phrases.unknown }, wording, type);
    default:
      return linesOf(data, wording, type);
  }
}

function recordLines({ actor, recordedAt, metadata }: ComplaintEvent, wording: Wording): readonly Line[] {
  const late = metadata["lateReason"];
  const actorText = shortFormOf(actor, wording) ?? actor.id;
  return [
    ...(late === undefined ? [] : [line("", say(wording, "recordedLate", { reason: late }))]),
    line("", say(wording, "recordedBy", { actor: actorText, time: wording.time(recordedAt) })),
  ];
}
