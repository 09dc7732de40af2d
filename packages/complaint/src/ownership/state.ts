import type { Act } from "../act.ts";

/** Who owns what of the complaint. The five roles are kept apart; none of them says anything of fault. */
export interface OwnershipState {
  /** 首问负责: whoever was addressed first, until handed on. */
  readonly firstContactOwner: string | null;
  readonly intakeUnit: string | null;
  readonly accountUnit: string | null;
  readonly handlingUnit: string | null;
  readonly handler: string | null;
  /** Everyone who has handled it, in order, the present handler last. */
  readonly handlers: readonly string[];
  readonly escalations: readonly Escalation[];
  readonly jointHandling: boolean;
  readonly emergency: Act | null;
}

/** Where it was taken when it went beyond somebody's authority. */
export interface Escalation extends Act {
  readonly level: string;
}

/** Before any event. */
export const initialOwnership: OwnershipState = {
  firstContactOwner: null,
  intakeUnit: null,
  accountUnit: null,
  handlingUnit: null,
  handler: null,
  handlers: [],
  escalations: [],
  jointHandling: false,
  emergency: null,
};
