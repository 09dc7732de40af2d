import { en } from "../labels/en.ts";
import type { LabelTable } from "../labels/label-table.ts";
import { zh } from "../labels/zh.ts";
import type { Wording } from "../page/wording.ts";
import { timeTextIn } from "../text/local-time.ts";

/** Languages whose words are here. */
export const languages = ["en", "zh"] as const;

/** One of the {@link languages}. */
export type Language = (typeof languages)[number];

/** In which words a dossier is told. */
export interface RenderingOptions {
  /** A language, or a table of words of your own. Default: `en`. */
  readonly language?: Language | LabelTable | undefined;
  /** IANA zone by whose clocks times are written. Default: `UTC`. */
  readonly timeZone?: string | undefined;
}

const tables: Readonly<Record<Language, LabelTable>> = { en, zh };

/** The words that the options ask for. Throws `unknown-time-zone`. */
export function wordingOf({ language = "en", timeZone = "UTC" }: RenderingOptions): Wording {
  return { labels: typeof language === "string" ? tables[language] : language, time: timeTextIn(timeZone) };
}
