import type { Rule } from "../step.ts";
import { unknownId } from "../rules/identity.ts";
import type { Determination } from "./determination.ts";
import { isSameParty } from "./is-same-party.ts";
import { ownShare } from "./own-share.ts";

/** One party holds one share; two entries for one would count it twice where people and units are counted. */
const namesEachPartyOnce: Rule<Determination> = ({ data }) =>
  data.parties.flatMap((party, i) =>
    data.parties.findIndex((other) => isSameParty(other, party)) === i
      ? []
      : [
          {
            rule: "liability",
            code: "party-twice",
            field: `data.parties[${i}]`,
            problem: `${party.kind} ${party.id} is named twice`,
            remedy: "Give each party one weight.",
          },
        ],
  );

const degreeNeedsAShare: Rule<Determination> = ({ data }) =>
  data.degreeOfOwnFault === undefined || ownShare(data.parties).weight > 0
    ? []
    : [
        {
          rule: "liability",
          code: "degree-without-share",
          field: "data.degreeOfOwnFault",
          problem: "a degree of own fault is given, but neither a unit nor a person of ours holds a share",
          remedy: "Leave the degree out, or name who of ours is liable.",
        },
      ];

/** A finding that names somebody rests on something; imported history brings no evidence of its own. */
const restsOnEvidence: Rule<Determination> = ({ data }) =>
  data.evidence.length > 0 || data.basis.kind === "imported" || data.parties.length === 0
    ? []
    : [
        {
          rule: "liability",
          code: "no-evidence",
          field: "data.evidence",
          problem: "it names who is liable and rests on no evidence",
          remedy: "Attach the evidence or take a statement, and name its id here.",
        },
      ];

const evidenceExists: Rule<Determination> = ({ data, state }) => {
  const { evidence, statements } = state.investigation;
  return data.evidence.flatMap((id, i) =>
    unknownId(`evidence[${i}]`, "evidence or statement", evidence.includes(id) || statements.includes(id), id),
  );
};

/** Rule 9: imported history is handled under a policy marked so; elsewhere `imported` would be a way round evidence. */
const importsOnlyUnderSuchAPolicy: Rule<Determination> = ({ data, policies }) =>
  data.basis.kind !== "imported" || policies.some(({ origin }) => origin === "imported")
    ? []
    : [
        {
          rule: "liability",
          code: "not-imported",
          field: "data.basis.kind",
          problem: "its basis is said to be imported, and the complaint is pinned to no policy of imported history",
          remedy: "Name the rules it rests on, with evidence.",
        },
      ];

/** What holds for every finding, first or superseding. */
export const determinationRules: readonly Rule<Determination>[] = [
  namesEachPartyOnce,
  degreeNeedsAShare,
  restsOnEvidence,
  evidenceExists,
  importsOnlyUnderSuchAPolicy,
];
