import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium is on this machine; `CHROMIUM` names another place. Undefined if there is none. */
export function findChromium(): string | undefined {
  return [process.env["CHROMIUM"], ...places].find((place) => place !== undefined && existsSync(place));
}

const page = `<!doctype html><meta charset="utf-8"><title>scenario</title><script type="module" src="/program.js"></script>`;

/**
 * Opens a page that runs a program (an ES module) in a headless Chromium, and gives the text that the program posts to
 * `/result`. Rejects if it posts nothing within half a minute. The page comes from this process, over loopback.
 */
export async function runInChromium(chromium: string, program: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), "complaint-ledger-chromium-"));
  const posted = Promise.withResolvers<string>();
  const server = createServer((request, response) => {
    if (request.url === "/result") void text(request).then(posted.resolve, posted.reject);
    answer(request, response, program);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const browser = spawn(chromium, [...options(profile), `http://127.0.0.1:${address.port}/`], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => browser.once("close", resolve).once("error", () => resolve()));
  browser.once("error", posted.reject);
  browser.once("close", () => posted.reject(new Error("the browser ended before the page had a result")));
  const timer = setTimeout(() => posted.reject(new Error("the page had no result within half a minute")), 30_000);
  try {
    return await posted.promise;
  } finally {
    clearTimeout(timer);
    browser.kill("SIGKILL");
    await ended;
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function answer({ url }: IncomingMessage, response: ServerResponse, program: string): void {
  const isProgram = url === "/program.js";
  response.setHeader("content-type", `${isProgram ? "text/javascript" : "text/html"}; charset=utf-8`);
  response.end(isProgram ? program : page);
}

/** A browser that shows nothing, keeps nothing and calls nobody. The sandbox needs rights that a container lacks. */
function options(profile: string): readonly string[] {
  return [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--user-data-dir=${profile}`,
  ];
}
