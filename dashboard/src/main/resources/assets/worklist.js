// Keeps the worklist up to date: facts come over the live stream, rows ready to show.

import { countdown } from "./countdown.js";
import { follow } from "./live.js";

const list = document.getElementById("worklist");
const rows = document.getElementById("rows");
const live = document.getElementById("live");
const news = document.getElementById("news");
const announce = document.getElementById("announce");
const count = document.getElementById("count");
const words = list.dataset;
const firstPage = words.page === "1";
const tick = countdown(list);
const waiting = new Map();
let total = Number(count.textContent.match(/\d+/)?.[0] ?? 0);

const due = (row) => Number(row.dataset.due) || Infinity;
const find = (number) => rows.querySelector(`tr[data-number="${number}"]`);

function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.querySelector("tr");
}

function place(row) {
  const after = [...rows.children].find((other) => due(other) > due(row));
  rows.insertBefore(row, after ?? null);
}

// while somebody reads or types in the table nothing moves under their hands
const isBusy = () => rows.matches(":hover") || rows.contains(document.activeElement);

function show(fact) {
  const old = find(fact.number);
  if (old && Number(old.dataset.version) >= fact.version) return;
  if (!fact.matches) {
    if (waiting.delete(fact.number)) offer();
    if (old) remove(old);
    return;
  }
  const row = parse(fact.row);
  if (old && due(old) === due(row)) {
    old.replaceWith(row);
  } else if (old && isBusy()) {
    old.replaceWith(row);
  } else if (old) {
    old.remove();
    place(row);
  } else if (firstPage) {
    add(fact, row);
  }
  tick();
}

function add(fact, row) {
  if (isBusy()) {
    waiting.set(fact.number, fact);
    offer();
    return;
  }
  place(row);
  document.getElementById("empty")?.remove();
  counted(1);
  announce.textContent = words.announce.replace("{0}", fact.number);
}

function remove(row) {
  row.remove();
  counted(-1);
}

function counted(change) {
  total = Math.max(0, total + change);
  count.textContent = words.count.replace("{0}", total);
}

function offer() {
  news.hidden = waiting.size === 0;
  news.textContent = words.new.replace("{0}", waiting.size);
}

news.addEventListener("click", () => {
  const facts = [...waiting.values()];
  waiting.clear();
  news.blur();
  facts.forEach((fact) => {
    const row = parse(fact.row);
    place(row);
    counted(1);
  });
  offer();
  tick();
});

// the hub cannot tell any more what was missed: read the page again, keep the place on it
async function readAgain() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (answer.redirected) return location.reload();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  rows.replaceChildren(...page.getElementById("rows").children);
  count.textContent = page.getElementById("count").textContent;
  total = Number(count.textContent.match(/\d+/)?.[0] ?? 0);
  waiting.clear();
  offer();
  tick();
}

function state(on) {
  live.hidden = false;
  live.textContent = on ? words.on : words.off;
  live.classList.toggle("off", !on);
}

const query = new URLSearchParams(words.query);
query.set("after", words.cursor);
follow(`/api/v1/events?${query}`, { complaint: show, again: readAgain }, state, () => location.reload());
