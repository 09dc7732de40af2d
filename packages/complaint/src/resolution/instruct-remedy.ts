import type { Instant } from "@complaint-ledger/event-sourcing";
import { moneySchema, type Money, type RemedyKind } from "@complaint-ledger/policy";
import { remedyKinds } from "@complaint-ledger/policy";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { alreadyPromised, shortfalls } from "./promises.ts";

/** A unit was told to do something for the complainant: finance to pay, administration to send. */
export interface RemedyInstructed {
  readonly remedy: string;
  /** The accepted solution it belongs to; absent: goodwill or an apology of one's own accord. */
  readonly solution?: string;
  readonly kind: RemedyKind;
  readonly amount?: Money;
  readonly description?: string;
  readonly unit: string;
  /** UTC. */
  readonly dueAt?: Instant;
}

const schema: z.ZodType<RemedyInstructed> = z.strictObject({
  remedy: identifier,
  solution: z.exactOptional(identifier),
  kind: z.enum(remedyKinds),
  amount: z.exactOptional(moneySchema),
  description: z.exactOptional(text),
  unit: identifier,
  dueAt: z.exactOptional(instant),
});

const idIsFree: Rule<RemedyInstructed> = ({ data, state }) =>
  takenId("remedy", "remedy", byId(state.resolution.remedies, data.remedy) !== undefined, data.remedy);

/** Rule 3 again: what an accepted option does not promise is a promise of its own, within the actor's limit. */
const isPromisedOrWithinLimit: Rule<RemedyInstructed> = ({ data, state, context, policies }) => {
  if (data.solution !== undefined) return [];
  const alternatives = [[{ kind: data.kind, ...(data.amount === undefined ? {} : { amount: data.amount }) }]];
  const promised = alreadyPromised(state.resolution);
  return shortfalls(context.actor.role, alternatives, promised, policies).map(({ policy, about, problem }) => ({
    rule: "approvalLimits",
    code: "remedy-beyond-limit",
    field: `data.${about}`,
    problem: `policy ${policy}: ${problem}`,
    remedy: "Say the amount if it is money; propose what is beyond the limit as a solution, and have that approved.",
  }));
};

const solutionPromisesIt: Rule<RemedyInstructed> = ({ data, state }) => {
  if (data.solution === undefined) return [];
  const solution = byId(state.resolution.solutions, data.solution);
  const { answer } = solution ?? {};
  if (solution === undefined || answer?.accepted !== true) {
    return unknownId("solution", "accepted solution", false, data.solution);
  }
  const option = byId(solution.options, answer.option);
  const promised = option?.remedies.filter(({ kind, amount }) => kind === data.kind && sameMoney(amount, data.amount));
  const instructed = state.resolution.remedies.filter(
    ({ solution: of, kind, amount }) =>
      of === solution.id && kind === data.kind && sameMoney(amount ?? undefined, data.amount),
  );
  if (instructed.length < (promised ?? []).length) return [];
  return [
    {
      rule: "approvalLimits",
      code: "not-promised",
      field: "data.kind",
      problem: `the accepted option of solution ${solution.id} promises no (further) ${data.kind} of this amount`,
      remedy: "Instruct what the option says, or leave the solution out for something beyond it.",
    },
  ];
};

function sameMoney(a: Money | undefined, b: Money | undefined): boolean {
  return a?.minorUnits === b?.minorUnits && a?.currency === b?.currency;
}

/** After closing only what is owed can still be instructed: what an accepted solution promised. */
const isOwedOnceClosed: Rule<RemedyInstructed> = ({ data, state }) =>
  state.phase !== "closed" || data.solution !== undefined
    ? []
    : [
        {
          rule: "lifecycle",
          code: "closed",
          field: "data.solution",
          problem: "the complaint is closed, and no accepted solution promised this",
          remedy: "Name the solution it is owed under, or reopen the complaint.",
        },
      ];

/** `InstructRemedy` records `RemedyInstructed`: when that is possible, and what it changes. */
export const instructRemedy: Step<"InstructRemedy", "RemedyInstructed"> = defineStep({
  command: "InstructRemedy",
  event: "RemedyInstructed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree, solutionPromisesIt, isPromisedOrWithinLimit, isOwedOnceClosed],
  evolve(draft, event) {
    const { remedy, solution, kind, amount } = event.data;
    draft.resolution.remedies.push({
      id: remedy,
      solution: solution ?? null,
      kind,
      amount: amount ?? null,
      status: "instructed",
      executedAt: null,
      owedSince: event.occurredAt,
    });
  },
});
