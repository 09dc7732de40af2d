import type { StatusObject } from "@grpc/grpc-js";
import type { ReadRequest } from "./calls/read-request.ts";
import type { Faults } from "./faults.ts";
import type { EventLog } from "./log/event-log.ts";

/** What the calls of one server share. */
export interface Node {
  readonly log: EventLog;
  readonly faults: Faults;
  /** Where it listens. */
  readonly host: string;
  port: number;
  /** Every read and subscription asked of it. */
  readonly reads: (ReadRequest & { readonly requiresLeader: boolean })[];
  /** Appends that arrived whole. */
  appends: number;
  /** Events handed to the network for readers. */
  eventsSent: number;
  readonly followers: Set<{ readonly cut: (error: Partial<StatusObject>) => void }>;
  /** Ends all subscriptions. */
  readonly cut: (error: Partial<StatusObject>) => void;
  /** Ends the server and its connections at once; the log stays. */
  readonly die: () => void;
}
