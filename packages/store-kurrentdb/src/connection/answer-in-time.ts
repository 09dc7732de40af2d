/**
 * Settles as `answer` does, or rejects after `timeout` milliseconds. An answer that comes later, even a failure, is
 * nobody's concern then.
 */
export function answerInTime<Answer>(answer: Promise<Answer>, timeout: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${timeout} ms`)), timeout);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
