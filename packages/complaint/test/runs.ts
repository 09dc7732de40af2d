/** How many runs a property gets: as many as are usual, times `COMPLAINT_RUNS` of the environment for a long hunt. */
export function runs(usual: number): number {
  return Math.ceil(usual * Number(process.env["COMPLAINT_RUNS"] ?? 1));
}
