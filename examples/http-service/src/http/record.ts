import type { ComplaintCommand } from "@complaint-ledger/complaint";
import type { ComplaintOutcome, Ledger } from "complaint-ledger";
import type { Context } from "hono";
import { traceMetadata } from "../telemetry/trace-metadata.ts";
import type { CommandRequest } from "./command-request.ts";
import { problem } from "./problem.ts";

/** Gives a command to the ledger, and answers with what became of it. */
export async function record(
  c: Context,
  ledger: Ledger,
  { type, complaintId }: { readonly type: string; readonly complaintId: string },
  { actor, commandId, body }: CommandRequest,
): Promise<Response> {
  // Whatever came in: the ledger refuses a type or a payload that is none of its own.
  const command = { type, complaintId, commandId, ...body } as ComplaintCommand;
  const isNew = type === "LodgeComplaint";
  return answer(c, complaintId, await ledger.handle(command, { actor, metadata: traceMetadata() }, { isNew }));
}

function answer(c: Context, complaintId: string, outcome: ComplaintOutcome): Response {
  switch (outcome.outcome) {
    case "recorded":
    case "alreadyRecorded": {
      c.header("Location", `/complaints/${encodeURIComponent(complaintId)}`);
      const events = outcome.events.map(({ id, type, revision, occurredAt }) => ({ id, type, revision, occurredAt }));
      return c.json({ complaintId, events }, outcome.outcome === "recorded" ? 201 : 200);
    }
    case "contended":
      return problem(c, "busy", "Nothing was recorded. Repeat the request, with the same Idempotency-Key.");
    case "rejected": {
      const { violations } = outcome.rejection;
      // What the rules miss is what the address names, and they look no further.
      if (violations.some(({ code }) => code === "not-lodged")) {
        return problem(c, "unknown-complaint", "Nothing was recorded. Lodge it first, with POST /complaints.");
      }
      if (violations.every(({ rule }) => rule === "payload")) {
        return problem(c, "invalid-payload", "Nothing was recorded. Each violation names a field.", { violations });
      }
      const detail = violations.map(({ field, problem }) => `${field}: ${problem}.`).join(" ");
      return problem(c, "refused", `Nothing was recorded. ${detail}`, { violations });
    }
  }
}
