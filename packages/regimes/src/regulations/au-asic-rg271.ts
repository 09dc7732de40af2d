import type { ClockRule, ClockScope, HandlingPolicy, LocalizedText } from "@complaint-ledger/policy";
import { daysAfterReceipt } from "../counting/days-after-receipt.ts";
import { fromTheMoment } from "../counting/from-the-moment.ts";
import { acknowledged } from "../triggers/acknowledged.ts";
import { milestone } from "../triggers/milestone.ts";
import { repliedInWriting } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

function responseWithin(
  days: number,
  id: string,
  title: LocalizedText,
  scope: { readonly appliesTo: ClockScope } | { readonly exceptFor: ClockScope },
): ClockRule {
  return statutoryClock({
    id,
    title,
    ...scope,
    stopsOn: repliedInWriting,
    cancelledBy: [{ event: "ComplaintWithdrawn" }, milestone("settledWithoutLetter")],
    duration: { amount: days, unit: "calendarDays" },
    counting: daysAfterReceipt,
    // Only for complexity or what is beyond control, by a delay notification; how long is not said.
    extension: { approverRoles: [] },
  });
}

/** Australia: internal dispute resolution of financial firms. The zone is ours. */
export const auAsicRg271: HandlingPolicy = regulation({
  id: "au-asic-rg271",
  title: { en: "Australia: ASIC Regulatory Guide 271", zh: "澳大利亚证券和投资委员会监管指南 271" },
  source:
    "ASIC RG 271 (from 2021-10-05), through https://www.afa.asn.au/news/new-internal-dispute-resolution-regime, " +
    "https://www.investordaily.com.au/regulation/47568-asic-cuts-down-response-times-for-disputes, " +
    "https://cashlab.com.au/pages/complaints, https://csf.com.au/contact-us/making-a-complaint",
  validFrom: "2021-10-05",
  timeZone: "Australia/Sydney",
  calendar: { id: "au-nsw", version: 1 },
  categories: ["superannuation", "creditDefaultOrHardship", "deathBenefit", "other"],
  milestones: ["objectionPeriodEnded", "settledWithoutLetter"],
  clocks: [
    statutoryClock({
      id: "acknowledge",
      title: { en: "Acknowledge", zh: "确认收到投诉" },
      stopsOn: acknowledged,
      duration: { amount: 24, unit: "hours" },
      counting: fromTheMoment,
    }),
    responseWithin(
      30,
      "idrResponse",
      { en: "Written IDR response", zh: "内部争议解决答复" },
      { exceptFor: { categories: ["superannuation", "creditDefaultOrHardship", "deathBenefit"] } },
    ),
    responseWithin(
      45,
      "idrResponseSuper",
      { en: "Written IDR response: superannuation", zh: "内部争议解决答复:养老金" },
      { appliesTo: { categories: ["superannuation"] } },
    ),
    responseWithin(
      21,
      "idrResponseCreditDefaultHardship",
      {
        en: "Written IDR response: default notices and hardship in credit",
        zh: "内部争议解决答复:信贷违约通知和困难申请",
      },
      { appliesTo: { categories: ["creditDefaultOrHardship"] } },
    ),
    {
      ...responseWithin(
        90,
        "idrResponseDeathBenefit",
        { en: "Written IDR response: distribution of a death benefit", zh: "内部争议解决答复:身故保险金分配" },
        { appliesTo: { categories: ["deathBenefit"] } },
      ),
      startsOn: [milestone("objectionPeriodEnded")],
    },
    statutoryClock({
      id: "noLetterNeeded",
      title: { en: "Settled so early that no letter is needed", zh: "及早解决则无须书面答复" },
      exceptFor: { categories: ["creditDefaultOrHardship"] },
      stopsOn: [[{ event: "SolutionAccepted" }]],
      duration: { amount: 5, unit: "workingDays" },
      // An opportunity, not a duty.
      advisory: true,
      counting: daysAfterReceipt,
    }),
  ],
  notEncoded: [
    {
      en: "One business day may stand for the 24 hours of the acknowledgement; the ledger reckons 24 hours.",
      zh: "确认收到也可按一个工作日计算;此处按24小时计算",
    },
    { en: "A letter is written all the same if the complainant asks for one.", zh: "投诉人要求时仍须书面答复" },
    {
      en: "Only complexity or what is beyond the firm's control prolongs a response, by a delay notification: neither is checked, and how long it may be is not said.",
      zh: "仅因情况复杂或者不可控原因,经延期通知方可延期:均不核对,延期时长未作规定",
    },
    {
      en: "The numbers were read on pages about the guide, not in the guide itself: check them there.",
      zh: "数字取自介绍该指南的网页,并非指南原文:请核对原文",
    },
  ],
});
