import type { Instant } from "@complaint-ledger/event-sourcing";
import type { ComplaintCommands } from "./commands.ts";

/** The name of a command, in the imperative: `LodgeComplaint`. */
export type CommandType = keyof ComplaintCommands;

/** A wish that something be recorded. It is recorded as one event, or refused with every reason. */
export interface Command<Type extends string, Data> {
  readonly type: Type;
  /** Which complaint; its stream is `complaint-<complaintId>`. */
  readonly complaintId: string;
  /** Lower-case UUID chosen by the caller. The same id again records nothing new. */
  readonly commandId: string;
  /** When it happened; default: the ledger's clock. UTC. */
  readonly occurredAt?: Instant;
  /** Why it is recorded late, where the policy asks for that, in words that name nobody. Kept in the event's metadata. */
  readonly lateReason?: string;
  readonly data: Data;
}

/** Any command of a complaint. */
export type ComplaintCommand = { readonly [Type in CommandType]: Command<Type, ComplaintCommands[Type]> }[CommandType];
