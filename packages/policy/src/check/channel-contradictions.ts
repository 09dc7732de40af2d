import type { PolicyProblem } from "../policy-problem.ts";
import { contradiction } from "./contradiction.ts";
import { placesOf } from "./places.ts";

/** Channels that are both used and refused. */
export function channelContradictions(value: unknown): readonly PolicyProblem<"contradiction">[] {
  const refused = new Set(placesOf(value, "refusedChannels.*").map((place) => place.value));
  return ["channels.*", "clocks.*.appliesTo.channels.*", "clocks.*.exceptFor.channels.*"]
    .flatMap((pattern) => placesOf(value, pattern))
    .filter((place) => refused.has(place.value))
    .map(({ path, value: channel }) =>
      contradiction(
        path,
        `${String(channel)} is a channel that the policy refuses`,
        "Take it out of one of the two lists.",
      ),
    );
}
