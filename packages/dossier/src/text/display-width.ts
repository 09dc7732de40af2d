/** East Asian wide characters, which take two places on a terminal (the common blocks). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** The width of a text in terminal columns; wide East Asian characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** Whether a character takes two places, and so may stand at the end or beginning of any line. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}
