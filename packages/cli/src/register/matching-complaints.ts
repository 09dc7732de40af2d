import type { Instant, Viewpoint } from "@complaint-ledger/event-sourcing";
import { complaintRegister, registerRows, type RegisterOrder } from "@complaint-ledger/register";
import type { LedgerToRead } from "../command-line/reading-options.ts";
import type { Shell } from "../command-line/shell.ts";
import type { ComplaintList } from "../listing/list-text.ts";
import { filterOf, filtersIn, type FilterOptions } from "./filter-options.ts";

/** From where to look, and in which order. */
export interface MatchingOptions extends Viewpoint {
  readonly asOf: Instant;
  readonly order?: RegisterOrder;
}

/**
 * Every complaint that passes the filter that the options ask for. If none does, it is told which parts of the filter no
 * complaint passes on its own: mostly a typing error.
 */
export async function matchingComplaints(
  ledger: LedgerToRead,
  options: FilterOptions,
  { asOf, knownAt, order }: MatchingOptions,
  shell: Shell,
): Promise<ComplaintList> {
  const rows = await ledger.projectRows(complaintRegister, { asOf, knownAt });
  const complaints = registerRows(rows, filterOf(options), order);
  const filter = filtersIn(options);
  const of = registerRows(rows).length;
  if (complaints.length === 0 && of > 0) {
    for (const [name, value] of Object.entries(filter)) {
      if (registerRows(rows, filterOf({ [name]: value })).length > 0) continue;
      const option = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      shell.tell(`remark: --${option}: ${JSON.stringify(value)} fits none of the ${of} complaints.`);
    }
  }
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    of,
    filter,
    count: complaints.length,
    complaints,
    ledger: ledger.grounds(),
  };
}
