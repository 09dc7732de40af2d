import type { HandlingPolicy } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { handledAndTold } from "../triggers/handled-and-told.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** China: an authority to which a consumer complains handles it and tells the consumer within seven working days. */
export const cnConsumerLaw: HandlingPolicy = regulation({
  id: "cn-consumer-law",
  title: { en: "China: Consumer Protection Law", zh: "中华人民共和国消费者权益保护法" },
  source: "消费者权益保护法(2013-10-25)第四十六条;LawRefBook/Laws@2f4c5c2 民法商法/消费者权益保护法(2013-10-25).md",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  clocks: [
    statutoryClock({
      id: "agencyHandle",
      title: {
        en: "The authority handles the complaint and tells the consumer",
        zh: "有关行政部门予以处理并告知消费者",
      },
      source: "第四十六条",
      stopsOn: handledAndTold,
      duration: { amount: 7, unit: "workingDays" },
      counting: civilCodeCounting,
    }),
  ],
  notEncoded: [],
});
