import { randomUUID } from "node:crypto";
import type { Command, CommandType, ComplaintCommands } from "@complaint-ledger/complaint";
import { inMemoryEventStore, type Instant } from "@complaint-ledger/event-sourcing";
import { openLedger, type ComplaintOutcome, type Ledger } from "complaint-ledger";
import { ownRules } from "./own-rules.ts";

/** Where complaints are dealt with by our rules. */
export interface Desk extends AsyncDisposable {
  readonly ledger: Ledger;
  /** Somebody does something about a complaint, at an instant (UTC). */
  does<Type extends CommandType>(
    at: Instant,
    complaintId: string,
    type: Type,
    data: ComplaintCommands[Type],
    role?: "clerk" | "manager",
  ): Promise<ComplaintOutcome>;
}

/** Opens a desk whose ledger is kept in memory; give `openLedger` a SQLite store to keep one. */
export function openDesk(): Desk {
  let now = "";
  const clock = (): Instant => now;
  const ledger = openLedger({ ...ownRules(), store: inMemoryEventStore({ clock }) });
  return {
    ledger,
    async does<Type extends CommandType>(
      at: Instant,
      complaintId: string,
      type: Type,
      data: ComplaintCommands[Type],
      role: "clerk" | "manager" = "clerk",
    ) {
      now = at;
      const command: Command<Type, ComplaintCommands[Type]> = { type, complaintId, commandId: randomUUID(), data };
      return ledger.handle(command, { actor: { id: `${role}-1`, role } });
    },
    [Symbol.asyncDispose]: () => ledger.close(),
  };
}

/** What a complaint to the waterworks is lodged with. */
export function lodging(category: string, what: string): ComplaintCommands["LodgeComplaint"] {
  return {
    channel: "phone",
    complainant: { subject: "household-12", kind: "complainant" },
    account: { what },
    demand: { kind: "remedy", wanted: "That it is put right" },
    reportedCategory: category,
    policies: [{ id: "waterworks", version: 1 }],
  };
}
