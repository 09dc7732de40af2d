/** One measurement: prints its figures line by line, each with what it is compared with in the same run. */
export type Bench = (print: (line: string) => void) => Promise<void>;
