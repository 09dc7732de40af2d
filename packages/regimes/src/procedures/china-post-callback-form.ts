import type { Questionnaire } from "@complaint-ledger/policy";

/**
 * The five questions of the letter of enquiry (回访意见征询函) that the customer fills in and signs, each with the scale
 * printed under it. What an option says of satisfaction, and which questions decide it, is ours: the letter asks whether
 * the customer is satisfied with how the complaint was handled, and the first three are about just that.
 */
export const chinaPostCallbackForm: Questionnaire = {
  id: "china-post-callback",
  version: 1,
  questions: [
    {
      kind: "scale",
      id: "result",
      text: { en: "Are you satisfied with the result of your complaint?", zh: "您对投诉处理结果是否满意?" },
      required: true,
      decidesSatisfaction: true,
      options: [
        { id: "satisfied", label: { en: "Satisfied", zh: "满意" }, sentiment: "favourable" },
        { id: "soSo", label: { en: "So-so", zh: "一般" }, sentiment: "neutral" },
        { id: "dissatisfied", label: { en: "Dissatisfied", zh: "不满意" }, sentiment: "unfavourable" },
      ],
    },
    {
      kind: "scale",
      id: "timeliness",
      text: { en: "Did we deal with it in good time?", zh: "您认为我们对投诉事件的处理是否及时?" },
      required: true,
      decidesSatisfaction: true,
      options: [
        { id: "inTime", label: { en: "In good time", zh: "及时" }, sentiment: "favourable" },
        { id: "soSo", label: { en: "So-so", zh: "一般" }, sentiment: "neutral" },
        { id: "notInTime", label: { en: "Not in good time", zh: "不及时" }, sentiment: "unfavourable" },
      ],
    },
    {
      kind: "scale",
      id: "attitude",
      text: {
        en: "Are you satisfied with the attitude of the staff who dealt with it?",
        zh: "您对投诉处理业务人员的态度是否满意?",
      },
      required: true,
      decidesSatisfaction: true,
      options: [
        { id: "satisfied", label: { en: "Satisfied", zh: "满意" }, sentiment: "favourable" },
        { id: "soSo", label: { en: "So-so", zh: "一般" }, sentiment: "neutral" },
        { id: "dissatisfied", label: { en: "Dissatisfied", zh: "不满意" }, sentiment: "unfavourable" },
      ],
    },
    {
      kind: "scale",
      id: "useAgain",
      text: { en: "Will you use this service again?", zh: "您以后还会使用这项业务吗?" },
      required: true,
      decidesSatisfaction: false,
      options: [
        { id: "yes", label: { en: "Yes", zh: "会" }, sentiment: "favourable" },
        { id: "hardToSay", label: { en: "Hard to say", zh: "很难说" }, sentiment: "neutral" },
        { id: "no", label: { en: "No", zh: "不会" }, sentiment: "unfavourable" },
      ],
    },
    {
      kind: "text",
      id: "satisfyBetter",
      text: { en: "What could the post office do to satisfy you better?", zh: "邮政怎样做您会更满意?" },
      // An open suggestion; nobody has to have one (ours).
      required: false,
    },
  ],
};
