import type { Rejection } from "../violation.ts";

/** The answer to a name that is none of `commands`. Types rule it out; what comes over a wire has none. */
export function unknownCommand(
  { type }: { readonly type: string },
  commands: readonly string[],
): { readonly outcome: "rejected"; readonly rejection: Rejection } {
  return {
    outcome: "rejected",
    rejection: {
      violations: [
        {
          rule: "payload",
          code: "unknown-command",
          field: "type",
          problem: `${JSON.stringify(type)} is not a command of this stream`,
          remedy: `Use one of: ${commands.join(", ")}.`,
        },
      ],
    },
  };
}
