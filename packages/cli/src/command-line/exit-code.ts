/** What a command's exit code says. The help texts and the README list them from {@link exitCodeMeanings}. */
export const exitCode = {
  ok: 0,
  findings: 1,
  usage: 2,
  ledgerNotOpened: 3,
  unreadableFile: 4,
  notFound: 5,
  failure: 6,
  interrupted: 130,
} as const;

/** One of {@link exitCode}. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Each exit code in words. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  0: "done, and nothing was found wrong",
  1: "findings: verify, liability --audit or callbacks --findings found something, compare found a difference, or import refused rows and recorded nothing",
  2: "the command was not understood, or lacks a policy or calendar that the ledger needs",
  3: "the ledger cannot be opened: missing, not a ledger, from a newer version, no access",
  4: "a file named (to import, a policy, a calendar) cannot be read, or is not what it should be",
  5: "the ledger holds no such complaint",
  6: "something failed on the way, e.g. the disk is full; what was acknowledged is kept",
  130: "interrupted; the ledger is consistent, and an import can be repeated",
};
