import { moneyText } from "@complaint-ledger/policy";
import type { RegisterEntry, RemedyInKind } from "@complaint-ledger/register";
import type { TimeText } from "../text/local-time.ts";
import type { Column } from "../text/table.ts";

/** Every column of the register by the name it has in CSV. `time` writes the instants. */
export function registerColumns(time: TimeText): readonly Column<RegisterEntry>[] {
  const columns: Readonly<Record<string, (entry: RegisterEntry) => Cell>> = {
    complaintId: ({ complaintId }) => complaintId,
    state: ({ state }) => state,
    lodgedAt: ({ lodgedAt }) => lodgedAt && time(lodgedAt),
    channel: ({ channel }) => channel,
    source: ({ source }) => source,
    complainant: ({ complainant }) => complainant,
    onBehalfOf: ({ onBehalfOf }) => onBehalfOf,
    lodgedThrough: ({ lodgedThrough }) => lodgedThrough,
    intakeUnit: ({ intakeUnit }) => intakeUnit,
    accountUnit: ({ accountUnit }) => accountUnit,
    handlingUnit: ({ handlingUnit }) => handlingUnit,
    handler: ({ handler }) => handler,
    firstContactOwner: ({ firstContactOwner }) => firstContactOwner,
    references: ({ references }) => references.join("; "),
    items: ({ items }) => items.map(({ description, number }) => spaced(description, number)).join("; "),
    category: ({ category }) => category,
    reportedCategory: ({ reportedCategory }) => reportedCategory,
    class: (entry) => entry.class,
    stars: ({ stars }) => stars,
    severity: ({ severity }) => severity,
    nature: ({ nature }) => nature,
    about: ({ about }) => about,
    cause: ({ cause }) => cause,
    validity: ({ validity }) => validity,
    demand: ({ demand }) => demand && (demand.kind === "none" ? "none" : demand.remedies.join("; ")),
    accepted: ({ accepted }) => accepted,
    acknowledgedAt: ({ acknowledgedAt }) => acknowledgedAt && time(acknowledgedAt),
    deferredUntil: ({ deferredUntil }) => deferredUntil && time(deferredUntil),
    promisedDeadline: ({ promisedDeadline }) => promisedDeadline && time(promisedDeadline),
    repliedAt: ({ finalReply }) => finalReply && time(finalReply.at),
    replyMedium: ({ finalReply }) => finalReply && finalReply.medium,
    solution: ({ solution }) => solution && [solution.option, ...solution.remedies.map(remedyText)].join("; "),
    remedies: ({ remedies }) => remedies.map((remedy) => spaced(remedyText(remedy), remedy.status)).join("; "),
    responsibility: ({ responsibility }) => responsibility,
    responsibleUnits: ({ responsibleUnits }) => responsibleUnits.join("; "),
    calledBackAt: ({ outcomeCallback }) => outcomeCallback?.endedAt && time(outcomeCallback.endedAt),
    callback: ({ outcomeCallback }) => outcomeCallback?.status,
    satisfaction: ({ outcomeCallback }) => outcomeCallback?.satisfaction,
    record: ({ outcomeCallback }) => outcomeCallback?.record,
    links: ({ links }) => links.map(({ kind, target }) => spaced(kind, target ?? "unknown")).join("; "),
    withdrawnAt: ({ withdrawnAt }) => withdrawnAt && time(withdrawnAt),
    closedAt: ({ closedAt }) => closedAt && time(closedAt),
    outcome: ({ outcome }) => outcome,
    reopenings: ({ reopenings }) => reopenings,
    warnedAt: ({ warnedAt }) => warnedAt && time(warnedAt),
  };
  return Object.entries(columns).map(([title, value]): Column<RegisterEntry> => {
    const column = { title, value: (entry: RegisterEntry) => String(value(entry) ?? "") };
    return inSentences.has(title) ? Object.assign(column, { sentences: true } as const) : column;
  });
}

const inSentences: ReadonlySet<string> = new Set(["items", "solution", "remedies"]);

type Cell = string | number | boolean | null | undefined;

/** A remedy, with its amount if it has one. */
function remedyText({ kind, amount }: RemedyInKind): string {
  return amount === null ? kind : `${kind} ${moneyText(amount)}`;
}

function spaced(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}
