import * as z from "zod";
import { isSamePerson } from "../act.ts";
import { identifier } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { notBefore } from "../rules/not-before.ts";
import { sameHands } from "../rules/separation-of-duties.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { aboutPerson, type AboutPerson } from "./about-person.ts";
import type { AppealOutcome } from "./state.ts";

/** An appeal was decided. Where it was upheld, even in part, a revision of the finding has to follow. */
export interface LiabilityAppealDecided {
  readonly appeal: string;
  readonly outcome: AppealOutcome;
  /** `subject` is the person it speaks of. */
  readonly reasons: AboutPerson;
}

const schema: z.ZodType<LiabilityAppealDecided> = z.strictObject({
  appeal: identifier,
  outcome: z.enum(["upheld", "partlyUpheld", "dismissed"]),
  reasons: aboutPerson,
});

const isOpen: Rule<LiabilityAppealDecided> = ({ data, state, occurredAt }) => {
  const appeal = byId(state.liability.appeals, data.appeal);
  return [
    ...unknownId("appeal", "open appeal", appeal?.status === "open", data.appeal),
    ...notBefore(occurredAt, appeal, "the appeal"),
  ];
};

/** Rule 2: the judge is not the appellant, nor whoever appealed in the appellant's place. */
const judgeIsNotTheAppellant: Rule<LiabilityAppealDecided> = ({ data, state, context }) => {
  const appeal = byId(state.liability.appeals, data.appeal);
  if (appeal === undefined) return [];
  const { id } = appeal.appellant;
  const appellant = appeal.by.onBehalfOf === id ? appeal.by : { id, role: "appellant" };
  return sameHands("actor", { as: "judge of the appeal", actor: context.actor }, { as: "appellant", actor: appellant });
};

/** Rule 2: the judge is nobody who determined or revised who is liable in this complaint. */
const judgeIsNotAClassifier: Rule<LiabilityAppealDecided> = ({ state, context }) => {
  const own = state.liability.findings.find(({ by }) => isSamePerson(context.actor, by));
  if (own === undefined) return [];
  const classifier = { as: `classifier of finding ${own.id}`, actor: own.by };
  return sameHands("actor", { as: "judge of the appeal", actor: context.actor }, classifier);
};

/** `DecideLiabilityAppeal` records `LiabilityAppealDecided`: when that is possible, and what it changes. */
export const decideLiabilityAppeal: Step<"DecideLiabilityAppeal", "LiabilityAppealDecided"> = defineStep({
  command: "DecideLiabilityAppeal",
  event: "LiabilityAppealDecided",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isOpen, judgeIsNotTheAppellant, judgeIsNotAClassifier],
  evolve(draft, event) {
    const appeal = byId(draft.liability.appeals, event.data.appeal);
    if (appeal === undefined) return;
    appeal.status = event.data.outcome;
    appeal.decidedAt = event.occurredAt;
  },
});
