/**
 * The yearly notices of the State Council on public holidays, as `chinese-days` publishes them: by date, the occasion as
 * "English,Chinese,statutory days".
 */
export interface ChinaArrangements {
  /** Days off, those at weekends too. */
  readonly holidays: Readonly<Record<string, string>>;
  /** 调休上班: days at weekends that are worked to make up for days off. */
  readonly workdays: Readonly<Record<string, string>>;
}

/** Holidays of every notice since there have been any; a year with all of them has had its own. */
const yearly = ["New Year's Day", "Spring Festival", "Labour Day", "National Day"];

/**
 * The years whose notice is among the arrangements, in order. Told from the holidays themselves: a day or two is no sign,
 * since a notice often moves days at the end of the year before.
 */
export function announcedYears({ holidays }: ChinaArrangements): readonly number[] {
  const occasions = new Map<number, Set<string>>();
  for (const [date, occasion] of Object.entries(holidays)) {
    const year = Number(date.slice(0, 4));
    const known = occasions.get(year) ?? new Set();
    occasions.set(year, known.add(englishName(occasion)));
  }
  const complete = [...occasions].filter(([, known]) => yearly.every((occasion) => known.has(occasion)));
  return complete.map(([year]) => year).toSorted((a, b) => a - b);
}

/** The occasion in both languages, e.g. `Spring Festival (春节)`. */
export function occasionName(occasion: string): string {
  const [english = occasion, chinese] = occasion.split(",");
  return chinese === undefined ? english : `${english} (${chinese})`;
}

function englishName(occasion: string): string {
  return occasion.split(",")[0] ?? occasion;
}
