import type { CommandType, ComplaintCommands } from "@complaint-ledger/complaint";
import type { Standing } from "./standing.ts";
import type { Update } from "./update.ts";

/** Something an update changes: what to record of it, and how the incident stands once that is recorded. */
export interface Change {
  readonly act: Act;
  readonly after: Standing;
}

/** What a command says, without whom it is about and when. */
export type Act = {
  readonly [Type in CommandType]: { readonly type: Type; readonly data: ComplaintCommands[Type] };
}[CommandType];

/** One kind of change; `undefined` if the update changes nothing of the kind. */
export type ChangeOf = (update: Update, standing: Standing) => Change | undefined;
