/** A stretch of a complaint's facts, by index: from `from` up to and without `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}
