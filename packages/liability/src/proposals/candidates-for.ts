import { isSameParty, type PartyKind, type PartyReference } from "@complaint-ledger/complaint";
import type { LiabilityRole } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import type { Reason } from "./proposal.ts";

/** Everyone who fills a role in the case, once each. */
export function candidatesFor(
  role: LiabilityRole,
  row: LiabilityRow,
  reasons: readonly Reason[],
): readonly PartyReference[] {
  const all = filling(role, row, reasons);
  return all.filter((party, i) => all.findIndex((other) => isSameParty(other, party)) === i);
}

function filling(role: LiabilityRole, row: LiabilityRow, reasons: readonly Reason[]): readonly PartyReference[] {
  const { circumstances, lodging } = row;
  switch (role) {
    case "intakeUnit":
    case "accountUnit":
    case "handlingUnit":
      return parties("unit", [circumstances[role]]);
    case "countermeasureUnit":
      return parties("unit", [
        ...row.contactSheets.map(({ countermeasureUnit }) => countermeasureUnit),
        ...row.countermeasures.map(({ unit }) => unit),
      ]);
    case "causingUnit":
      return parties("unit", causingUnits(row, reasons));
    case "firstContactOwner":
      return parties("person", [lodging?.firstContactOwner ?? null]);
    case "handler":
      return parties("person", [circumstances.handler]);
    case "employeeComplainedOf":
      return parties(
        "person",
        row.statements.filter(({ capacity }) => capacity === role).map(({ subject }) => subject),
      );
    case "complainant":
      return parties("customer", [lodging?.complainant ?? null]);
    case "supplier":
    case "otherCompany":
      return row.jointHandlings.flatMap((handling) => handling.parties).filter(({ kind }) => kind === role);
  }
}

/** Where a rule holds by some of the causes found, the others are not what it is about. */
function causingUnits({ rootCauses }: LiabilityRow, reasons: readonly Reason[]): readonly (string | null)[] {
  const decisive = reasons.filter(({ from }) => from === "rootCause");
  return rootCauses
    .filter(({ rootCause }) => decisive.length === 0 || decisive.some(({ id }) => id === rootCause))
    .map(({ unit }) => unit);
}

function parties(kind: PartyKind, ids: readonly (string | null)[]): readonly PartyReference[] {
  return ids.filter((id) => id !== null).map((id) => ({ kind, id }));
}
