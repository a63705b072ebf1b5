// The keys of the desk. None works while somebody types, except Escape.

import { html, render } from "lit";
import { say } from "../ui/words.js";

const HIDDEN = new Set(["2", "3"]); // 1 tells of them

const isTyping = (target) => target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

// acts: functions by key; the words of each stand under `desk.key.` in the message files
export function keys(acts) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (document.querySelector("dialog[open], :popover-open")) return;
    const act = event.key === "?" ? () => help(Object.keys(acts).filter((key) => !HIDDEN.has(key))) : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const named = (key) => ({ " ": "Spasi", Escape: "Esc", Enter: "Enter" })[key] ?? key;

export function help(all) {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", "keys-title");
  render(html`<h2 id="keys-title">${say("desk.keys")}</h2>
    <dl class="keys">${[...all, "?"].map((key) => html`<dt><kbd>${named(key)}</kbd></dt><dd>${say(`desk.key.${key === " " ? "space" : key}`)}</dd>`)}</dl>
    <form method="dialog"><button class="main">${say("desk.close")}</button></form>`, dialog);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
