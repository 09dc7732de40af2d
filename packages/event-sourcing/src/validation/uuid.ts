const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `value` is a UUID written in lower case, of whatever version: the only form in which ids compare as strings. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** The 16 bytes of a UUID, of whatever version. */
export function uuidBytes(uuid: string): Uint8Array {
  const bytes = new Uint8Array(16);
  let place = 0;
  for (let i = 0; i < 16; i++) {
    if (uuid.charCodeAt(place) === HYPHEN) place += 1;
    bytes[i] = 16 * digitAt(uuid, place) + digitAt(uuid, place + 1);
    place += 2;
  }
  return bytes;
}

const HYPHEN = 0x2d;

/** The value of the hexadecimal digit at `place`; several times faster than `parseInt`. */
function digitAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  return code <= 0x39 ? code - 0x30 : code - 0x57;
}

/** A UUID's text, of the first 16 of `bytes`. */
export function uuidText(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += "-";
    text += HEX[bytes[i] ?? 0];
  }
  return text;
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
