import { invalidAddress } from "./refused.ts";

/** A connection string, taken apart into what the client understands and which streams of the server are the ledger's. */
export interface LedgerAddress {
  /** For the official client. */
  readonly connectionString: string;
  /** What the names of the ledger's streams begin with on the server; empty if the server holds nothing else. */
  readonly prefix: string;
}

const SCHEME = /^(?:kurrentdb|kurrent|kdb|esdb)(?:\+discover)?:\/\/./;

/** What the client knows. Of anything else it prints a warning, with the whole address and the password in it. */
const SETTINGS: readonly string[] = (
  "connectionname defaultdeadline discoveryinterval gossiptimeout keepaliveinterval keepalivetimeout " +
  "maxdiscoverattempts nodepreference throwonappendfailure tls tlscafile tlsverifycert usercertfile userkeyfile"
).split(" ");
const NAMESPACE = /^[a-z0-9][a-z0-9_]{0,40}$/;

/** Whether `text` is meant as the address of a ledger on a server, by its scheme: `kurrentdb://…`, `esdb+discover://…`. */
export function isKurrentDbAddress(text: string): boolean {
  return SCHEME.test(text);
}

/**
 * Reads a connection string of the official client, which may also say `namespace=…`: then the ledger's streams are
 * those whose names begin with `<namespace>:`, and several ledgers share one server. Throws `invalid-connection-string`.
 */
export function ledgerAddress(text: string): LedgerAddress {
  if (!isKurrentDbAddress(text)) refuse("is no kurrentdb:// address");
  const [server = "", query = ""] = text.split("?", 2);
  const settings = query.split("&").filter((setting) => setting !== "");
  const named = settings.filter((setting) => nameOf(setting) === "namespace");
  const namespace = named[0]?.slice(named[0].indexOf("=") + 1);
  if (named.length > 1) refuse("names two namespaces");
  const others = settings.filter((setting) => !named.includes(setting));
  if (!others.every((setting) => SETTINGS.includes(nameOf(setting)))) refuse("has a setting that nobody knows");
  if (namespace !== undefined && !NAMESPACE.test(namespace)) {
    refuse("has a namespace that is not 1 to 41 lower-case letters, digits and underscores");
  }
  // With it the client reports conflicts with a wrong revision instead of throwing them.
  if (others.some((setting) => nameOf(setting) === "throwonappendfailure")) refuse("sets throwOnAppendFailure");
  return {
    connectionString: others.length === 0 ? server : `${server}?${others.join("&")}`,
    prefix: namespace === undefined ? "" : `${namespace}:`,
  };
}

/** The name of a setting as the client reads it. */
function nameOf(setting: string): string {
  const [name = ""] = setting.split("=", 1);
  return name.trim().toLowerCase().replaceAll(/[_-]/g, "");
}

function refuse(problem: string): never {
  throw invalidAddress(problem);
}
