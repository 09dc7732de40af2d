import type { ComplaintLife } from "./life.ts";

/** Every command of a life, one a line, for a person to read. */
export function told({ tried }: ComplaintLife): string {
  if (tried.length === 0) return "(no command)";
  return tried
    .map(({ command: { type, data, occurredAt, lateReason }, actor, now, decision }) => {
      const answer =
        decision.outcome === "accepted"
          ? ""
          : ` refused: ${decision.rejection.violations.map(({ code }) => code).join(", ")}`;
      const by = `${actor.id} (${actor.role}${actor.onBehalfOf === undefined ? "" : ` for ${actor.onBehalfOf}`})`;
      const happened = occurredAt === undefined ? "" : ` of ${occurredAt}`;
      const late = lateReason === undefined ? "" : ` late: ${JSON.stringify(lateReason)}`;
      return `${now} ${by} ${type} ${JSON.stringify(data)}${happened}${late}${answer}`;
    })
    .join("\n");
}
