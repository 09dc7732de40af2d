import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./code-blocks.ts";

/** An example in the doc comment of an export. */
export interface CommentExample {
  /** Path of the source from the root. */
  readonly source: string;
  /** Folder of its package. */
  readonly folder: string;
  readonly text: string;
}

/**
 * Every example in the packages' doc comments: what follows `@example`, and `ts` blocks. Left out are those that leave
 * something out themselves (`…`), and those on a world of their own, with events and deciders that no package has.
 */
export function commentExamples(): readonly CommentExample[] {
  const sources = globSync("packages/*/src/**/*.ts", { cwd: root }).filter(
    (path) => !path.endsWith(".test.ts") && !path.includes("/test/"),
  );
  return sources.sort().flatMap((source) => {
    const comments = readFileSync(join(root, source), "utf8").match(/\/\*\*[^]*?\*\//g) ?? [];
    const texts = comments.map(withoutStars).flatMap((comment) => {
      const [, behindTag] = /@example([^]*)$/.exec(comment) ?? [];
      return behindTag === undefined
        ? Array.from(comment.matchAll(/```ts\n([^]*?)```/g), ([, block = ""]) => block)
        : [behindTag];
    });
    const [, folder = ""] = source.split("/");
    return texts
      .filter((text) => !text.includes("…") && !/[pP]arcel|lodged|journeys/.test(text))
      .map((text) => ({ source, folder, text: text.trim() }));
  });
}

/**
 * A program of an example: the exports it names are imported, from its own package first, and the values it speaks of
 * without making them (`store`, `rows`) are declared.
 */
export function programOf({ folder, text }: CommentExample): string {
  const words = new Set(text.match(/[A-Za-z_]\w*/g));
  const imports = new Map<string, string>();
  const declared = { ...values, ...ofPackage[folder] };
  for (const [name, from] of [...exportsOf(folder), ...exported.flatMap(([, names]) => names)]) {
    if (words.has(name) && !imports.has(name) && !(name in declared)) imports.set(name, from);
  }
  return [
    'import type { Actor, EventStore, Instant } from "@complaint-ledger/event-sourcing";',
    'import * as fc from "fast-check";',
    ...Array.from(imports, ([name, from]) => `import ${isType(name) ? "type " : ""}{ ${name} } from "${from}";`),
    ...declarations(declared),
    "export async function example() {",
    text,
    "}",
    "",
  ].join("\n");
}

function withoutStars(comment: string): string {
  return comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .replaceAll(/^ *\* ?/gm, "");
}

/** Types alone begin with a capital letter. */
function isType(name: string): boolean {
  return /^[A-Z]/.test(name);
}

type Export = readonly [name: string, from: string];

/** What each package exports, and a few things of others that examples use. */
const exported: readonly (readonly [folder: string, exports: readonly Export[]])[] = [
  ...globSync("packages/*/src/index.ts", { cwd: root }).map((path): readonly [string, readonly Export[]] => {
    const [, folder = ""] = path.split("/");
    const source = readFileSync(join(root, path), "utf8");
    const lists = Array.from(source.matchAll(/export (?:type )?\{([^}]*)\}/g), ([, list = ""]) => list.split(","));
    const names = lists.flat().map((name) => name.replace(/^\s*(?:type )?/, "").trim());
    const from = folder === "ledger" ? "complaint-ledger" : `@complaint-ledger/${folder}`;
    return [folder, names.filter((name) => name !== "").map((name) => [name, from])];
  }),
  [
    "",
    [
      ["chinaCalendar", "@complaint-ledger/regimes/china-calendar"],
      ["nationalCalendar", "@complaint-ledger/regimes/national-calendar"],
      ["createReadStream", "node:fs"],
      ["writeFile", "node:fs/promises"],
      ["mkdtemp", "node:fs/promises"],
      ["rm", "node:fs/promises"],
      ["join", "node:path"],
      ["tmpdir", "node:os"],
      ["expect", "vitest"],
      ["it", "vitest"],
      ["describe", "vitest"],
    ],
  ],
];

function exportsOf(folder: string): readonly Export[] {
  return exported.find(([name]) => name === folder)?.[1] ?? [];
}

/** Values that examples speak of without making them, by name, with their types. */
const values: Readonly<Record<string, string>> = {
  actor: "Actor",
  asOf: "Instant",
  calendar: 'import("@complaint-ledger/working-time").CompiledCalendar',
  calendars: 'readonly import("@complaint-ledger/working-time").BusinessCalendar[]',
  clock: "() => Instant",
  counting: 'import("@complaint-ledger/working-time").CountingRules',
  events: 'readonly import("complaint-ledger").LedgerEvent[]',
  file: "string",
  now: "Instant",
  policies: 'readonly import("@complaint-ledger/policy").HandlingPolicy[]',
  store: "EventStore",
  text: "string",
  timeZone: "string",
};

const complaintEvents = 'readonly import("@complaint-ledger/complaint").ComplaintEvent[]';
const slaView = 'import("@complaint-ledger/event-sourcing").KeyedView<import("@complaint-ledger/sla").SlaRow>';

/** More of them, in the examples of one package. */
const ofPackage: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  callbacks: rowsOf("callbacks", "CallbackRow"),
  complaint: { groups: "readonly { readonly key: string | null }[]" },
  dossier: { events: complaintEvents, dossier: 'import("@complaint-ledger/dossier").Dossier' },
  "event-sourcing": {
    after: 'import("@complaint-ledger/event-sourcing").Position',
    observe: 'import("@complaint-ledger/event-sourcing").Observer',
    send: "(event: unknown) => Promise<void>",
    decider: "typeof import('@complaint-ledger/complaint').complaintDecider",
    history: complaintEvents,
    index: "import('@complaint-ledger/sla').SlaIndex",
    observer: 'import("@complaint-ledger/event-sourcing").Observer',
    register: 'import("@complaint-ledger/event-sourcing").Projection<number, { readonly ParcelPosted: object }>',
    snapshot: 'import("@complaint-ledger/event-sourcing").Snapshot',
    view: slaView,
  },
  ledger: { lodgeComplaint: 'import("@complaint-ledger/complaint").ComplaintCommand' },
  liability: {
    ...rowsOf("liability", "LiabilityRow"),
    meetings: 'ReadonlyMap<string, import("@complaint-ledger/liability").ReviewMeetingRow>',
    overdue: 'readonly import("@complaint-ledger/liability").LateHandling[]',
    proposal: 'Parameters<typeof import("@complaint-ledger/liability").determinationOf>[0]',
  },
  policy: {
    policy: 'import("@complaint-ledger/policy").HandlingPolicy',
    report: "(...told: readonly string[]) => void",
  },
  register: rowsOf("register", "RegisterRow"),
  sla: { ...rowsOf("sla", "SlaRow"), event: 'import("@complaint-ledger/event-sourcing").RecordedEvent', view: slaView },
  testing: {
    append: "(data: unknown) => Promise<unknown>",
    events: complaintEvents,
    histories: 'import("fast-check").Arbitrary<readonly import("@complaint-ledger/event-sourcing").RecordedEvent[]>',
    mine: "typeof import('@complaint-ledger/sla').slaCompliance",
    openMyStore: "(options: object) => Promise<EventStore>",
    myStorage: 'import("@complaint-ledger/testing").StorageFactory',
    readModel: 'import("@complaint-ledger/event-sourcing").Projection<number, { readonly ParcelPosted: object }>',
    readModelAgrees: "(events: unknown) => boolean",
    register: 'import("@complaint-ledger/event-sourcing").Projection<number, { readonly ParcelPosted: object }>',
    reportAgrees: "(events: unknown) => boolean",
    seeds: "readonly number[]",
    writtenAndRead: "(data: unknown) => unknown",
  },
  "working-time": { officeHours: 'import("@complaint-ledger/working-time").BusinessCalendar' },
};

function rowsOf(folder: string, row: string): Readonly<Record<string, string>> {
  const type = `import("@complaint-ledger/${folder}").${row}`;
  return { row: type, rows: `ReadonlyMap<string, ${type}>` };
}

function declarations(types: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(types).map(([name, type]) => `declare const ${name}: ${type};`);
}
