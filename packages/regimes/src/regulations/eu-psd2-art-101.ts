import type { HandlingPolicy } from "@complaint-ledger/policy";
import { daysAfterReceipt } from "../counting/days-after-receipt.ts";
import { repliedInWriting } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/**
 * European Union: payment service providers reply within 15 business days. Whose business days is for the provider's Member
 * State, so give a calendar of your own under the id `eu-office`; the zone is ours.
 */
export const euPsd2Art101: HandlingPolicy = regulation({
  id: "eu-psd2-101",
  title: { en: "European Union: Payment Services Directive 2, article 101", zh: "欧盟第二支付服务指令第101条" },
  source: "PSD2 art. 101(2): EBA interactive single rulebook; numbers as transposed in FCA DISP 1.6.1R and 1.6.2AR",
  timeZone: "Europe/Brussels",
  calendar: { id: "eu-office", version: 1 },
  clocks: [
    statutoryClock({
      id: "reply",
      title: { en: "Reply on paper or another durable medium", zh: "以书面或者其他耐久介质答复" },
      source: "art. 101(2)",
      stopsOn: repliedInWriting,
      duration: { amount: 15, unit: "workingDays" },
      counting: daysAfterReceipt,
      // For reasons beyond the provider's control, by a holding reply, to 35 business days in all.
      extension: { approverRoles: [], atMost: { amount: 20, unit: "workingDays" }, times: 1 },
    }),
  ],
  notEncoded: [
    { en: "The reply covers all points raised.", zh: "答复须涵盖所提出的全部问题" },
    {
      en: "A holding reply gives the reasons for the delay and the date of the final reply.",
      zh: "暂缓答复须说明延迟原因和最终答复日期",
    },
    {
      en: "The longer time is for reasons beyond the provider's control, and needs a holding reply within the first fifteen business days: neither is checked.",
      zh: "因不可控原因、且在十五个工作日内作出暂缓答复,方可延期:均不核对",
    },
  ],
});
