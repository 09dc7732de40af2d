import type { ClockInDossier, Dossier } from "../dossier.ts";
import { durationText } from "./duration-text.ts";
import { line, linesOf } from "./lines-of.ts";
import type { Entry, Line, Section } from "./page.ts";
import { labelOf, localized, say, textOf, type Wording } from "./wording.ts";

/** How each time limit was kept, and every stretch of time that it was reckoned from. */
export function clockSection({ clocks, notReckoned }: Dossier, wording: Wording): Section {
  const heading = wording.labels.headings.clocks;
  const entries = clocks.map((clock) => clockEntry(clock, wording));
  if (notReckoned === null) return { heading, entries };
  const told = line("", say(wording, "notReckoned", { problem: notReckoned.problem }));
  return { heading, entries: [{ title: null, lines: [told] }, ...entries] };
}

function clockEntry({ title, clock, status, ...rest }: ClockInDossier, wording: Wording): Entry {
  const name = title === null ? `${textOf(wording, "origin", rest.origin)} ${clock}` : localized(wording, title);
  const { policy, version, run, advisory, startedAt, dueAt, stoppedAt, warningsAt: _, ...reckoned } = rest;
  const rule = policy === null || version === null ? {} : { policy: { id: policy, version } };
  const facts = {
    ...rule,
    ...(run === 0 ? {} : { run: run + 1 }),
    ...(advisory ? { advisory } : {}),
    startedAt,
    dueAt,
    stoppedAt,
    ...(reckoned.provisional === undefined ? {} : { provisional: reckoned.provisional }),
  };
  return {
    title: say(wording, "inBrackets", { name, detail: textOf(wording, "status", status) }),
    lines: [...linesOf(facts, wording), ...durationLines(rest, wording), ...segmentLines(rest, wording)],
  };
}

type Reckoning = Pick<ClockInDossier, "elapsedWorking" | "remainingWorking" | "overrun" | "segments">;

function durationLines({ elapsedWorking, remainingWorking, overrun }: Reckoning, wording: Wording): readonly Line[] {
  return Object.entries({ elapsedWorking, remainingWorking, overrun }).flatMap(([field, milliseconds]) =>
    milliseconds === 0 ? [] : line(labelOf(wording, field), durationText(milliseconds, wording)),
  );
}

function segmentLines({ segments }: Reckoning, wording: Wording): readonly Line[] {
  if (segments.length === 0) return [];
  const below = segments.map(({ kind, from, to, ms }) =>
    line(
      textOf(wording, "kind", kind),
      say(wording, "span", { from: wording.time(from), to: wording.time(to), duration: durationText(ms, wording) }),
    ),
  );
  return [{ label: labelOf(wording, "segments"), value: "", below }];
}
