// One complaint in the list. Whatever came from outside is only ever text.

import { html, nothing } from "lit";
import { channelIcon, icon } from "../ui/icon.js";
import { countdown } from "../ui/distance.js";
import { say } from "../ui/words.js";
import { marked } from "./marked.js";

function due(line, now) {
  if (!line.due) return html`<span class="due soft">${say("desk.no-due")}</span>`;
  const { words, urgency } = countdown(line.due, now);
  return html`<time class="due ${urgency}" datetime=${line.dueAt} title=${line.dueFull}>
    ${urgency === "calm" ? nothing : icon(urgency === "late" ? "exclamation-octagon" : "clock-history")}${words}</time>`;
}

// What is to be known about it, the most pressing first: that one is said, the others are signs with their words behind.
// Of a priority nothing more is said where the emergency number is waited for, and new words are bold already.
const FLAGS = [
  ["ringing", "life-preserver", true, () => "flag.ringing"],
  ["urgent", "exclamation-triangle", true, (line) => `priority.${line.priority}`],
  ["undelivered", "x-lg", true, () => "flag.undelivered"],
  ["returned", "arrow-counterclockwise", true, () => "flag.returned"],
  ["contested", "flag", true, () => "flag.contested"],
  ["review", "journal-text", false, () => "flag.review"],
  ["officials", "shield-exclamation", false, () => "mark.ABOUT_OFFICIALS"],
  ["unread", "envelope", false, () => "flag.unread"],
];

function flags(line) {
  const shown = FLAGS.filter(([name]) => line[name] && !(name === "urgent" && line.ringing));
  return shown.map(([, sign, alert, word], i) => {
    const words = say(word(line));
    return html`<span class="flag ${alert ? "alert" : ""} ${i ? "sign" : ""}" title=${i ? words : nothing}>${i ? icon(sign, words) : words}</span>`;
  });
}

const where = (line) => [line.place, line.topic].filter(Boolean).join(" · ");

// address: where its page is; now: seconds since 1970
export const row = (line, { address, now, open, picked }) => html`
  <a href=${address} aria-current=${open ? "true" : nothing} tabindex="-1">
    <span class="first">${channelIcon(line.channel, line.channelName)}
      <span class="where">${where(line) || line.channelName}</span>${due(line, now)}</span>
    <span class="said" dir="auto">${line.highlight ? marked(line.highlight) : line.words || say("desk.row.no-words")}</span>
    <span class="third"><span class="status" data-status=${line.status}>${say(`status.${line.status}`)}</span>
      ${flags(line)}<span class="code">${line.number}</span>
      <span class="who">${line.assignee ? html`${icon("person-check")}${line.assignee}` : line.department}</span></span>
  </a>
  ${picked === undefined ? nothing : html`<input class="pick" type="checkbox" tabindex="-1" .checked=${picked}
    aria-label=${say("desk.row.pick", line.number)}>`}`;

export const emptyRow = () => html`<span></span><span></span>`;
