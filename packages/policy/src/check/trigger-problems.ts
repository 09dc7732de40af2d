import type { PolicyProblemCode, PolicyProblem } from "../policy-problem.ts";
import { triggerDetails } from "../trigger-details.ts";
import { placesOf } from "./places.ts";

const triggerPlaces = ["clocks.*.startsOn.*", "clocks.*.stopsOn.*.*", "clocks.*.cancelledBy.*"] as const;

/** Triggers of clocks whose detail no event can have, so that the clock would wait for ever. */
export function triggerProblems(value: unknown): readonly PolicyProblem<PolicyProblemCode>[] {
  const milestones = placesOf(value, "milestones.*").map((place) => place.value);
  return triggerPlaces.flatMap((pattern) =>
    placesOf(value, pattern).flatMap(({ path, value: trigger }) => {
      const event = placesOf(trigger, "event")[0]?.value;
      const detail = placesOf(trigger, "detail")[0]?.value;
      if (typeof event !== "string" || (detail !== undefined && typeof detail !== "string")) return [];
      return event === "MilestoneReached"
        ? milestoneProblems(path, detail, milestones)
        : detailProblems(path, event, detail);
    }),
  );
}

function milestoneProblems(
  path: string,
  detail: string | undefined,
  milestones: readonly unknown[],
): readonly PolicyProblem<PolicyProblemCode>[] {
  if (milestones.includes(detail)) return [];
  return [
    {
      code: "unknown-reference",
      field: `${path}.detail`,
      problem: detail === undefined ? "names no milestone" : `this policy has no milestone ${detail}`,
      remedy: "Name one of the policy's milestones, or declare it there.",
    },
  ];
}

function detailProblems(
  path: string,
  event: string,
  detail: string | undefined,
): readonly PolicyProblem<PolicyProblemCode>[] {
  const known = Object.hasOwn(triggerDetails, event) ? (triggerDetails[event] ?? []) : [];
  if (detail === undefined || known.includes(detail)) return [];
  return [
    {
      code: "unknown-reference",
      field: `${path}.detail`,
      problem: `${event} has no detail ${detail}`,
      remedy: known.length === 0 ? "Remove it." : `Name one of ${known.join(", ")}, or remove it.`,
    },
  ];
}
