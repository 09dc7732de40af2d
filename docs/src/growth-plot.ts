import { costs, type Cost, type LedgerFigures } from "../../packages/bench/src/growth/growth-result.ts";
import { count } from "../../packages/bench/src/measure.ts";
import { growthResult } from "./benchmark-results.ts";

const WIDTH = 820;
const HEIGHT = 460;
const plot = { left: 80, right: 460, top: 40, bottom: 400 };
/** Told apart by those who do not tell red from green. */
const colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000", "#7f7f7f"];
const LABEL_HEIGHT = 17;

/** The text of `docs/reference/growth.svg`: the median time of each operation by the size of the ledger, both logarithmic. */
export function growthPlot(): string {
  const { ledgers } = growthResult();
  // The keys of a record of costs are costs.
  const names = Object.keys(costs) as Cost[];
  const times = ledgers.flatMap((ledger) => names.map((cost) => ledger.costs[cost].median));
  const decades = { from: Math.floor(Math.log10(Math.min(...times))), to: Math.ceil(Math.log10(Math.max(...times))) };
  const y = scale([decades.from, decades.to], [plot.bottom, plot.top]);
  const sizes = ledgers.map(({ complaints }) => Math.log10(complaints));
  const x = scale([Math.min(...sizes), Math.max(...sizes)], [plot.left, plot.right]);
  const lastOf = (cost: Cost): number => y(Math.log10(ledgers.at(-1)?.costs[cost].median ?? 1));
  const labels = apart(names.map(lastOf));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    "<title>Time of each operation by number of complaints in the ledger</title>",
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...range(decades.from, decades.to).map((decade) => timeLine(y(decade), timeText(decade))),
    ...ledgers.map(({ complaints }) => sizeLabel(x(Math.log10(complaints)), count(complaints))),
    text((plot.left + plot.right) / 2, plot.bottom + 45, "complaints in the ledger", "middle"),
    ...names.flatMap((cost, i) => {
      const colour = colours[i % colours.length] ?? "#000000";
      return [
        line(ledgers, cost, x, y, colour),
        `<line x1="${plot.right + 6}" y1="${at(lastOf(cost))}" x2="${plot.right + 24}" y2="${at(labels[i] ?? 0)}" stroke="${colour}"/>`,
        `<text x="${plot.right + 28}" y="${at((labels[i] ?? 0) + 4)}" fill="${colour}">${costs[cost].replace(/:.*| \(.*/, "")}</text>`,
      ];
    }),
    "</svg>",
    "",
  ].join("\n");
}

type Scale = (value: number) => number;

function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

function line(ledgers: readonly LedgerFigures[], cost: Cost, x: Scale, y: Scale, colour: string): string {
  const points = ledgers.map((ledger) => [
    at(x(Math.log10(ledger.complaints))),
    at(y(Math.log10(ledger.costs[cost].median))),
  ]);
  const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`);
  return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}`;
}

function timeLine(y: number, label: string): string {
  const stroke = `<line x1="${plot.left}" y1="${at(y)}" x2="${plot.right}" y2="${at(y)}" stroke="#dddddd"/>`;
  return stroke + text(plot.left - 10, y + 4, label, "end");
}

function sizeLabel(x: number, label: string): string {
  return text(x, plot.bottom + 22, label, "middle");
}

function text(x: number, y: number, content: string, anchor: "middle" | "end"): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="#333333">${content}</text>`;
}

/** Pushes labels down that would stand on one another, from the highest to the lowest. */
function apart(wanted: readonly number[]): readonly number[] {
  const placed = [...wanted];
  let free = 0;
  const fromTop = Array.from(wanted, (_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  for (const i of fromTop) {
    placed[i] = Math.max(wanted[i] ?? 0, free);
    free = (placed[i] ?? 0) + LABEL_HEIGHT;
  }
  return placed;
}

/** Of a power of ten of microseconds. */
function timeText(decade: number): string {
  if (decade >= 6) return `${10 ** (decade - 6)} s`;
  return decade >= 3 ? `${10 ** (decade - 3)} ms` : `${10 ** decade} µs`;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function at(value: number): string {
  return value.toFixed(1);
}
