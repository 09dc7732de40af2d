/** Characters written at once. */
const PIECE = 64 * 1024;

/** The same text in fewer, larger pieces, so that writing a long one costs little. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
