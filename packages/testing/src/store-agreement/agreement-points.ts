import fc from "fast-check";
import type { ContractPoint, Disposable } from "../contract.ts";
import {
  storageUnderTest,
  type StorageFactory,
  type StorageUnderTest,
} from "../durable-store-contract/storage-under-test.ts";
import { settableClock } from "../settable-clock.ts";
import { comparedStore } from "./compared-store.ts";
import { runProgram } from "./run-program.ts";
import { storePrograms } from "./store-program.ts";

/** Two empty storages, whose stores read the same clock. */
export interface StoragePair {
  readonly one: StorageUnderTest;
  readonly other: StorageUnderTest;
}

/** A point in which two stores have to agree. */
export type AgreementPoint = ContractPoint<StoragePair>;

/** What two stores have to agree in. */
export function agreementPoints(clockGoesBack: boolean): readonly AgreementPoint[] {
  return [
    {
      point: "the same program on both",
      cases: {
        "gives the same results, errors and events, in the same order (property)": async ({ fresh, check, soon }) => {
          await check(
            fc.asyncProperty(storePrograms(clockGoesBack), async (program) => {
              const { one, other } = await fresh();
              await runProgram(program, {
                clock: one.clock,
                one: await comparedStore(one.open, soon),
                other: await comparedStore(other.open, soon),
              });
            }),
          );
        },
      },
    },
  ];
}

/** Makes two storages on one clock. */
export async function storagePair(one: StorageFactory, other: StorageFactory): Promise<Disposable<StoragePair>> {
  const clock = settableClock();
  const [first, second] = [await storageUnderTest(one, clock), await storageUnderTest(other, clock)];
  return {
    fixture: { one: first.fixture, other: second.fixture },
    dispose: async () => {
      await first.dispose();
      await second.dispose();
    },
  };
}
