/** A UUID that the same event of the same complaint always has. */
export function madeUpId(complaintId: string, index: number): string {
  let hash = 7;
  for (const character of complaintId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x1_0000_0000;
  return `${hash.toString(16).padStart(8, "0")}-0000-4000-8000-${index.toString(16).padStart(12, "0")}`;
}
