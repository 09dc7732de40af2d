import type { NewEvent } from "@complaint-ledger/event-sourcing";
import type { Account } from "./account.ts";

/** An event store of the comparison, used as its authors would use it. */
export interface Contender {
  /** Opens the store that lies in `folder`, or makes an empty one there. */
  readonly open: (folder: string) => Promise<OpenContender>;
}

/** What is measured of a store. */
export interface OpenContender {
  /** How it keeps what it acknowledges, as it says itself; nothing for a store in memory. */
  readonly durability: string | undefined;
  /** Records events at the end of a complaint's stream, which has so many by now. Rejects if it has another number. */
  append(stream: string, events: readonly NewEvent[], length: number): Promise<unknown>;
  /** How many events a stream has, each of them read. */
  read(stream: string): Promise<number>;
  /** A complaint's account, folded from its events by the store's own means. */
  rebuild(stream: string): Promise<Account>;
  /** Every complaint's account, from all events; missing where the store has no way to read them all. */
  readonly replay?: () => Promise<ReadonlyMap<string, Account>>;
  /** The fast way in for many complaints at once, before anything is measured. Default: `append`. */
  readonly fill?: (stream: string, events: readonly NewEvent[]) => void | Promise<void>;
  close(): Promise<void>;
}
