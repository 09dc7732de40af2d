/** The code of a finding, and whether it rests on holidays that are not announced yet. */
export function codeText({ code, provisional }: { readonly code: string; readonly provisional?: true }): string {
  return provisional === true ? `${code}, provisional` : code;
}
