import type { HandlingPolicy } from "@complaint-ledger/policy";

/** What the source of a policy asks and no rule holds anybody to. */
export function peopleSection({ notEncoded = [] }: HandlingPolicy): readonly string[] {
  const heading = ["## Asked by the source, and not encoded", ""];
  if (notEncoded.length === 0) return [...heading, "Nothing that we know of.", ""];
  return [
    ...heading,
    "**This remains with people.** The ledger refuses nothing because of it.",
    "",
    ...notEncoded.map(({ en }) => `- ${en}`),
    "",
  ];
}
