import { callbackRuleSchema } from "../schema/callback-rule-schema.ts";
import { closureRuleSchema } from "../schema/closure-rule-schema.ts";
import { questionnaireSchema } from "../schema/questionnaire-schema.ts";
import { closingOutcomes, type ClosingOutcome, type ClosureRequirement, type ClosureRule } from "../closure-rule.ts";
import type { PolicyProblem } from "../policy-problem.ts";
import type { Questionnaire } from "../questionnaire.ts";
import { contradiction } from "./contradiction.ts";
import { placesOf, soundPlacesOf } from "./places.ts";

type Contradictions = readonly PolicyProblem<"contradiction">[];

/** Ways of closing that nothing could ever satisfy, or that ask for nothing where they seem to ask. */
export function closureContradictions(value: unknown): Contradictions {
  return soundPlacesOf(value, "closure", closureRuleSchema).flatMap(({ value: closure }) =>
    [
      noWayToClose(closure),
      unspecifiedOutsideImports(value, closure),
      misplacedRequirements(closure),
      callbackWithoutAttempts(value, closure),
      contentNobodyCanExpress(value, closure),
    ].flat(),
  );
}

function noWayToClose(closure: ClosureRule): Contradictions {
  if (closingOutcomes.some((outcome) => closure[outcome] !== undefined)) return [];
  return [contradiction("closure", "names no outcome, so no complaint could ever be closed", "Name at least one.")];
}

function unspecifiedOutsideImports(value: unknown, closure: ClosureRule): Contradictions {
  if (closure.unspecified === undefined) return [];
  return placesOf(value, "origin").flatMap(({ value: origin }) =>
    origin === "imported"
      ? []
      : [
          contradiction(
            "closure.unspecified",
            "only imported history may leave open how a complaint ended",
            'Remove this outcome, or mark the policy\'s origin as "imported".',
          ),
        ],
  );
}

/** Requirements that only one outcome can meet. */
const belongsTo: ReadonlyMap<ClosureRequirement, ClosingOutcome> = new Map([
  ["refusalApproved", "refused"],
  ["notAcceptedExplained", "notAccepted"],
]);

function misplacedRequirements(closure: ClosureRule): Contradictions {
  return closingOutcomes.flatMap((outcome) =>
    (closure[outcome] ?? []).flatMap((requirement, i) => {
      const rightful = belongsTo.get(requirement);
      if (rightful === undefined || rightful === outcome) return [];
      const problem = `${requirement} can be met only by a complaint closed as ${rightful}`;
      return [contradiction(`closure.${outcome}[${i}]`, problem, `Ask it under ${rightful}.`)];
    }),
  );
}

function callbackWithoutAttempts(value: unknown, closure: ClosureRule): Contradictions {
  const asking = closingOutcomes.filter((outcome) => closure[outcome]?.includes("outcomeCallback"));
  if (asking.length === 0) return [];
  return placesOf(value, "callbacks.attemptsBeforeAbandoning").flatMap(({ path, value: attempts }) =>
    attempts === 0
      ? [
          contradiction(
            path,
            `closing as ${asking.join(" or ")} asks for an outcome callback, which could be abandoned untried`,
            "Demand at least one attempt, or do not ask for the callback.",
          ),
        ]
      : [],
  );
}

function contentNobodyCanExpress(value: unknown, closure: ClosureRule): Contradictions {
  const outcome = closingOutcomes.find((candidate) => closure[candidate]?.includes("complainantContent"));
  if (outcome === undefined) return [];
  const [reference] = soundPlacesOf(value, "callbacks", callbackRuleSchema).map(
    (place) => place.value.questionnaires.outcome,
  );
  if (reference === undefined) return [];
  return soundPlacesOf(value, "questionnaires.*", questionnaireSchema)
    .filter(({ value: { id, version } }) => id === reference.id && version === reference.version)
    .filter(({ value: questionnaire }) => !canSatisfy(questionnaire))
    .map(({ path }) =>
      contradiction(
        `${path}.questions`,
        `closing as ${outcome} asks for a content complainant, and no answers to these questions show one`,
        "Let a question with a favourable option decide satisfaction.",
      ),
    );
}

/** Whether some answers make `satisfactionOf` say "satisfied". */
function canSatisfy({ questions }: Questionnaire): boolean {
  const deciding = questions.flatMap((question) =>
    question.kind === "scale" && question.decidesSatisfaction
      ? [{ required: question.required, favourable: question.options.some((o) => o.sentiment === "favourable") }]
      : [],
  );
  return (
    deciding.some(({ favourable }) => favourable) &&
    deciding.every(({ required, favourable }) => favourable || !required)
  );
}
