import type { ProcedureCase } from "./procedure-case.ts";
import { play, type Played } from "./play.ts";
import { threeAnswers, type ThreeAnswers } from "./read-models.ts";
import { emptyStage } from "./stage.ts";

/** Plays a case and tells it: its steps in the document's order, then what the three read models answer at its end. */
export async function tell(complaintId: string, procedureCase: ProcedureCase): Promise<readonly string[]> {
  const stage = emptyStage();
  const played = await play(procedureCase, complaintId, stage);
  const end = played.at(-1)?.act.at ?? "";
  const answers = await threeAnswers(stage.ledger, complaintId, end);
  await stage.ledger.close();
  return [
    `${procedureCase.policy.title.en}: ${procedureCase.title} (complaint ${complaintId})`,
    ...stepLines(played),
    "",
    `As of ${end}:`,
    ...slaLines(answers),
    ...liabilityLines(answers),
    ...callbackLines(answers),
  ];
}

function stepLines(played: readonly Played[]): readonly string[] {
  return played.flatMap(({ step, act, violations }, i) => [
    ...(played[i - 1]?.step === step ? [] : ["", step]),
    `  ${act.at.slice(0, 16)}  ${violations.length === 0 ? "✓" : "✗"} ${act.type} (${act.by.id})`,
    ...violations.map((violation) => `      refused: ${violation}`),
  ]);
}

function slaLines({ sla }: ThreeAnswers): readonly string[] {
  const clocks = (sla?.clocks ?? []).filter(({ status }) => status !== "notStarted");
  return [
    `  Time limits: ${sla?.status ?? "none"}`,
    ...clocks.map(({ origin, clock, run, status, advisory, dueAt, stoppedAt }) =>
      [
        `    ${origin === "policy" ? clock : `${origin} ${clock}`}${run === 0 ? "" : `, run ${run + 1}`}: ${status}${advisory ? " (advisory)" : ""}`,
        dueAt === null ? "" : `, due ${dueAt}`,
        stoppedAt === null ? "" : `, ended ${stoppedAt}`,
      ].join(""),
    ),
  ];
}

function liabilityLines({ liability: { findings, remarks } }: ThreeAnswers): readonly string[] {
  const { current, history } = findings;
  const revised = history.length > 1 ? `, the last of ${history.length} findings` : "";
  return [
    `  Liability: ${current === null ? "no finding" : `${current.mainResponsibility}${revised}`}`,
    ...(current?.shares ?? []).map(({ kind, id, weight, total }) => `    ${kind} ${id}: ${weight} of ${total}`),
    ...history.flatMap(({ appeals }) => appeals).map(({ appeal, status }) => `    appeal ${appeal}: ${status}`),
    ...history
      .flatMap(({ sanctions }) => sanctions)
      .map(({ sanction, against, kind, status }) => `    ${kind} ${sanction} against ${against.id}: ${status}`),
    ...remarks.map(({ code, sentence }) => `    ! ${code}: ${sentence}`),
  ];
}

function callbackLines({ callbacks: { trail, remarks } }: ThreeAnswers): readonly string[] {
  return [
    `  Callbacks: ${trail.callbacks.length}`,
    ...trail.callbacks.map(({ callback, purpose, status, steps, followed }) =>
      [
        `    ${callback} (${purpose}): ${status}, ${steps.length} steps`,
        followed === null ? "" : `; what followed: ${followed.kind}`,
      ].join(""),
    ),
    ...remarks.map(({ code, sentence }) => `    ! ${code}: ${sentence}`),
  ];
}
