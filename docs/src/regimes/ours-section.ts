import type { HandlingPolicy } from "@complaint-ledger/policy";
import { closingsInSource } from "./closings-in-source.ts";
import { code } from "./code.ts";
import { readings } from "./readings.ts";

/** What in a policy no source says: what its data shows of that, and the readings it does not show. */
export function oursSection(policy: HandlingPolicy): readonly string[] {
  const lines = [
    ...namesLine("The names of the roles", rolesOf(policy)),
    ...namesLine("The names of the categories", policy.categories),
    ...namesLine("The names of the causes", policy.causes),
    ...closingLines(policy),
    ...callbackLines(policy),
    ...countingLines(policy),
    ...startLines(policy),
    ...liabilityLine(policy),
    ...(readings[policy.id] ?? []),
    "A reopened complaint has its limits anew.",
  ];
  return ["## What is ours", "", "No source says this:", "", ...lines.map((line) => `- ${line}`), ""];
}

function rolesOf({ approvalLimits, approverRoles, clocks }: HandlingPolicy): readonly string[] {
  const extending = clocks.flatMap(({ extension }) => extension?.approverRoles ?? []);
  return [...new Set([...approvalLimits.map(({ role }) => role), ...approverRoles, ...extending])];
}

function liabilityLine({ liabilityRules = [], causes }: HandlingPolicy): readonly string[] {
  if (liabilityRules.length === 0) return [];
  const namesCauses = causes.length === 0 && liabilityRules.some(({ when }) => when.causes !== undefined);
  return [`In the rules of liability, what is marked \`(ours)\`${namesCauses ? ", and the names of the causes" : ""}.`];
}

function namesLine(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${names.map(code).join(", ")}.`];
}

function closingLines({ id, origin, closure }: HandlingPolicy): readonly string[] {
  if (origin !== "procedure") return [];
  const described: readonly string[] = ["accepted", ...(closingsInSource[id] ?? [])];
  const others = Object.keys(closure).filter((outcome) => !described.includes(outcome));
  return [
    ...(others.length === 0 ? [] : [`That it can be closed as ${others.map(code).join(", ")}.`]),
    ...(closure.refused === undefined ? [] : ["Who approves a refusal."]),
  ];
}

function callbackLines({ callbacks, questionnaires }: HandlingPolicy): readonly string[] {
  const decides = questionnaires.some(({ questions }) =>
    questions.some((question) => question.kind === "scale" && question.decidesSatisfaction),
  );
  return [
    ...(callbacks.attemptsBeforeAbandoning === 0 ? [] : ["How many failed attempts end a callback."]),
    ...(decides ? ["Which answers make a callback a dissatisfied one."] : []),
  ];
}

/** How days are counted where the source gives their number only. For Chinese regulations the Civil Code says it. */
function countingLines({ origin, clocks, calendar }: HandlingPolicy): readonly string[] {
  const inDays = clocks.filter(({ duration }) => !["minutes", "hours", "workingHours"].includes(duration.unit));
  const ends = new Set(inDays.map(({ counting }) => `${counting.startDay} ${counting.lastDayEnds}`));
  return [
    ...(ends.has("counts midnight") ? ["A day ends at 24:00, and a day off is a day like any other."] : []),
    ...(ends.has("excluded midnight") ? ["The last day ends at 24:00, and is not moved where it is a day off."] : []),
    ...(origin === "procedure" && ends.has("excluded closeOfBusiness")
      ? [
          "Days are counted as the Civil Code of China does (articles 201 and 203): the document gives their number only.",
        ]
      : []),
    ...(calendar?.id === "cn-office" ? ["The hours of the calendar `cn-office`; give others if yours differ."] : []),
  ];
}

/** What of a limit is ours, as its source is marked; limits with the same reading share a line. */
function startLines({ clocks }: HandlingPolicy): readonly string[] {
  const clocksByReading = Map.groupBy(clocks, ({ source = "" }) => /; (.*): \(ours\)$/u.exec(source)?.[1]);
  return Array.from(clocksByReading).flatMap(([reading, read]) =>
    reading === undefined ? [] : [`Of ${read.map(({ id }) => code(id)).join(", ")}: ${reading}.`],
  );
}
