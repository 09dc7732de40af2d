import { Metadata, status, type StatusObject } from "@grpc/grpc-js";
import type { Faults } from "../faults.ts";

/** The status with which a call that the faults forbid ends, as the real server words it; undefined if none does. */
export function refusal({ leader, deniesAccess }: Faults, requiresLeader: boolean): Partial<StatusObject> | undefined {
  if (deniesAccess) return exception(status.PERMISSION_DENIED, "access-denied", {});
  if (leader === undefined || !requiresLeader) return undefined;
  return exception(status.NOT_FOUND, "not-leader", {
    "leader-endpoint-host": leader.host,
    "leader-endpoint-port": String(leader.port),
  });
}

/** A status that carries the server's name for what went wrong in its metadata. */
export function exception(
  code: status,
  name: string,
  details: Readonly<Record<string, string>>,
): Partial<StatusObject> {
  const metadata = new Metadata();
  metadata.set("exception", name);
  for (const [key, value] of Object.entries(details)) metadata.set(key, value);
  return { code, details: name, metadata };
}

/** Whether the client insists on the leader. */
export function requiresLeader(metadata: Metadata): boolean {
  return metadata.get("requires-leader")[0] === "true";
}
