import type { DeadlineFigures } from "../peers-result.ts";
import { dateFns } from "./date-fns.ts";
import { dayjsBusinessTime } from "./dayjs-business-time.ts";
import type { Deadline, DeadlinePeer, Office } from "./deadline-peer.ts";
import { momentBusinessTime } from "./moment-business-time.ts";
import { thisProject } from "./this-project.ts";

const peers: Readonly<Record<string, DeadlinePeer>> = {
  "this project": thisProject,
  "date-fns": dateFns,
  "dayjs-business-time": dayjsBusinessTime,
  "moment-business-time": momentBusinessTime,
};

const days = ["01-01", "05-01", "07-04", "11-11", "12-24", "12-25"];
const holidays = Array.from({ length: 9 }, (_, i) => days.map((day) => `${2019 + i}-${day}`)).flat();
const throughout: Office["hours"] = [{ open: "09:00", close: "17:00" }];
const withBreak: Office["hours"] = [
  { open: "09:00", close: "12:00" },
  { open: "13:00", close: "18:00" },
];
/** At any minute of a week, of five years. */
const minutes = Array.from({ length: 2_000 }, (_, i) => Date.UTC(2020, 0, 1) + i * 1_291 * 60_000);
const seconds = minutes.map((start) => start + 37_250);

interface Question {
  readonly text: string;
  readonly starts: readonly number[];
  readonly asked: (peer: DeadlinePeer) => Deadline | undefined;
}

const questions: readonly Question[] = [
  {
    text: "5 working days later, weekends only",
    starts: minutes,
    asked: (peer) => peer.workingDays?.({ hours: throughout, holidays: [] }, 5),
  },
  {
    text: "5 working days later, with holidays",
    starts: minutes,
    asked: (peer) => peer.workingDays?.({ hours: throughout, holidays }, 5),
  },
  {
    text: "8 working hours later, open 9 to 17, with holidays",
    starts: minutes,
    asked: (peer) => peer.workingHours?.({ hours: throughout, holidays }, 8),
  },
  {
    text: "8 working hours later, with a break from 12 to 13",
    starts: minutes,
    asked: (peer) => peer.workingHours?.({ hours: withBreak, holidays }, 8),
  },
  {
    text: "8 working hours later, with a break, begun between two minutes",
    starts: seconds,
    asked: (peer) => peer.workingHours?.({ hours: withBreak, holidays }, 8),
  },
  {
    text: "200 working hours later, with a break",
    starts: minutes.slice(0, 300),
    asked: (peer) => peer.workingHours?.({ hours: withBreak, holidays }, 200),
  },
];

const ROUNDS = 21;
/** Short, so that what else the machine does falls on the turns of all. */
const MILLISECONDS = 40;

/** What this process sends when it is done. */
export type DeadlineReport = readonly DeadlineFigures[];

const report: DeadlineReport = questions.flatMap(figuresOf);
process.send?.(report);

function figuresOf({ text, starts, asked }: Question): readonly DeadlineFigures[] {
  const expected = starts.map(asked(thisProject) ?? (() => Number.NaN));
  const rates = new Map<string, number[]>();
  const agreement = new Map<string, Pick<DeadlineFigures, "agrees" | "asked" | "differs">>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, peer] of Object.entries(peers)) {
      // Asked anew in each round: the peers keep one office for the whole process.
      const deadline = asked(peer);
      if (deadline === undefined) continue;
      if (round === 0) agreement.set(name, agreementOf(starts, expected, deadline));
      const rate = rateOf(starts, deadline);
      // The first round warms up.
      if (round > 0) rates.set(name, [...(rates.get(name) ?? []), rate]);
    }
  }
  return Array.from(agreement, ([name, agrees]) => ({ question: text, name, ...agrees, rates: rates.get(name) ?? [] }));
}

function agreementOf(
  starts: readonly number[],
  expected: readonly number[],
  deadline: Deadline,
): Pick<DeadlineFigures, "agrees" | "asked" | "differs"> {
  const answers = starts.map(deadline);
  const differs = answers.findIndex((answer, i) => answer !== expected[i]);
  const agrees = answers.filter((answer, i) => answer === expected[i]).length;
  const iso = (at = Number.NaN): string => new Date(at).toISOString();
  return {
    agrees,
    asked: starts.length,
    ...(differs === -1
      ? {}
      : { differs: { start: iso(starts[differs]), expected: iso(expected[differs]), answer: iso(answers[differs]) } }),
  };
}

function rateOf(starts: readonly number[], deadline: Deadline): number {
  const began = performance.now();
  let answered = 0;
  let elapsed = 0;
  while (elapsed < MILLISECONDS) {
    for (let i = 0; i < 5; i++) deadline(starts[answered++ % starts.length] ?? Number.NaN);
    elapsed = performance.now() - began;
  }
  return (answered / elapsed) * 1_000;
}
