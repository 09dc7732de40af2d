import { displayWidth, isWide } from "./display-width.ts";

/** A text in lines of at most `width` places, broken between words, and anywhere between wide characters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Wide characters that begin no line. */
const CLOSING = "\u3001\u3002\u300b\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f";

/** What is kept together: a word with the space after it, or one wide character with what closes it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let word = "";
  for (const character of text) {
    if (isWide(character) && !CLOSING.includes(character) && word !== "") {
      pieces.push(word);
      word = "";
    }
    word += character;
    if (character === " ") {
      pieces.push(word);
      word = "";
    }
  }
  return word === "" ? pieces : [...pieces, word];
}
