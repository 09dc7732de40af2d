import {
  complaintFrequency,
  liabilityAudit,
  liabilityClassification,
  liabilityReport,
  likeCases,
  linkedComplaints,
  meetingAgenda,
  overdueResolutions,
  reviewMeetings,
  type AuditOptions,
} from "@complaint-ledger/liability";
import { slaCompliance } from "@complaint-ledger/sla";
import { Command } from "commander";
import type { Done } from "../command-line/done.ts";
import { exitCode, type ExitCode } from "../command-line/exit-code.ts";
import {
  openLedgerToRead,
  type LedgerToRead,
  viewpointOf,
  withReadingOptions,
  withViewpointOptions,
} from "../command-line/reading-options.ts";
import type { Shell } from "../command-line/shell.ts";
import { tellOfViewpoint } from "../command-line/viewpoint-remarks.ts";
import { agendaText } from "../liability/agenda-text.ts";
import { jsonOf, type Answer } from "../liability/answer.ts";
import { auditCsv, auditText } from "../liability/audit-text.ts";
import { frequencyCsv, frequencyText } from "../liability/frequency-text.ts";
import { lateHandlingText } from "../liability/late-handling-text.ts";
import { lateHandlingReport } from "../liability/late-handling.ts";
import { withLiabilityOptions, type LiabilityOptions } from "../liability/liability-options.ts";
import { likeCasesText } from "../liability/like-cases-text.ts";
import { linkedText } from "../liability/linked-text.ts";
import { liabilityCsv } from "../liability/report-csv.ts";
import { liabilityText } from "../liability/report-text.ts";
import { resolutionsText } from "../liability/resolutions-text.ts";
import { rulesAtHand, withRulesOptions } from "../sla/rules-at-hand.ts";
import { jsonLines } from "../text/json-lines.ts";
import { groundsText } from "../text/grounds-text.ts";
import { timeTextIn, type TimeText } from "../text/local-time.ts";

/** `liability`: who was found liable, and what an auditor or a review meeting asks of it. */
export function liabilityCommand(shell: Shell, done: Done): Command {
  const command = new Command("liability")
    .summary("who was found liable, with appeals and sanctions")
    .description(
      "Reports who was found liable, how often and how much, with appeals, sanctions and recovered losses. With --audit it\n" +
        "ends with exit code 1 if there is anything to look at.",
    );
  return withLiabilityOptions(withRulesOptions(withViewpointOptions(withReadingOptions(command)))).action(
    async (options: LiabilityOptions) => done(await runLiability(options, shell)),
  );
}

async function runLiability(options: LiabilityOptions, shell: Shell): Promise<ExitCode> {
  const time = timeTextIn(options.timeZone);
  const { asOf = shell.clock(), knownAt } = viewpointOf(options);
  const asked: AuditOptions = { ...(await rulesAtHand(options)), asOf, knownAt };
  await using ledger = await openLedgerToRead(options, shell);
  const { code = exitCode.ok, ...answer } = await answerTo(options, asked, ledger, time);
  const grounds = ledger.grounds();
  tellOfViewpoint(options, grounds, shell);
  for (const text of formOf(answer, options)) await shell.print(text);
  if (options.json !== true && options.csv !== true) await shell.print(groundsText(grounds, time));
  return code;
}

function formOf({ json, text, csv = text }: Answer, options: LiabilityOptions): Iterable<string> {
  if (options.json === true) return json();
  return options.csv === true ? csv() : text();
}

interface AnswerWithCode extends Answer {
  /** Absent: nothing was found wrong. */
  readonly code?: ExitCode;
}

async function answerTo(
  options: LiabilityOptions,
  asked: AuditOptions,
  ledger: LedgerToRead,
  time: TimeText,
): Promise<AnswerWithCode> {
  if (options.resolutions === true) {
    const overdue = overdueResolutions((await ledger.projectRows(reviewMeetings, asked)).values(), asked);
    return { json: () => jsonOf({ ...overdue, ledger: ledger.grounds() }), text: () => resolutionsText(overdue, time) };
  }
  const rows = await ledger.projectRows(liabilityClassification, asked);
  if (options.audit === true) {
    const audit = liabilityAudit(rows.values(), asked);
    const { findings, ...head } = audit;
    return {
      json: () => jsonLines({ ...head, ledger: ledger.grounds() }, "findings", findings),
      text: () => auditText(audit, time),
      csv: () => auditCsv(audit),
      code: findings.length === 0 ? exitCode.ok : exitCode.findings,
    };
  }
  if (options.lateHandlers === true) {
    const late = lateHandlingReport(rows, await ledger.projectRows(slaCompliance), asked);
    return { json: () => jsonOf({ ...late, ledger: ledger.grounds() }), text: () => lateHandlingText(late, time) };
  }
  if (options.likeCases === true) {
    const like = likeCases(rows.values(), asked);
    return { json: () => jsonOf({ ...like, ledger: ledger.grounds() }), text: () => likeCasesText(like, time) };
  }
  if (options.frequency !== undefined) {
    const { frequency: of, timeZone } = options;
    const often = complaintFrequency(rows.values(), { ...asked, of, timeZone });
    return {
      json: () => jsonOf({ ...often, ledger: ledger.grounds() }),
      text: () => frequencyText(often, time),
      csv: () => frequencyCsv(often),
    };
  }
  if (options.linked === true) {
    const linked = linkedComplaints(rows.values(), asked);
    return { json: () => jsonOf({ ...linked, ledger: ledger.grounds() }), text: () => linkedText(linked, time) };
  }
  if (options.agenda !== undefined) {
    const { agenda: month, timeZone } = options;
    const meetings = await ledger.projectRows(reviewMeetings, asked);
    const agenda = meetingAgenda(rows.values(), meetings.values(), { ...asked, month, timeZone });
    return { json: () => jsonOf({ ...agenda, ledger: ledger.grounds() }), text: () => agendaText(agenda, time) };
  }
  const report = liabilityReport(rows.values(), { ...asked, by: options.by });
  return {
    json: () => jsonOf({ ...report, ledger: ledger.grounds() }),
    text: () => liabilityText(report, time),
    csv: () => liabilityCsv(report),
  };
}
