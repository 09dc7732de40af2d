import { once } from "node:events";
import { serve } from "./serving.ts";

const [file = "complaints.db", port = "8080"] = process.argv.slice(2);

function report(fault: unknown, instance = "while nobody asked"): void {
  process.stderr.write(`${instance}: ${String(fault)}\n`);
}

const serving = await serve(file, Number(port), report);
process.stdout.write(`Listening on http://127.0.0.1:${serving.port}\n`);

// A deployment says SIGTERM, a terminal SIGINT.
const told = Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
const fault = await Promise.race([told.then(() => undefined), serving.failed]);
// Whoever runs it sees that it failed, and starts it anew.
if (fault !== undefined) {
  report(fault);
  process.exitCode = 1;
}
await serving.stop();
process.stdout.write("Stopped; everything answered is recorded.\n");
