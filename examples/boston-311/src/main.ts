import { reportOn } from "./report-on.ts";

const [csv, ledger = "boston.db", asOf = new Date().toISOString()] = process.argv.slice(2);
if (csv === undefined) {
  process.stderr.write("Pass the path of the published CSV; then, if you like, that of the ledger, and an instant.\n");
  process.exitCode = 2;
} else {
  process.exitCode = await reportOn({ csv, ledger, asOf }, (text) => process.stdout.write(text));
}
