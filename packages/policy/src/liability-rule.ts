import type { EvidenceKind } from "./evidence-kind.ts";
import type { LocalizedText } from "./handling-policy.ts";

/**
 * "In such a case, this is who holds the fault": what a policy proposes as a finding. It decides nothing and refuses
 * nothing; a person looks at the proposal and determines liability, or determines otherwise.
 */
export interface LiabilityRule {
  /** Id within the policy; an imported finding can name it as the rule it was made by. */
  readonly id: string;
  readonly when: LiabilityConditions;
  /** Cases in which it is not proposed although the above holds: those in which all of this holds too. */
  readonly exceptFor?: LiabilityConditions;
  readonly propose: ProposedFault;
  /** Where the rule stands, to be named as the basis of the finding. */
  readonly reference: RuleReference;
  /** What the source says about it, and what of the rule is not the source's. */
  readonly note: LocalizedText;
}

/**
 * What must hold in a case: every condition given, an absent one is no condition, none at all holds always. A list is met
 * by any one of its members, `evidence` only by all of them.
 */
export interface LiabilityConditions {
  readonly classes?: readonly string[];
  /** As last classified; as reported while the classification says none. */
  readonly categories?: readonly string[];
  readonly natures?: readonly string[];
  readonly about?: readonly ("attitude" | "quality")[];
  readonly validity?: readonly ("founded" | "partlyFounded" | "unfounded")[];
  /** What caused it: as found; as reported while no root cause was found. */
  readonly causes?: readonly string[];
  /** What was found to have caused it, whatever was reported. */
  readonly rootCauses?: readonly string[];
  /** Its own handling ran over a time limit. What shows that is the SLA read model's, to be handed in. */
  readonly handledLate?: true;
  /** Kinds that must be on file. */
  readonly evidence?: readonly EvidenceKind[];
}

/** Who is proposed to hold how much of the fault; `undetermined` leaves that open. */
export type ProposedFault =
  | "undetermined"
  | {
      readonly parties: readonly ProposedParty[];
      /** How badly our own side failed; only where it holds a share. */
      readonly degreeOfOwnFault?: "slight" | "ordinary" | "gross" | "intentional";
    };

/** Somebody proposed to be liable, and how much. */
export interface ProposedParty {
  /** Whoever fills a role in the case, or one party that is the same in every such case. */
  readonly who: LiabilityRole | NamedParty;
  /** Whole number from 1; the share is this over the sum of all weights. */
  readonly weight: number;
}

/** One party by id. `unit` and `person` (our staff) are our own side. */
export interface NamedParty {
  readonly kind: "unit" | "person" | "supplier" | "otherCompany" | "customer" | "thirdParty";
  readonly id: string;
}

/**
 * A part that somebody plays in a case. Playing it says nothing of fault; that is what the rule proposes. Our own side:
 * the four units that handle it, whoever had it first or last, the employee complained of, and the unit in which a root
 * cause was found to have arisen (`causingUnit`). Others: the complainant, and who takes part in joint handling.
 */
export type LiabilityRole =
  /** Received it. */
  | "intakeUnit"
  /** Owns the relation with the customer. */
  | "accountUnit"
  /** Handles it. */
  | "handlingUnit"
  /** Works out the remedy. */
  | "countermeasureUnit"
  /** In which a root cause was found to have arisen. */
  | "causingUnit"
  /** Was addressed first, or took over from them. */
  | "firstContactOwner"
  /** Handles it now. */
  | "handler"
  | "employeeComplainedOf"
  | "complainant"
  /** A supplier that takes part in joint handling. */
  | "supplier"
  /** Another company that takes part in joint handling. */
  | "otherCompany";

/** All roles, in the order of {@link LiabilityRole}. */
export const liabilityRoles: readonly LiabilityRole[] = [
  "intakeUnit",
  "accountUnit",
  "handlingUnit",
  "countermeasureUnit",
  "causingUnit",
  "firstContactOwner",
  "handler",
  "employeeComplainedOf",
  "complainant",
  "supplier",
  "otherCompany",
];

/** A document and the place in it. */
export interface RuleReference {
  readonly document: string;
  readonly clause?: string;
}
