import { describe, expect, it, vi } from "vitest";
import { openKurrentDbEventStore } from "../open-kurrentdb-event-store.ts";
import { isKurrentDbAddress, ledgerAddress } from "./ledger-address.ts";

describe("the address of a ledger on a server", () => {
  it("is a connection string of the official client", () => {
    const connectionString = "kurrentdb+discover://clerk:secret@db-1:2113,db-2:2113?tls=true&nodePreference=leader";
    expect(ledgerAddress(connectionString)).toEqual({ connectionString, prefix: "" });
  });

  it("may name one of several ledgers, which the client is not told", () => {
    expect(ledgerAddress("kurrentdb://db-1:2113?namespace=acme&tls=false")).toEqual({
      connectionString: "kurrentdb://db-1:2113?tls=false",
      prefix: "acme:",
    });
    expect(ledgerAddress("esdb://db-1?namespace=acme_2")).toEqual({
      connectionString: "esdb://db-1",
      prefix: "acme_2:",
    });
  });

  it.each([
    "complaints.db",
    "kurrentdb://",
    "https://db-1:2113",
    "kurrentdb://db-1?namespace=",
    "kurrentdb://db-1?namespace=Acme",
    "kurrentdb://db-1?namespace=a:b",
    "kurrentdb://db-1?namespace=a&namespace=b",
    "kurrentdb://clerk:secret@db-1?Throw_OnAppendFailure=false",
    "kurrentdb://clerk:secret@db-1?tlsCaFlie=ca.crt",
  ])("is not %s", (address) => {
    const refused = expect.objectContaining({ code: "invalid-connection-string", field: "connectionString" });
    expect(() => ledgerAddress(address)).toThrow(refused);
    expect(() => ledgerAddress(address)).not.toThrow("secret");
  });

  it.each([
    ["kurrentdb://clerk:secret@db-1:secret", "not understood at character 30, where port number is expected"],
    ["kurrentdb://clerk:secret@db-1?tlsCAFile=no-such-file-of-clerk", "refused by the client"],
    ["kurrentdb://clerk:secret@db-1?nodePreference=secret", "not understood"],
  ])("that the client does not take is refused when it is opened, and not told (%s)", (connectionString, problem) => {
    const warn = vi.spyOn(console, "warn");
    const clock = (): string => "2024-03-01T08:00:00.000Z";
    const opening = (): unknown => openKurrentDbEventStore({ connectionString, clock });
    expect(opening).toThrow(expect.objectContaining({ code: "invalid-connection-string" }));
    expect(opening).toThrow(problem);
    expect(opening).not.toThrow("secret");
    expect(warn).not.toHaveBeenCalled();
  });

  it("is told from the name of a file by its scheme", () => {
    expect(["kurrentdb://a", "kurrentdb+discover://a", "esdb://a", "kdb://a"].every(isKurrentDbAddress)).toBe(true);
    expect(["a.db", "./kurrentdb", "C:\\ledger.db", "file://a"].some(isKurrentDbAddress)).toBe(false);
  });
});
