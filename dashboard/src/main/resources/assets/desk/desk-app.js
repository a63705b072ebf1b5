// The desk: queues, list and complaint, one address for each view, one live stream for all of them.

import { asked } from "../ui/asked.js";
import { gathered } from "../ui/frame.js";
import { follow } from "../ui/live.js";
import "../ui/tab-set.js";
import { number as written, say } from "../ui/words.js";
import "../call/call-bar.js";
import "./alarm-bar.js";
import "./bulk-bar.js";
import "./canned-answers.js";
import "./case-pane.js";
import "./duty-bar.js";
import "./draft-keeper.js";
import "./filter-bar.js";
import { keys } from "./keys.js";
import "./mention-box.js";
import { presence } from "./presence.js";
import "./photo-viewer.js";
import "./promise-picks.js";
import "./queue-rail.js";
import "./saved-views.js";
import "./reply-room.js";
import "./sms-count.js";
import { toast } from "./toasts.js";
import { offerUndo, undo } from "./undo.js";
import "./work-list.js";

const RECOUNT_MILLIS = 2000;
const COMPLAINT = /^\/desk\/complaints\/([^/]+)$/;

// without the words that are searched for: the live stream knows none
function unsearched(query) {
  const others = new URLSearchParams(query);
  others.delete("q");
  return others.toString();
}

// from one search to the next in the same list: each letter is no step of its own on the way back
function isTyping(to) {
  const searched = (url) => new URL(url).searchParams.get("q");
  return searched(to) && searched(location.href) && to.pathname === location.pathname
    && unsearched(to.search) === unsearched(location.search);
}

class DeskApp extends HTMLElement {
  #query;
  #open = "";
  #stream = () => {};
  #recounting = 0;
  #cursor = "";
  #take = gathered((facts) => this.#hear(facts));

  connectedCallback() {
    this.rail = this.querySelector("queue-rail");
    this.views = this.querySelector("saved-views");
    this.list = this.querySelector("work-list");
    this.filters = this.querySelector("filter-bar");
    this.pane = this.querySelector("case-pane");
    this.bulk = this.querySelector("bulk-bar");
    this.alarm = document.querySelector("alarm-bar");
    this.calls = document.querySelector("call-bar");
    this.state = document.getElementById("live");
    this.news = document.getElementById("news");
    this.#cursor = this.dataset.cursor;
    this.#listen();
    this.#keys();
    this.#go(location.href);
  }

  #listen() {
    addEventListener("popstate", () => this.#go(location.href));
    this.addEventListener("click", (event) => this.#clicked(event));
    this.filters.addEventListener("filtered", (event) => this.#visit(this.#address(event.detail, "")));
    this.list.addEventListener("list-changed", ({ detail }) => this.#listed(detail));
    this.pane.addEventListener("case-shown", () => this.#recount(0));
    this.pane.addEventListener("case-told", ({ detail }) => this.#told(detail));
    this.filters.addEventListener("chosen", ({ detail }) => (this.bulk.choices = detail));
    this.filters.addEventListener("picking", () => this.#pick(!this.list.picking));
    this.list.addEventListener("picked", ({ detail }) => (this.bulk.picked = this.list.picking ? new Map(detail) : undefined));
    this.bulk.addEventListener("pick-all", () => this.list.pickAll());
    this.bulk.addEventListener("pick-none", () => this.#pick(false));
    this.bulk.addEventListener("bulk-done", ({ detail }) => this.#bulkDone(detail));
    this.list.addEventListener("open-complaint", ({ detail }) => this.#visit(this.#address(this.#query, detail)));
    this.alarm?.addEventListener("click", (event) => this.#clicked(event));
    this.news.addEventListener("click", () => this.list.settle());
  }

  #keys() {
    keys({
      j: () => this.list.step(1),
      k: () => this.list.step(-1),
      Enter: () => document.activeElement?.click?.(),
      r: () => this.pane.focusOn("#reply-text"),
      n: () => this.pane.focusOn("#note"),
      a: () => this.pane.focusOn("#department"),
      e: () => this.pane.focusOn("#close-reason, #reopen-reason"),
      t: () => this.pane.querySelector("form[data-sort=acceptance] button")?.click(),
      1: () => this.pane.choose(1),
      2: () => this.pane.choose(2),
      3: () => this.pane.choose(3),
      u: () => undo(),
      x: () => this.#pickOne(),
      ...(this.calls ? { c: () => this.calls.take() } : {}),
      ...(this.alarm ? { 0: () => this.#openAlarm() } : {}),
      "/": () => this.filters.focusSearch(),
      Escape: () => this.#visit(this.#address(this.#query, "")),
    });
  }

  #openAlarm() {
    if (this.alarm.oldest) this.#visit(this.#address(this.#query, this.alarm.oldest));
  }

  #pick(on) {
    this.list.picking = on;
    this.filters.picking = on;
    this.list.unpick(on ? [] : undefined);
  }

  // where an address asks for it, once
  #pickEverything() {
    history.replaceState(null, "", this.#address(this.#query, this.#open));
    this.#pick(true);
    this.list.pickAll();
  }

  async #pickOne() {
    if (!this.list.picking) this.#pick(true);
    await this.list.updateComplete;
    this.list.togglePick();
  }

  #bulkDone(numbers) {
    const words = say("desk.bulk.done", written(numbers.length));
    if (this.bulk.isUndone && numbers.length) offerUndo(words, numbers);
    else toast(words);
    this.list.unpick(numbers);
    if (this.list.picked.size === 0) this.#pick(false);
    this.#recount(0);
  }

  #clicked(event) {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const to = new URL(link.href);
    const ours = to.origin === location.origin && (to.pathname === "/desk" || COMPLAINT.test(to.pathname));
    if (!ours || link.hash || to.searchParams.has("lang")) return;
    event.preventDefault();
    const keeps = COMPLAINT.test(to.pathname) && !to.search ? this.#address(this.#query, to.pathname.match(COMPLAINT)[1]) : to.href;
    this.#visit(keeps);
  }

  #address(query, open) {
    return (open ? `/desk/complaints/${open}` : "/desk") + (query ? `?${query}` : "");
  }

  #visit(address) {
    const to = new URL(address, location.href);
    if (to.href === location.href) return;
    history[isTyping(to) ? "replaceState" : "pushState"](null, "", address);
    this.#go(location.href);
  }

  #go(href) {
    const url = new URL(href);
    const query = new URLSearchParams(url.search);
    const picksAll = query.get("pick") === "all";
    ["page", "saved", "lang", "pick"].forEach((name) => query.delete(name));
    const open = url.pathname.match(COMPLAINT)?.[1] ?? "";
    if (query.toString() !== this.#query) this.#choose(query);
    this.#show(decodeURIComponent(open));
    if (picksAll) this.#pickEverything();
  }

  #choose(query) {
    const heard = this.#query === undefined ? undefined : unsearched(this.#query);
    this.#query = query.toString();
    this.rail.mark(query.get("queue") ?? "all");
    this.views.query = this.#query;
    this.filters.values = this.#query;
    this.list.query = this.#query;
    if (unsearched(this.#query) === heard) return; // what is typed leaves the queues as full as they were
    this.#connect();
    this.#recount(0);
  }

  #show(number) {
    this.#open = number;
    this.toggleAttribute("data-open", number !== "");
    this.list.open = number;
    this.pane.show(number);
    presence.open(number);
    document.title = [number || say("desk.title"), document.title.split(" · ").at(-1)].join(" · ");
  }

  #connect() {
    this.#stream();
    const query = new URLSearchParams(unsearched(this.#query));
    query.set("after", this.#cursor);
    this.#stream = follow(
      `/api/v1/events?${query}`,
      { complaint: this.#take, present: (fact) => presence.hear(fact), calls: () => this.calls?.hear(), again: () => this.#readAgain() },
      (on) => this.#line(on),
      () => location.reload(),
      (cursor) => (this.#cursor = cursor),
    );
  }

  #hear(facts) {
    if (!new URLSearchParams(this.#query).get("q")) this.list.hear(facts);
    facts.forEach((fact) => this.pane.hear(fact));
    this.alarm?.hear();
    this.#recount(RECOUNT_MILLIS);
  }

  #readAgain() {
    this.list.reload();
    this.alarm?.hear();
    this.calls?.hear();
    this.pane.catchUp();
    this.#recount(0);
  }

  // in triage the next decision waits already
  #isTriage() {
    return new URLSearchParams(this.#query).get("queue") === "triage";
  }

  #line(on) {
    this.state.hidden = false;
    this.state.toggleAttribute("data-off", !on);
    this.state.querySelector(".words").textContent = say(on ? "desk.live.on" : "desk.live.off");
    this.state.querySelector("use").setAttribute("href", `/assets/icons.svg#${on ? "wifi" : "wifi-off"}`);
    if (on) this.pane.catchUp();
    if (on) presence.beat();
  }

  #recount(after) {
    if (this.#recounting) return;
    this.#recounting = setTimeout(async () => {
      this.#recounting = 0;
      const counts = await asked("/desk/queues");
      if (counts) this.rail.count(counts);
    }, after);
  }

  #listed({ total, waiting, whole }) {
    this.filters.answered();
    this.filters.total = total;
    this.filters.whole = whole;
    this.news.hidden = waiting === 0;
    this.news.textContent = say("desk.live.new", written(waiting));
  }

  #told({ what, words, sort, undo: canUndo, number }) {
    if (canUndo) offerUndo(words, [number]);
    else toast(words);
    if (what === "saved" && sort === "assignment" && this.#isTriage()) return this.list.openNext(number);
    if (what === "gone" && number === this.#open) this.#visit(this.#address(this.#query, ""));
  }
}

customElements.define("desk-app", DeskApp);
