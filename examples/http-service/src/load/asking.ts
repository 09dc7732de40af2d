import { Agent, request } from "node:http";

/** How a server did while it was asked. */
export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly median: number;
  /** Milliseconds. */
  readonly percentile99: number;
}

/** What is asked for, again and again. */
export interface Question {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks over so many connections, each waiting for its answer, for so many milliseconds. Rejects at a wrong answer. */
export async function askedFor(
  milliseconds: number,
  connections: number,
  port: number,
  question: Question,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  const start = performance.now();
  const client = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      const asked = performance.now();
      const status = await ask(agent, port, question);
      if (status >= 300) throw new Error(`${question.method} ${question.path} was answered with ${status}`);
      took.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.floor(share * (took.length - 1))] ?? 0;
  return { requestsPerSecond: took.length / seconds, median: at(0.5), percentile99: at(0.99) };
}

function ask(agent: Agent, port: number, { method, path, headers, body }: Question): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port, host: "127.0.0.1", method, path, headers: headers() }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? 0));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
