import { KurrentDBClient } from "@kurrent/kurrentdb-client";
import { answerInTime } from "./answer-in-time.ts";
import { invalidAddress } from "./refused.ts";

/** A client of the server that is given up for a new one when it does not answer. */
export interface ReplaceableClient {
  /** The client of now. Throws `invalid-connection-string`. */
  readonly current: () => KurrentDBClient;
  /** Gives up `failed`, if it is still the client of now; what is under way on it is broken off. */
  readonly replace: (failed: KurrentDBClient) => void;
  /** Lets go of the connection. Without this the process would never end. */
  readonly dispose: () => Promise<void>;
}

/**
 * A client that connects when it is first used. Its native reader has a connection of its own, which goes with the
 * client's memory; `usesChannel` says whether it is used for anything but reading.
 */
export function replaceableClient(connectionString: string, usesChannel: boolean): ReplaceableClient {
  let client: KurrentDBClient | undefined;
  return {
    current() {
      client ??= clientOf(connectionString);
      return client;
    },
    replace(failed) {
      if (client !== failed) return;
      client = undefined;
      void letGo(failed, usesChannel);
    },
    async dispose() {
      const last = client;
      client = undefined;
      if (last !== undefined) await letGo(last, usesChannel);
    },
  };
}

function clientOf(connectionString: string): KurrentDBClient {
  try {
    return KurrentDBClient.connectionString(connectionString);
  } catch (error) {
    // Only where, and what was expected there: what the client quotes may be a part of the password.
    const isPlaced = error instanceof Error && "expected" in error && "location" in error;
    if (!isPlaced) throw invalidAddress("is refused by the client; is each file that it names there?");
    const [place] = Array.isArray(error.location) ? error.location : [];
    throw invalidAddress(
      `is not understood at character ${String(place)}, where ${String(error.expected)} is expected`,
    );
  }
}

/** Milliseconds to wait for a channel to close; while the server is away, it would first look for the server. */
const CLOSE_WITHIN = 1_000;

async function letGo(client: KurrentDBClient, usesChannel: boolean): Promise<void> {
  await client.dispose();
  if (!usesChannel) return;
  // `dispose` breaks off the calls and leaves the TCP connection open for half an hour; its channel is not public.
  const getChannel: unknown = Reflect.get(client, "getChannel");
  if (typeof getChannel !== "function") return;
  const closing = Promise.resolve(Reflect.apply(getChannel, client, [])).then(close);
  await answerInTime(closing, CLOSE_WITHIN).catch(() => undefined);
}

function close(channel: unknown): void {
  if (typeof channel !== "object" || channel === null) return;
  if ("close" in channel && typeof channel.close === "function") channel.close();
}
