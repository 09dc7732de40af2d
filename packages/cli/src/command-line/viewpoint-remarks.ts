import type { Grounds } from "./grounds.ts";
import type { ViewpointOptions } from "./reading-options.ts";
import { viewpointOf } from "./reading-options.ts";
import type { Shell } from "./shell.ts";

/** Remarks on standard error where a viewpoint is one from which no answer can be final, or nothing can be seen. */
export function tellOfViewpoint(options: ViewpointOptions, { events }: Grounds, shell: Shell): void {
  const { asOf, knownAt } = viewpointOf(options);
  const now = shell.clock();
  const named = [
    ...(asOf === undefined ? [] : [{ option: "--as-of", at: asOf }]),
    ...(knownAt === undefined ? [] : [{ option: "--known-at", at: knownAt }]),
  ];
  for (const { option, at } of named.filter(({ at }) => at > now)) {
    shell.tell(`remark: ${option}: ${at} lies in the future, so the answer may change until then.`);
  }
  if (events > 0 || named.length === 0) return;
  shell.tell(
    `remark: ${named.map(({ option }) => option).join(", ")}: nothing had happened, or had been recorded, by then.`,
  );
}
