import type { HandlingPolicy } from "../handling-policy.ts";
import type { Questionnaire } from "../questionnaire.ts";
import type { CallbackPurpose } from "./callback-purpose.ts";

/** The questionnaire that `policy` asks in callbacks of this purpose; `undefined`: free conversation. */
export function questionnaireOf(policy: HandlingPolicy, purpose: CallbackPurpose): Questionnaire | undefined {
  const reference = policy.callbacks.questionnaires[purpose];
  if (reference === undefined) return undefined;
  return policy.questionnaires.find(({ id, version }) => id === reference.id && version === reference.version);
}
