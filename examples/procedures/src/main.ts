import { cases } from "./cases.ts";
import { tell } from "./tell.ts";

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => cases[id] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`No case is called ${unknown.join(", ")}. There are: ${Object.keys(cases).join(", ")}.\n`);
  process.exit(2);
}
for (const [id, procedureCase] of Object.entries(cases)) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  process.stdout.write(`${(await tell(id, procedureCase)).join("\n")}\n\n\n`);
}
