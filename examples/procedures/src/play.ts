import { randomUUID } from "node:crypto";
import type { Ledger } from "complaint-ledger";
import { caseScript, type Act } from "./case-script.ts";
import type { ProcedureCase } from "./procedure-case.ts";
import type { Stage } from "./stage.ts";

/** A command of a case and what the ledger answered; `violations` are the sentences of a refusal. */
export interface Played {
  readonly step: string;
  readonly act: Act;
  readonly violations: readonly string[];
}

/**
 * Takes a case through all of its steps, on a real ledger, under `complaintId`. Throws if the ledger answers anything but
 * what the procedure says: a step it should have recorded, or a refusal with other reasons.
 */
export async function play({ steps }: ProcedureCase, complaintId: string, stage: Stage): Promise<readonly Played[]> {
  const acts: Act[] = [];
  const script = caseScript(acts);
  const played: Played[] = [];
  for (const [step, happens] of Object.entries(steps)) {
    const begun = acts.length;
    happens(script);
    for (const act of acts.slice(begun)) {
      stage.setClock(act.at);
      played.push({ step, act, violations: await answerTo(act, complaintId, stage.ledger) });
    }
  }
  return played;
}

async function answerTo(act: Act, complaintId: string, ledger: Ledger): Promise<readonly string[]> {
  const { type, data, by: actor, refusedBecause = [] } = act;
  const outcome = await ledger.handle(
    { type, data, complaintId, commandId: randomUUID() },
    {
      actor,
    },
  );
  const violations = outcome.outcome === "rejected" ? outcome.rejection.violations : [];
  const reasons = violations.map(({ code, requirement }) => requirement ?? code);
  if (reasons.join() !== refusedBecause.join()) {
    throw new Error(
      `${type}: expected ${refusedBecause.join() || "it to be recorded"}, but: ${JSON.stringify(violations)}`,
    );
  }
  return violations.map(({ rule, problem }) => `${rule}: ${problem}`);
}
