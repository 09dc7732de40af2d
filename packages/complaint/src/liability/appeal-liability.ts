import * as z from "zod";
import { actOf } from "../act.ts";
import { identifier } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { elapsedMilliseconds } from "../rules/time.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { aboutPerson, type AboutPerson } from "./about-person.ts";
import { disclosedAt, mustStand } from "./finding-rules.ts";
import { isSameParty } from "./is-same-party.ts";
import { partyReference, type PartyReference } from "./party.ts";

/** 申诉: somebody whom a finding was disclosed to appealed against it. */
export interface LiabilityAppealed {
  readonly appeal: string;
  readonly finding: string;
  readonly appellant: PartyReference;
  /** Why; `subject` is the person it speaks of, for a person's appeal the appellant. */
  readonly grounds: AboutPerson;
}

const schema: z.ZodType<LiabilityAppealed> = z.strictObject({
  appeal: identifier,
  finding: identifier,
  appellant: partyReference,
  grounds: aboutPerson,
});

const idIsFree: Rule<LiabilityAppealed> = ({ data, state }) =>
  takenId("appeal", "appeal", byId(state.liability.appeals, data.appeal) !== undefined, data.appeal);

const findingStands: Rule<LiabilityAppealed> = ({ data, state }) =>
  mustStand("finding", state.liability.findings, data.finding);

const wasDisclosedToTheAppellant: Rule<LiabilityAppealed> = ({ data, state, occurredAt }) => {
  const finding = byId(state.liability.findings, data.finding);
  const disclosed = disclosedAt(finding, data.appellant);
  if (finding === undefined || (disclosed !== undefined && disclosed <= occurredAt)) return [];
  return [
    {
      rule: "liability",
      code: "not-disclosed",
      field: "data.appellant",
      problem: `finding ${data.finding} was not disclosed to ${data.appellant.kind} ${data.appellant.id} by ${occurredAt}`,
      remedy: "Record the disclosure first.",
    },
  ];
};

/** A period in working time or months needs a calendar, so the liability read model judges it, not this rule. */
const isInTime: Rule<LiabilityAppealed> = ({ data, state, occurredAt, policies }) => {
  const disclosed = disclosedAt(byId(state.liability.findings, data.finding), data.appellant);
  if (disclosed === undefined) return [];
  const elapsed = Date.parse(occurredAt) - Date.parse(disclosed);
  return policies.flatMap(({ id, liabilityAppeal }) =>
    liabilityAppeal?.within === undefined || elapsed <= elapsedMilliseconds(liabilityAppeal.within)
      ? []
      : [
          {
            rule: "liability",
            code: "appeal-too-late",
            field: "occurredAt",
            problem: `policy ${id} gives ${liabilityAppeal.within.amount} ${liabilityAppeal.within.unit} from the disclosure at ${disclosed}`,
            remedy: "The finding can still be revised, with a reason and an approval.",
          },
        ],
  );
};

const isTheOnlyOneOpen: Rule<LiabilityAppealed> = ({ data, state }) =>
  state.liability.appeals
    .filter(
      ({ finding, appellant, status }) =>
        status === "open" && finding === data.finding && isSameParty(appellant, data.appellant),
    )
    .map(({ id }) => ({
      rule: "liability",
      code: "appeal-open",
      field: "data.appellant",
      problem: `appeal ${id} of the same appellant against this finding is not decided yet`,
      remedy: "Decide it first.",
    }));

/** `AppealLiability` records `LiabilityAppealed`: when that is possible, and what it changes. */
export const appealLiability: Step<"AppealLiability", "LiabilityAppealed"> = defineStep({
  command: "AppealLiability",
  event: "LiabilityAppealed",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree, findingStands, wasDisclosedToTheAppellant, isInTime, isTheOnlyOneOpen],
  evolve(draft, event) {
    const { appeal, finding, appellant } = event.data;
    draft.liability.appeals.push({
      ...actOf(event),
      id: appeal,
      finding,
      appellant: { ...appellant },
      status: "open",
      decidedAt: null,
    });
  },
});
