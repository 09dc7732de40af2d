import type { LiabilityConditions, LiabilityRule, ProposedParty } from "@complaint-ledger/policy";

/** In which cases a rule of liability is proposed, in words. */
export function casesText({ when, exceptFor }: LiabilityRule): string {
  const cases = conditionsText(when);
  return exceptFor === undefined ? cases : `${cases}, except ${conditionsText(exceptFor)}`;
}

/** What a rule of liability proposes, in words. */
export function proposalText({ propose }: LiabilityRule): string {
  if (propose === "undetermined") return "undetermined";
  const degree = propose.degreeOfOwnFault === undefined ? "" : ` (${propose.degreeOfOwnFault})`;
  return `${propose.parties.map(partyText).join(", ")}${degree}`;
}

/** Where a rule of liability stands. */
export function referenceText({ reference: { document, clause } }: LiabilityRule): string {
  return clause === undefined ? document : `${document} ${clause}`;
}

function conditionsText(conditions: LiabilityConditions): string {
  const texts = Object.entries(conditions).map(([condition, words]: [string, true | readonly string[]]) =>
    words === true
      ? `\`${condition}\``
      : `${condition} ${words.map((word) => `\`${word}\``).join(condition === "evidence" ? " + " : ", ")}`,
  );
  return texts.length === 0 ? "every case" : texts.join(" and ");
}

function partyText({ who, weight }: ProposedParty): string {
  return `${typeof who === "string" ? `\`${who}\`` : `${who.kind} \`${who.id}\``}: ${weight}`;
}
