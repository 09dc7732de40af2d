import * as z from "zod";
import { identifier, text } from "../fields/text.ts";

/** A thing the complaint is about, or one handed in with it (the unit, its adapter). */
export interface Item {
  readonly description: string;
  /** Parcel, order, serial or account number. */
  readonly number?: string;
  /** Whether it was left with us. */
  readonly handedIn: boolean;
}

/** Schema of {@link Item}. */
export const item: z.ZodType<Item> = z.strictObject({
  description: text,
  number: z.exactOptional(identifier),
  handedIn: z.boolean(),
});

/** Whether a warranty covers it, and what was done to it before. */
export interface Warranty {
  readonly covered: boolean;
  /** How often it was repaired before. */
  readonly earlierRepairs?: number;
}

/** Schema of {@link Warranty}. */
export const warranty: z.ZodType<Warranty> = z.strictObject({
  covered: z.boolean(),
  earlierRepairs: z.exactOptional(z.int().min(0)),
});
