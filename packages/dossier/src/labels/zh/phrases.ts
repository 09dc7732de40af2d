import type { LabelTable } from "../label-table.ts";

/** Words between the words, in Chinese. */
export const phrases: LabelTable["phrases"] = {
  asOf: "截至 {time}",
  asKnownAt: "以 {time} 所知为准",
  eventsCounted: "共 {count} 项记录",
  recordedBy: "经手人 {actor}，登记于 {time}",
  onBehalfOf: "{actor} 代 {other}",
  recordedLate: "补录原因：{reason}",
  masked: "[个人信息]",
  personalMasked: "个人信息已隐去",
  yes: "是",
  no: "否",
  unknown: "不详",
  // No currency is guessed to have two decimals.
  money: "{amount} {currency}（最小货币单位）",
  version: "{id} 第 {version} 版",
  clockOf: "{policy} 的 {clock}",
  weighted: "{party}，权重 {weight}",
  duration: "{amount} {unit}",
  inBrackets: "{name}（{detail}）",
  labelled: "{label}：{value}",
  comma: "、",
  semicolon: "；",
  span: "{from} – {to}，{duration}",
  days: "{amount} 天",
  hours: "{amount} 小时",
  minutes: "{amount} 分钟",
  seconds: "{amount} 秒",
  notReckoned: "未能按规定核算：{problem}。",
};
