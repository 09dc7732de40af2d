import { once } from "node:events";
import { serve } from "./serving.ts";

const [file = "complaints.db", port = "8080"] = process.argv.slice(2);
const serving = await serve(file, Number(port), (fault) => process.stderr.write(`${String(fault)}\n`));
process.stdout.write(`Listening on http://127.0.0.1:${serving.port}\n`);

// A deployment says SIGTERM, a terminal SIGINT.
await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT"), serving.failed]);
await serving.stop();
process.stdout.write("Stopped; everything answered is recorded.\n");
