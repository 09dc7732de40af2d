import { isTypedError, type Problem } from "@complaint-ledger/event-sourcing";
import { isKurrentDbStoreError } from "@complaint-ledger/store-kurrentdb";
import { isSqliteStoreError } from "@complaint-ledger/store-sqlite";
import { exitCode, type ExitCode } from "./exit-code.ts";
import type { Shell } from "./shell.ts";

/** Tells what went wrong on standard error, as a line or as JSON, and gives the exit code for it. */
export function reportFailure(error: unknown, shell: Shell, json: boolean): ExitCode {
  shell.progress(undefined);
  if (!isTypedError(error)) {
    // A bug of ours: whoever reports it needs the trace.
    shell.tell(error instanceof Error && error.stack !== undefined ? error.stack : String(error));
    return exitCode.failure;
  }
  const { code, field, problem } = error;
  const remedy = `${error.remedy}${hints[code] ?? ""}`;
  const problems = problemsOf(error);
  if (json) {
    shell.tell(
      JSON.stringify({ error: { code, field, problem, remedy, ...(problems.length > 0 ? { problems } : {}) } }),
    );
  } else {
    shell.tell(problemLine({ code, field, problem, remedy }));
    for (const one of problems) shell.tell(`  ${one.field}: ${one.problem}. ${one.remedy}`);
  }
  return exitCodeOf(error);
}

/** What the remedies of the libraries below mean on the command line. */
const hints: Readonly<Record<string, string>> = {
  "unknown-policy": " Name its file with --policy-file.",
  "unknown-calendar": " Name its file with --calendar-file.",
};

/** What an error tells beside its own line, such as every mistake of a policy with its place. */
function problemsOf(error: Problem): readonly Omit<Problem, "code">[] {
  if (!("problems" in error) || !Array.isArray(error.problems)) return [];
  // Errors with `problems` are those of the packages of this project, which all give field, problem and remedy.
  const problems = error.problems as readonly Problem[];
  const [only] = problems;
  return problems.length === 1 && only?.field === error.field && only.problem === error.problem ? [] : problems;
}

/** A problem in one line. */
export function problemLine({ code, field, problem, remedy }: Problem): string {
  return `error: ${field}: ${problem}. ${remedy} [${code}]`.replaceAll(/\s*\n\s*/g, " ");
}

function exitCodeOf(error: Problem): ExitCode {
  if (isSqliteStoreError(error, ...notOpened) || isKurrentDbStoreError(error, ...notReached)) {
    return exitCode.ledgerNotOpened;
  }
  switch (error.code) {
    case "usage":
    case "invalid-instant":
    case "invalid-option":
    case "invalid-sample":
    case "invalid-month":
    case "unknown-format":
    case "invalid-name":
    case "unknown-policy":
    case "unknown-calendar":
      return exitCode.usage;
    case "unreadable-file":
    case "invalid-policy":
    case "invalid-calendar":
    case "missing-columns":
      return exitCode.unreadableFile;
    case "unknown-complaint":
      return exitCode.notFound;
    case "interrupted":
      return exitCode.interrupted;
    default:
      return exitCode.failure;
  }
}

const notReached = ["invalid-connection-string", "server-unavailable", "access-denied", "foreign-event"] as const;

const notOpened = [
  "ledger-missing",
  "not-a-ledger",
  "newer-ledger",
  "older-ledger",
  "not-archived",
  "read-only-ledger",
  "no-access",
  "unsupported-sqlite",
] as const;
