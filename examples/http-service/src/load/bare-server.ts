import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";

// The limit: the same framework, reading the same request and answering as much, with no ledger behind it.
const answer = { complaintId: crypto.randomUUID(), events: [{ id: crypto.randomUUID(), type: "ComplaintLodged" }] };
const app = new Hono();
app.post("/complaints", async (c) => {
  await c.req.text();
  return c.json(answer, 201);
});
app.get("/complaints/:id", (c) => c.json(answer));
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  process.stdout.write(`Listening on http://127.0.0.1:${address.port}\n`);
});
