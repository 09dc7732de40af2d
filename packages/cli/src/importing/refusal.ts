import type { Rehearsal } from "complaint-ledger";
import type { ImportedCommand, RowFinding } from "./importer.ts";

/** What a ledger answers when it refuses a command. */
export type Refused = Pick<Extract<Rehearsal, { outcome: "rejected" }>, "rejection">;

/** Every rule that refuses a command, with the line it comes from. */
export function refusalOf({ line }: Pick<ImportedCommand, "line">, { rejection }: Refused): readonly RowFinding[] {
  return rejection.violations.map(({ rule, field, problem }) => ({
    code: "refused",
    line,
    column: field,
    rule,
    problem,
  }));
}
