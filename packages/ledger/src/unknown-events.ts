import { complaintCatalogue } from "@complaint-ledger/complaint";
import type { HandlingPolicy, PolicyProblem } from "@complaint-ledger/policy";

/**
 * The events that clocks of a policy name and no complaint has: such a clock would never start, or wait for ever. A policy's own
 * check cannot know them.
 */
export function unknownEvents({ clocks }: HandlingPolicy): readonly PolicyProblem<"unknown-reference">[] {
  return clocks.flatMap(({ startsOn, stopsOn, cancelledBy }, i) => [
    ...startsOn.flatMap(({ event }, j) => problemsOf(event, `clocks[${i}].startsOn[${j}].event`)),
    ...stopsOn.flatMap((together, j) =>
      together.flatMap(({ event }, k) => problemsOf(event, `clocks[${i}].stopsOn[${j}][${k}].event`)),
    ),
    ...cancelledBy.flatMap(({ event }, j) => problemsOf(event, `clocks[${i}].cancelledBy[${j}].event`)),
  ]);
}

function problemsOf(event: string, field: string): readonly PolicyProblem<"unknown-reference">[] {
  const { types } = complaintCatalogue;
  if (types.includes(event)) return [];
  const problem = `${JSON.stringify(event)} is no event of a complaint`;
  const like = types.filter((type) => type.toLowerCase().includes(event.toLowerCase().slice(0, 12)));
  const remedy =
    like.length === 0
      ? "Name an event of a complaint, in the past tense: ComplaintAcknowledged."
      : `Name an event of a complaint, such as ${like.slice(0, 3).join(", ")}.`;
  return [{ code: "unknown-reference", field, problem, remedy }];
}
