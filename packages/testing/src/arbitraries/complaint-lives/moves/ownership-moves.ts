import type { OwnershipCommands } from "@complaint-ledger/complaint";
import { quy } from "../cast.ts";
import type { Moves } from "../move.ts";

export const ownershipMoves: Moves<OwnershipCommands> = {
  AssignHandler: { weight: () => 1, data: (_, choose) => ({ handler: choose.of("mei", "ota", "pia", "sol") }) },
  AssignHandlingUnit: { weight: () => 1, data: (_, choose) => ({ unit: choose.of("unit-1", "unit-2") }) },
  TransferComplaint: {
    weight: () => 1,
    data: (_, choose) => ({
      to: choose.of("unit-1", "unit-2", "unit-3"),
      reason: "It is their round.",
      understood: !choose.happens(20),
    }),
  },
  EscalateComplaint: {
    weight: () => 1,
    data: () => ({ level: "headOffice", reason: "Beyond my authority.", file: ["customer", "dispute"] }),
  },
  UrgeHandling: { weight: () => 1, data: () => ({ by: "complainant", medium: "phone" }) },
  OpenJointHandling: {
    weight: () => 1,
    data: () => ({ parties: [{ kind: "supplier", id: "supplier-1" }], ledBy: quy, reason: "Their box broke." }),
  },
  DeclareEmergency: { weight: () => 1, data: () => ({ kind: "groupVisit", measures: ["Led them to the back room."] }) },
  NotifyAuthority: { weight: () => 1, data: () => ({ authority: "police", matter: "A crowd." }) },
  IssuePublicStatement: {
    weight: () => 1,
    data: () => ({ spokesperson: "quy", statement: "It is being looked into." }),
  },
};
