import { exitCodeMeanings } from "@complaint-ledger/cli";
import { idleProgram, type ParsedCommand } from "./idle-program.ts";
import { markdownTable } from "./markdown-table.ts";

type Argument = ParsedCommand["registeredArguments"][number];
type Option = ParsedCommand["options"][number];

/** The text of `docs/reference/cli.md`, from the commands as they are given to the parser of the command line. */
export function cliReference(): string {
  const whole = idleProgram();
  return [
    "# Command line (`complaint-ledger`)",
    "",
    "Every command of `complaint-ledger` with its arguments and options, as `--help` tells them. Generated from the commands by",
    "`pnpm docs:generate`; a test keeps it true. What each prints: [the README](../../packages/cli/README.md). How to use",
    "them on somebody's ledger: [audit a ledger](../how-to/audit-a-ledger.md).",
    "",
    "Without `--as-of` a command looks at the ledger as of now, without `--known-at` at all that is on record.",
    "",
    ...markdownTable(
      ["Command", "What it does"],
      ...whole.commands.map((command) => [`[\`${command.name()}\`](#${command.name()})`, cell(command.summary())]),
    ),
    "",
    "## Exit codes",
    "",
    ...markdownTable(
      ["Code", "Meaning"],
      ...Object.entries(exitCodeMeanings).map(([code, meaning]) => [code, cell(meaning)]),
    ),
    "",
    ...whole.commands.flatMap(section),
  ].join("\n");
}

function section(command: ParsedCommand): readonly string[] {
  const rows = [...command.registeredArguments.map(argumentRow), ...command.options.map(optionRow)];
  return [
    `## ${command.name()}`,
    "",
    cell(command.description()),
    "",
    `\`complaint-ledger ${command.name()} ${command.usage()}\``,
    "",
    ...markdownTable(["Argument or option", "Meaning"], ...rows),
    "",
  ];
}

function argumentRow(argument: Argument): readonly string[] {
  const name = argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
  return [`\`${name}\``, cell(argument.description)];
}

function optionRow({ flags, description, mandatory, argChoices, defaultValue }: Option): readonly string[] {
  const remarks = [
    ...(mandatory ? ["Required."] : []),
    ...(argChoices === undefined ? [] : [`One of ${argChoices.map((choice) => `\`${choice}\``).join(", ")}.`]),
    ...(defaultValue === undefined ? [] : [`Default: \`${String(defaultValue)}\`.`]),
  ];
  return [
    `\`${flags.replaceAll("|", "\\|")}\``,
    cell([description, ...remarks].join(remarks.length === 0 ? "" : ". ").replaceAll(".. ", ". ")),
  ];
}

/** A text as it stands in one cell of a table. */
function cell(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("<", "\\<").trim();
}
