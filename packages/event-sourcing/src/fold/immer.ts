import { Immer } from "immer";

/** Immer of our own: an application that calls immer's `setAutoFreeze(false)` does not reach it. */
export const immer: Immer = new Immer();
