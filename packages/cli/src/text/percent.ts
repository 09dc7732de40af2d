/** A share from 0 to 1 with one decimal, a dash where there is nothing to take a share of. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1)} %`;
}
