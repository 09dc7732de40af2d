/** An amount in integer minor units (cents, 分) of an ISO 4217 currency. Never a float. */
export interface Money {
  /** Safe integer, not negative. */
  readonly minorUnits: number;
  /** Three capital letters, e.g. `CNY`. */
  readonly currency: string;
}
