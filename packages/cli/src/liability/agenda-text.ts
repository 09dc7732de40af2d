import type { AgendaCase, AgendaFrequency, MeetingAgenda, Resolution } from "@complaint-ledger/liability";
import { ended } from "../text/ended.ts";
import type { TimeText } from "../text/local-time.ts";
import { seenText } from "../text/seen-text.ts";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";

/** What a review meeting needs in front of it: the serious cases, the month's figures, and what is left of earlier meetings. */
export function* agendaText(agenda: MeetingAgenda, time: TimeText): Generator<string> {
  const { cases, leftOver, statistics, frequency, openResolutions, month, timeZone } = agenda;
  yield "Serious and major cases closed in the month, then earlier ones that nobody reviewed\n";
  yield* ended(tableLines(caseColumns(time), [...cases, ...leftOver]));
  yield "\nRewards and penalties in these cases\n";
  yield* ended(tableLines(sanctionColumns, sanctionsIn([...cases, ...leftOver])));
  yield "\nComplaints lodged in the month, and its corrective actions\n";
  yield* ended(tableLines(figureColumns, figuresIn(statistics)));
  yield "\nHow often the same complaint was lodged in the month, and how many more or fewer than the month before\n";
  yield* ended(tableLines(frequencyColumns, frequency));
  yield "\nWhat earlier meetings resolved and nobody carried out\n";
  yield* ended(tableLines(resolutionColumns(time), openResolutions));
  yield `\n${cases.length} cases of ${month} and ${leftOver.length} left over, ${statistics.lodged} complaints lodged, ${openResolutions.length} resolutions open, by the month in ${timeZone}, ${seenText(agenda, time)}\n`;
}

const notOnRecord = "(not on record)";

function caseColumns(time: TimeText): readonly Column<AgendaCase>[] {
  return [
    { title: "complaint", value: ({ complaintId }) => complaintId },
    { title: "severity", value: ({ severity }) => severity },
    { title: "closed", value: ({ closedAt }) => time(closedAt) },
    { title: "outcome", value: ({ outcome }) => (outcome === null ? notOnRecord : words(outcome)) },
    { title: "causes", value: ({ causes }) => causes.join(", ") },
    { title: "found", value: ({ finding }) => (finding === null ? "no finding" : words(finding.responsibility)) },
    { title: "reviewed", value: ({ reviewed }) => (reviewed ? "yes" : "no") },
  ];
}

type CaseSanction = AgendaCase["sanctions"][number] & Pick<AgendaCase, "complaintId">;

function sanctionsIn(cases: readonly AgendaCase[]): readonly CaseSanction[] {
  return cases.flatMap(({ complaintId, sanctions }) =>
    sanctions.map((sanction) => Object.assign({ complaintId }, sanction)),
  );
}

const sanctionColumns: readonly Column<CaseSanction>[] = [
  { title: "complaint", value: ({ complaintId }) => complaintId },
  { title: "sanction", value: ({ sanction }) => sanction },
  { title: "against", value: ({ against: { kind, id } }) => `${kind} ${id}` },
  { title: "kind", value: ({ kind }) => kind },
  { title: "status", value: ({ status }) => status },
  { title: "its finding stands", value: ({ findingStands }) => (findingStands === true ? "yes" : "no") },
];

interface Figure {
  readonly of: string;
  readonly name: string;
  readonly count: number;
}

function figuresIn(statistics: MeetingAgenda["statistics"]): readonly Figure[] {
  const { lodged, closed, byMatter, byNature, byResponsibleUnit, correctiveActions } = statistics;
  const named = (of: string, counts: object): readonly Figure[] =>
    Object.entries(counts).map(([name, count]: readonly [string, number]) => ({ of, name, count }));
  const keyed = (of: string, counts: typeof byNature): readonly Figure[] =>
    counts.map(({ key, count }) => ({ of, name: key === null ? notOnRecord : key, count }));
  return [
    ...named("complaints", { lodged, closed }),
    ...named("matter", byMatter),
    ...keyed("nature", byNature),
    ...keyed("responsible unit", byResponsibleUnit),
    ...named("corrective actions", correctiveActions),
  ];
}

const figureColumns: readonly Column<Figure>[] = [
  { title: "of", value: ({ of }) => of },
  { title: "which", value: ({ name }) => name },
  { title: "count", value: ({ count }) => String(count) },
];

const frequencyColumns: readonly Column<AgendaFrequency>[] = [
  { title: "category", value: ({ key }) => key ?? notOnRecord },
  { title: "lodged", value: ({ count }) => String(count) },
  { title: "change", value: ({ change }) => (change > 0 ? `+${change}` : String(change)) },
];

function resolutionColumns(time: TimeText): readonly Column<Resolution>[] {
  return [
    { title: "meeting", value: ({ meeting }) => meeting },
    { title: "resolution", value: ({ resolution }) => resolution },
    { title: "resolved", value: ({ resolved }) => resolved },
    { title: "unit", value: ({ unit }) => unit },
    { title: "due", value: ({ due }) => time(due) },
    { title: "status", value: ({ status }) => words(status) },
  ];
}
