/** What an audit finds. Each finding has a sentence that says it in full. */
export type AuditCode =
  | "no-basis"
  | "no-evidence"
  | "unknown-evidence"
  | "undetermined-with-shares"
  | "responsibility-disagrees"
  | "two-standing"
  | "id-twice"
  | "unknown-finding"
  | "unknown-appeal"
  | "unknown-sanction"
  | "revision-not-approved"
  | "approver-classified"
  | "appeal-before-disclosure"
  | "judge-appealed"
  | "judge-classified"
  | "appeal-too-late"
  | "appeal-decided-late"
  | "appeal-overdue"
  | "revision-owed"
  | "approver-proposed"
  | "sanction-out-of-order"
  | "executed-without-approval"
  | "executed-before-disclosure"
  | "executed-under-appeal"
  | "executed-after-upheld-appeal"
  | "executed-on-superseded"
  | "appeal-entered-late"
  | "execution-not-reported"
  | "reversal-owed"
  | "limit-not-reckonable";

/** Why an audit tells something. */
export type AuditKind =
  /** The rules let no command do it, so it came by a raw append or an import. */
  | "broken"
  /** It can come to be by commands: something has yet to follow, is late, or was entered too late to be heeded. */
  | "owed";

/** Of which kind each code is, in the order in which they are explained. */
export const auditCodes: Readonly<Record<AuditCode, AuditKind>> = {
  "no-basis": "broken",
  "no-evidence": "broken",
  "unknown-evidence": "broken",
  "undetermined-with-shares": "broken",
  "responsibility-disagrees": "broken",
  "two-standing": "broken",
  "id-twice": "broken",
  "unknown-finding": "broken",
  "unknown-appeal": "broken",
  "unknown-sanction": "broken",
  "revision-not-approved": "broken",
  "approver-classified": "broken",
  "appeal-before-disclosure": "broken",
  "judge-appealed": "broken",
  "judge-classified": "broken",
  "appeal-too-late": "owed",
  "appeal-decided-late": "owed",
  "appeal-overdue": "owed",
  "revision-owed": "owed",
  "approver-proposed": "broken",
  "sanction-out-of-order": "broken",
  "executed-without-approval": "broken",
  "executed-before-disclosure": "broken",
  "executed-under-appeal": "broken",
  "executed-after-upheld-appeal": "broken",
  "executed-on-superseded": "broken",
  "appeal-entered-late": "owed",
  "execution-not-reported": "owed",
  "reversal-owed": "owed",
  "limit-not-reckonable": "owed",
};
