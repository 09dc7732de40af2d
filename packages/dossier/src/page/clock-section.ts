import type { ClockInDossier, Dossier, LimitInDossier } from "../dossier.ts";
import { durationText } from "./duration-text.ts";
import { line, linesOf } from "./lines-of.ts";
import type { Entry, Line, Section } from "./page.ts";
import { labelOf, localized, say, textOf, type Wording } from "./wording.ts";

/** How each time limit was kept, by what it was counted, and every stretch of time that it was reckoned from. */
export function clockSection({ clocks, notReckoned }: Dossier, wording: Wording): Section {
  const heading = wording.labels.headings.clocks;
  const entries = clocks.map((clock) => clockEntry(clock, wording));
  if (notReckoned === null) return { heading, entries };
  const told = line("", say(wording, "notReckoned", { problem: notReckoned.problem }));
  return { heading, entries: [{ title: null, lines: [told] }, ...entries] };
}

function clockEntry(assessed: ClockInDossier, wording: Wording): Entry {
  const { title, clock, origin, policy, version, run, advisory, limit, extensions, waiver } = assessed;
  const { startedAt, dueAt, stoppedAt, provisional } = assessed;
  const name = title === null ? `${textOf(wording, "origin", origin)} ${clock}` : localized(wording, title);
  const rule = policy === null || version === null ? {} : { policy: { id: policy, version } };
  const facts = {
    ...rule,
    ...(limit === null ? {} : limitFacts(limit)),
    ...(run === 0 ? {} : { run: run + 1 }),
    ...(advisory ? { advisory } : {}),
    extensions: extensions.map(({ tooLate, ...extension }) =>
      tooLate ? Object.assign(extension, { tooLate }) : extension,
    ),
    waiver,
    startedAt,
    dueAt,
    stoppedAt,
    ...(provisional === undefined ? {} : { provisional }),
  };
  return {
    title: say(wording, "inBrackets", { name, detail: standingOf(assessed, wording) }),
    lines: [...linesOf(facts, wording), ...durationLines(assessed, wording), ...segmentLines(assessed, wording)],
  };
}

/** An advisory clock that is late was not breached, and not met either. */
function standingOf({ status, advisory, overrun }: ClockInDossier, wording: Wording): string {
  const beyond = advisory && overrun > 0 && status !== "cancelled";
  return beyond ? say(wording, "laterThanAdvised") : textOf(wording, "status", status);
}

/** The counting rule is about days; minutes and hours run from the instant they begin. */
function limitFacts({ duration, counting, calendar }: LimitInDossier): object {
  const { unit } = duration;
  if (unit === "minutes" || unit === "hours") return { duration };
  if (unit === "workingHours") return { duration, calendar };
  const { lastDayOnDayOff, ...rest } = counting;
  // Working days never end on a day off.
  return { duration, ...rest, ...(unit === "workingDays" ? {} : { lastDayOnDayOff }), calendar };
}

function durationLines(
  { elapsedWorking, remainingWorking, overrun, kindOfTime, advisory }: ClockInDossier,
  wording: Wording,
): readonly Line[] {
  const late = advisory ? say(wording, "beyondAdvised") : labelOf(wording, "overrun");
  return [
    { label: labelOf(wording, "elapsedWorking"), milliseconds: elapsedWorking, kind: kindOfTime },
    { label: labelOf(wording, "remainingWorking"), milliseconds: remainingWorking, kind: kindOfTime },
    { label: late, milliseconds: overrun, kind: "elapsed" as const },
  ].flatMap(({ label, milliseconds, kind }) =>
    milliseconds === 0 ? [] : line(label, durationText(milliseconds, kind, wording)),
  );
}

/** A stretch that counts is of the clock's own kind of time; any other passes day and night. */
function segmentLines({ segments, kindOfTime }: ClockInDossier, wording: Wording): readonly Line[] {
  if (segments.length === 0) return [];
  const below = segments.map(({ kind, from, to, ms }) =>
    line(
      textOf(wording, "kind", kind),
      say(wording, "span", {
        from: wording.time(from),
        to: wording.time(to),
        duration: durationText(ms, kind === "working" ? kindOfTime : "elapsed", wording),
      }),
    ),
  );
  return [{ label: labelOf(wording, "segments"), value: "", below }];
}
