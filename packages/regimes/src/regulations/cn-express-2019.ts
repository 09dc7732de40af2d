import type { HandlingPolicy } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { handledAndTold } from "../triggers/handled-and-told.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** China: a courier handles a user's complaint and tells the user within seven days. */
export const cnExpress2019: HandlingPolicy = regulation({
  id: "cn-express-2019",
  title: { en: "China: Interim Regulations on Express Delivery", zh: "快递暂行条例" },
  source: "快递暂行条例(2019-03-02)第二十八条;LawRefBook/Laws@2f4c5c2 行政法规/快递暂行条例(2019-03-02).md",
  validFrom: "2018-05-01",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  clocks: [
    statutoryClock({
      id: "resolveAndInform",
      title: { en: "Handle the complaint and tell the user", zh: "予以处理并告知用户" },
      source: "第二十八条",
      stopsOn: handledAndTold,
      // 7日, not 7个工作日, as some secondary pages have it.
      duration: { amount: 7, unit: "calendarDays" },
      counting: civilCodeCounting,
    }),
  ],
  notEncoded: [
    {
      en: "Contact details are published and the company can be reached without hindrance.",
      zh: "公布联系方式,保证与用户的联络畅通",
    },
  ],
});
