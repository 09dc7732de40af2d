import type { EventMap, KeyedProjection, Recipes } from "@complaint-ledger/event-sourcing";

/** What every contender rebuilds of a complaint, and keeps of each as a read model: small, so that the store is measured. */
export interface Account {
  readonly events: number;
  readonly channel: string;
  readonly unit: string;
  readonly dueAt: string;
  readonly satisfaction: string;
  readonly outcome: string;
}

/** A complaint of which nothing is known. */
export const noAccount: Account = { events: 0, channel: "", unit: "", dueAt: "", satisfaction: "", outcome: "" };

/** The events of a made-up complaint, with their payloads as far as the account reads them. */
export interface AccountEvents extends EventMap {
  readonly ComplaintLodged: Pick<Account, "channel">;
  readonly HandlingUnitAssigned: Pick<Account, "unit">;
  readonly DeadlinePromised: Pick<Account, "dueAt">;
  readonly ComplaintAcknowledged: object;
  readonly HandlerAssigned: object;
  readonly LiabilityDetermined: object;
  readonly ReplyIssued: object;
  readonly CallbackAttempted: object;
  readonly CallbackCompleted: Pick<Account, "satisfaction">;
  readonly ComplaintClosed: Pick<Account, "outcome">;
}

/** The account after one more event, as the peers write it: a new object, the old one untouched. */
export function evolved(account: Account, type: string, data: object): Account {
  const { channel, unit, dueAt, satisfaction, outcome } = payload(data);
  const events = account.events + 1;
  switch (type) {
    case "ComplaintLodged":
      return { ...account, events, channel };
    case "HandlingUnitAssigned":
      return { ...account, events, unit };
    case "DeadlinePromised":
      return { ...account, events, dueAt };
    case "CallbackCompleted":
      return { ...account, events, satisfaction };
    case "ComplaintClosed":
      return { ...account, events, outcome };
    default:
      return { ...account, events };
  }
}

/** Changes the account itself: the limit. */
export function mutate(account: { -readonly [Key in keyof Account]: Account[Key] }, type: string, data: object): void {
  const { channel, unit, dueAt, satisfaction, outcome } = payload(data);
  account.events += 1;
  if (type === "ComplaintLodged") account.channel = channel;
  else if (type === "HandlingUnitAssigned") account.unit = unit;
  else if (type === "DeadlinePromised") account.dueAt = dueAt;
  else if (type === "CallbackCompleted") account.satisfaction = satisfaction;
  else if (type === "ComplaintClosed") account.outcome = outcome;
}

function payload(data: object): Account {
  // `complaintHistory` gives each type the payload that is read above; of the rest, nothing is read.
  return data as Account;
}

/** The same, as this project writes it. */
export const accountRecipes: Recipes<Account, AccountEvents> = {
  ComplaintLodged(account, { data }) {
    account.events += 1;
    account.channel = data.channel;
  },
  HandlingUnitAssigned(account, { data }) {
    account.events += 1;
    account.unit = data.unit;
  },
  DeadlinePromised(account, { data }) {
    account.events += 1;
    account.dueAt = data.dueAt;
  },
  ComplaintAcknowledged: count,
  HandlerAssigned: count,
  LiabilityDetermined: count,
  ReplyIssued: count,
  CallbackAttempted: count,
  CallbackCompleted(account, { data }) {
    account.events += 1;
    account.satisfaction = data.satisfaction;
  },
  ComplaintClosed(account, { data }) {
    account.events += 1;
    account.outcome = data.outcome;
  },
};

function count(account: { events: number }): void {
  account.events += 1;
}

/** The names of the events. */
export const eventTypes: readonly string[] = Object.keys(accountRecipes);

/** The account of each complaint, as a read model of this project. */
export const accounts: KeyedProjection<Account, AccountEvents> = {
  name: "accounts",
  version: 1,
  initial: noAccount,
  on: accountRecipes,
};
