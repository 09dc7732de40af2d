/** What a bench is told. */
export interface BenchOptions {
  /** Whether the result is to be written where the documentation takes it from; only some have one. */
  readonly write: boolean;
}

/** One measurement: prints its figures line by line, each with what it is compared with in the same run. */
export type Bench = (print: (line: string) => void, options: BenchOptions) => Promise<void>;
