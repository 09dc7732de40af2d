import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Row } from "../text/row.ts";
import type { MappedColumn } from "./columns.ts";

/** A case as the city tells it. Instants are UTC. */
export interface BostonCase {
  readonly caseId: string;
  readonly openedAt: Instant;
  /** By when the city meant to be done. */
  readonly target?: Instant;
  readonly closing?: BostonClosing;
  readonly title: string;
  readonly type: string;
  readonly department: string;
  /** Where, in everything the file says of it: it may be somebody's home. */
  readonly location: string;
  readonly source: string;
}

/** When a case was closed, and the reason in the city's words. */
export interface BostonClosing {
  readonly at: Instant;
  readonly reason: string;
}

/** Reads the case a row tells of; `undefined` if the row has faults, which it then holds. */
export function bostonCaseOf(row: Row<MappedColumn>): BostonCase | undefined {
  const caseId = row.value("case_enquiry_id");
  if (!/^\d{1,20}$/.test(caseId)) {
    row.fault("invalid-value", "case_enquiry_id", `${JSON.stringify(caseId)} is not a number of at most 20 digits`);
  }
  if (row.value("open_dt") === "") row.fault("invalid-value", "open_dt", "is empty");
  const openedAt = row.instant("open_dt");
  const target = row.instant("target_dt");
  const closing = closingOf(row);
  const title = row.required("case_title");
  const source = row.required("source");
  if (openedAt === undefined || row.faults.length > 0) return undefined;
  if (target !== undefined) remarkOnTarget(row, openedAt, target);
  return {
    caseId,
    openedAt,
    ...(target === undefined ? {} : { target }),
    ...(closing === undefined ? {} : { closing }),
    title,
    type: row.value("type"),
    department: row.value("department"),
    location: locationOf(row),
    source,
  };
}

/** So far ahead that nobody meant it: the file has 31 December 2059 where it has no other date. */
const FAR_OFF_YEARS = 20;

/** A target is taken over as it stands, also one that nobody can have meant as a promise. */
function remarkOnTarget(row: Row<MappedColumn>, openedAt: Instant, target: Instant): void {
  if (target < openedAt) {
    row.remark("deadline-before-opening", "target_dt", `${row.value("target_dt")} lies before the opening`);
  }
  if (Number(target.slice(0, 4)) - Number(openedAt.slice(0, 4)) >= FAR_OFF_YEARS) {
    row.remark("deadline-far-off", "target_dt", `${row.value("target_dt")} is ${FAR_OFF_YEARS} years off or more`);
  }
}

/** The status says whether a case is closed; the time of closing has to agree. */
function closingOf(row: Row<MappedColumn>): BostonClosing | undefined {
  const status = row.value("case_status");
  const at = row.instant("closed_dt");
  const reason = row.value("closure_reason");
  switch (status) {
    case "Closed":
      if (row.value("closed_dt") === "") row.fault("invalid-value", "closed_dt", "is empty, and the case is closed");
      return at === undefined ? undefined : { at, reason };
    case "Open":
      if (row.value("closed_dt") !== "") row.fault("invalid-value", "closed_dt", "is filled, and the case is open");
      if (reason.trim() !== "") {
        row.remark("reason-without-closing", "closure_reason", "is filled, and the case is open; it was not recorded");
      }
      return undefined;
    default:
      row.fault("invalid-value", "case_status", `${JSON.stringify(status)} is neither Open nor Closed`);
      return undefined;
  }
}

/** The location as it stands, with what the file says of the place elsewhere and does not repeat there. */
function locationOf(row: Row<MappedColumn>): string {
  const location = row.value("location");
  const [latitude, longitude] = [row.value("latitude"), row.value("longitude")];
  const street = row.value("location_street_name").replace(/^INTERSECTION /, "");
  const coordinates = latitude === "" && longitude === "" ? "" : `(${latitude}, ${longitude})`;
  const others = [street, row.value("location_zipcode"), coordinates].filter((part) => !location.includes(part));
  return [location.trim(), ...others].filter((part) => part !== "").join(", ");
}
