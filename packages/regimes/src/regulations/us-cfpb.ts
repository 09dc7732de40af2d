import type { HandlingPolicy } from "@complaint-ledger/policy";
import { daysAfterReceipt } from "../counting/days-after-receipt.ts";
import { milestone } from "../triggers/milestone.ts";
import { replied } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** United States: complaints that the Consumer Financial Protection Bureau sends to a company's portal. The zone is ours. */
export const usCfpb: HandlingPolicy = regulation({
  id: "us-cfpb",
  title: { en: "United States: CFPB Company Portal", zh: "美国消费者金融保护局公司门户" },
  source:
    "CFPB Company Portal Manual 8.1; 12 USC 5534(b); " +
    "http://llt4fun.insidearm.com/news/00043245-what-include-interim-response-cfpb-compla, " +
    "https://stg.fintechfutures.com/2015/05/cfpb-updates-consumer-complaint-manual-may-26-2015",
  timeZone: "America/New_York",
  milestones: ["consumerFeedbackGiven"],
  clocks: [
    statutoryClock({
      id: "respond",
      title: { en: "Respond, or say that it is in progress", zh: "答复或者说明正在处理" },
      stopsOn: [
        ...replied,
        [{ event: "ReplyIssued", detail: "interim" }],
        [{ event: "ReplyIssued", detail: "holding" }],
      ],
      duration: { amount: 15, unit: "calendarDays" },
      counting: daysAfterReceipt,
    }),
    statutoryClock({
      id: "final",
      title: { en: "Final response", zh: "最终答复" },
      stopsOn: replied,
      duration: { amount: 60, unit: "calendarDays" },
      counting: daysAfterReceipt,
    }),
    statutoryClock({
      id: "consumerFeedback",
      title: { en: "The consumer's feedback on the response", zh: "消费者对答复的反馈" },
      startsOn: [{ event: "ReplyIssued", detail: "final" }],
      stopsOn: [[milestone("consumerFeedbackGiven")]],
      duration: { amount: 60, unit: "calendarDays" },
      // The consumer's limit, not the company's to breach.
      advisory: true,
      counting: daysAfterReceipt,
    }),
  ],
  notEncoded: [
    {
      en: "A response tells the steps taken, the communications received and what is planned next.",
      zh: "答复须说明已采取的步骤、收到的信息和后续计划",
    },
  ],
});
