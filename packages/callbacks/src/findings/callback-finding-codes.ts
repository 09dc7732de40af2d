/** Every code of a finding, in the order of the reference of audit findings. */
export const callbackFindingCodes = [
  "callback-missing",
  "callback-late",
  "closed-without-callback",
  "closed-without-content",
  "planned-callback-not-tried",
  "form-not-returned",
  "too-few-attempts",
  "retry-too-soon",
  "agent-is-handler",
  "medium-does-not-count",
  "questionnaire-not-asked",
  "questionnaire-unknown",
  "question-skipped",
  "answer-does-not-fit",
  "satisfaction-not-as-answered",
  "record-contradicted",
  "remedy-contradicted",
  "dissatisfaction-open",
  "disposed-by-same-person",
  "limit-not-reckonable",
] as const;

/** What a finding is about. */
export type CallbackFindingCode = (typeof callbackFindingCodes)[number];
