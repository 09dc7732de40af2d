/**
 * A share from 0 to 1 with one decimal, a dash where there is nothing to take a share of. `0.0 %` and `100.0 %` are exact: what
 * would be rounded to them is told as less or more.
 */
export function percent(share: number | null): string {
  if (share === null) return "–";
  const text = (share * 100).toFixed(1);
  if (text === "100.0" && share < 1) return ">99.9 %";
  if (text === "0.0" && share > 0) return "<0.1 %";
  return `${text} %`;
}
