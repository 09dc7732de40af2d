/** A name from code as words: `noRemedySought` becomes `no remedy sought`. */
export function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}
