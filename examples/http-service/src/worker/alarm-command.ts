import { createHash } from "node:crypto";
import type { ComplaintCommand } from "@complaint-ledger/complaint";
import type { Alarm } from "@complaint-ledger/sla";

/**
 * What an alarm leads to: a warning presses for an answer, a breach goes up to the branch manager.
 *
 * The command's id follows from the alarm's, which follows from complaint, clock, run, kind and instant. So whoever raises
 * it, however often, and wherever a crash comes between: the ledger records it once.
 */
export function alarmCommand({ id, complaintId, kind, policy, clock, at }: Alarm): ComplaintCommand {
  const commandId = uuidOf(id);
  const limit = `${policy ?? "promised"} ${clock}`;
  switch (kind) {
    case "warning":
      return {
        type: "UrgeHandling",
        complaintId,
        commandId,
        data: { by: "superior", medium: "message", said: `${limit} falls due soon; the warning was set for ${at}` },
      };
    case "breach":
      return {
        type: "EscalateComplaint",
        complaintId,
        commandId,
        data: {
          level: "branchManager",
          reason: `${limit} was not kept: breached from ${at} on`,
          file: ["customer", "dispute", "demand", "findings"],
        },
      };
  }
}

/** Ids of this service's alarms begin with it, so that no other program derives the same from the same alarm. */
const NAMESPACE = "http-service/alarm";

/** A UUID of version 8 (RFC 9562, section 5.8), made of a SHA-256 hash. */
function uuidOf(name: string): string {
  const hash = createHash("sha256").update(`${NAMESPACE}\n${name}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
