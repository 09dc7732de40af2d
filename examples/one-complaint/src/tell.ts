import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { expressDelivery } from "@complaint-ledger/regimes";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger, type Ledger } from "complaint-ledger";
import { story, type Scene } from "./story.ts";

const complaintId = "2024-0001";

/** Plays the story on a ledger in `file`, then reads it back from the file as an auditor would. */
export async function tell(file: string, print: (line: string) => void): Promise<void> {
  let now = "";
  const clock = (): string => now;
  const open = async (readOnly: boolean): Promise<Ledger> =>
    openLedger({ store: await openSqliteEventStore({ file, clock, readOnly }), policies: [expressDelivery] });

  print(`One complaint, under "${expressDelivery.title.en}". The ledger is ${file}\n`);
  {
    await using ledger = await open(false);
    for (const [i, scene] of story.entries()) {
      now = scene.at;
      await play(ledger, scene, i, print);
    }
    await retry(ledger, print);
  }
  await using ledger = await open(true);
  await audit(ledger, print);
}

async function play(ledger: Ledger, scene: Scene, i: number, print: (line: string) => void): Promise<void> {
  const outcome = await ledger.handle(commandOf(scene, i), { actor: scene.by });
  print(`${scene.at.slice(0, 16).replace("T", " ")}  ${scene.by.id.padEnd(12)}  ${scene.says}`);
  if (outcome.outcome === "rejected") {
    print(`${" ".repeat(18)}✗ ${scene.type} refused:`);
    for (const { rule, problem, remedy } of outcome.rejection.violations) {
      print(`${" ".repeat(20)}${rule}: ${problem}. ${remedy}`);
    }
  } else if (outcome.outcome === "recorded") {
    for (const { type, revision } of outcome.events) print(`${" ".repeat(18)}✓ ${type} is event ${revision}`);
  }
}

/** Each scene is one command; its id is fixed, so that the story can be told twice without recording anything twice. */
function commandOf(scene: Scene, i: number): ComplaintCommand {
  const commandId = `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
  const { type, data } = scene;
  // A scene pairs each command's name with its own payload, as ComplaintCommand does.
  return { type, complaintId, commandId, data } as ComplaintCommand;
}

async function retry(ledger: Ledger, print: (line: string) => void): Promise<void> {
  const first = story[0];
  if (first === undefined) return;
  const again = await ledger.handle(commandOf(first, 0), { actor: first.by });
  print(`\nThe first command again, as after a lost answer: ${again.outcome}. Nothing is recorded twice.`);
}

async function audit(ledger: Ledger, print: (line: string) => void): Promise<void> {
  print("\nRead back from the file, read-only:\n");
  print("rev  occurred                  type                   by");
  for await (const event of ledger.history(complaintId)) {
    const { revision, occurredAt, type, actor } = event;
    print(`${String(revision).padStart(3)}  ${occurredAt}  ${type.padEnd(21)}  ${actor.id} (${actor.role})`);
  }
  const then = await ledger.complaint(complaintId, { asOf: "2024-03-04T04:00:00.000Z" });
  const today = await ledger.complaint(complaintId);
  print(
    `\nAs of 4 March 04:00 UTC it was ${then?.phase}, with ${then?.resolution.remedies.length} remedies instructed.`,
  );
  print(`Today it is ${today?.phase} as ${today?.closing.closed?.outcome}, and the customer was ${outcomeOf(today)}.`);
  print("\nSee it as a dossier:  npx -y pnpm@12 --silent complaint-ledger show " + complaintId + " --ledger <file>");
}

function outcomeOf(state: Awaited<ReturnType<Ledger["complaint"]>>): string {
  return state?.callback.callbacks.at(-1)?.satisfaction ?? "not reached";
}
