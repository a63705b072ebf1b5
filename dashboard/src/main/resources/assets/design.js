// The page of the design language: the desk's own elements, put into every state they can be in.

import "./design/answers.js"; // before whatever asks the hub
import "./call/call-bar.js";
import "./call/hint-box.js";
import "./call/place-box.js";
import "./desk/alarm-bar.js";
import "./desk/bulk-bar.js";
import "./desk/canned-answers.js";
import "./desk/case-pane.js";
import "./desk/draft-keeper.js";
import "./desk/duty-bar.js";
import "./desk/filter-bar.js";
import { help } from "./desk/keys.js";
import "./desk/mention-box.js";
import "./desk/photo-viewer.js";
import { presence } from "./desk/presence.js";
import "./desk/promise-picks.js";
import "./desk/queue-rail.js";
import "./desk/reply-room.js";
import "./desk/saved-views.js";
import "./desk/sms-count.js";
import { line as toastLine, toast } from "./desk/toasts.js";
import "./desk/work-list.js";
import { render } from "lit";
import "./ui/tab-set.js";
import { say } from "./ui/words.js";
import { choices, rows } from "./design/answers.js";

const root = document.querySelector(".design");
const all = (selector, show) => root.querySelectorAll(selector).forEach(show);
const KEYS = ["j", "k", "Enter", "r", "n", "a", "e", "t", "1", "u", "x", "/", "Escape"];

all("filter-bar", (bar) => {
  const set = "status=TRIAGE&channel=sms&priority=EMERGENCY&due=today&from=2026-11-01&to=2026-11-23";
  bar.values = { none: "", set, part: "q=lampu" }[bar.dataset.state];
  bar.total = bar.dataset.state === "set" ? 1 : 123_456;
  bar.whole = bar.dataset.state !== "part";
});

all("bulk-bar", (bar) => {
  bar.choices = { ...choices, can: ["assignment", "priority", "replies", "notes", "status"] };
  bar.picked = new Map(rows.slice(0, 3).map((row) => [row.number, row]));
});

all("work-list", (list) => {
  list.query = `state=${list.dataset.state}`;
  if (list.dataset.state !== "stale") return;
  list.addEventListener("list-changed", () => list.reload(), { once: true });
});

all("#toasts", (place) => {
  const undo = { words: `${say("desk.undo")} (U)`, does: () => toast(say("desk.saved")) };
  const parts = [[say("desk.saved")], [say("desk.bulk.done", 3), undo], [say("desk.not-saved")]];
  render(parts.map(([words, act]) => toastLine(words, act)), place);
});

all("[data-shows=keys]", (button) => button.addEventListener("click", () => help(KEYS)));
all("saved-views", (views) => (views.query = "queue=triage&channel=sms"));
all("case-pane", (pane) => presence.open(pane.case.dataset.number));

document.addEventListener("case-told", ({ detail }) => toast(detail.words));

// nothing here leads to a complaint
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='/desk/complaints/'], a[href^='/desk/incidents/']");
  if (link) event.preventDefault();
});
document.addEventListener("submit", (event) => event.target.closest(".design") && event.preventDefault());
root.dataset.shown = "";
