// The complaints: only what is seen is drawn. While somebody points into it nothing moves; what came waits behind a button.

import { html, LitElement, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { nothingThere, outlines, partUnread, unreachable } from "./list-states.js";
import { Asked, Patience, pause, readFirst, readRows } from "./read-rows.js";
import { emptyRow, row } from "./row.js";
import { PAGE, Rows } from "./rows.js";

const AROUND = 6;
const ROW_REM = 6.5; // as list.css has it
const STILL_MILLIS = 2500;
const SLOW_MILLIS = 200; // sooner there is nothing to wait for, only to flicker
const AGAIN_MILLIS = 5000;
const TICK_MILLIS = 5000;
const MOST_PICKED = 500; // as Bulk.java has it
const MOST_WAITING = 1000;

class WorkList extends LitElement {
  static properties = {
    query: { attribute: false },
    open: { attribute: false },
    picking: { attribute: false },
  };

  rows = new Rows();
  picked = new Map();
  waiting = new Map();
  #asked = new Asked();
  #height = 104;
  #current = -1;
  #pointed = 0;
  #loaded = false;
  #round = 0;
  #patience = new Patience(AGAIN_MILLIS);
  #trouble = false;
  #overrun = false;
  #turning = 0; // to another list, which is not here yet
  #slow = true;

  // what the server drew stays until the first rows are here
  createRenderRoot() {
    const root = document.createElement("div");
    this.append(root);
    return root;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#height = ROW_REM * parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.addEventListener("scroll", () => this.requestUpdate(), { passive: true });
    this.addEventListener("pointermove", () => (this.#pointed = Date.now()), { passive: true });
    this.addEventListener("pointerleave", () => this.#settleWhenStill());
    this.addEventListener("focusout", () => setTimeout(() => this.#settleWhenStill()));
    this.addEventListener("change", (event) => this.#pick(event));
    this.ticking = setInterval(() => this.#tick(), TICK_MILLIS);
    this.resizing = new ResizeObserver(() => this.requestUpdate());
    this.resizing.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.resizing.disconnect();
  }

  #tick() {
    this.requestUpdate();
    this.#settleWhenStill();
    if (this.rows.doubtful) this.#ask(Math.floor(this.scrollTop / this.#height / PAGE));
  }

  willUpdate(changed) {
    if (changed.has("query") && this.query !== undefined) this.reload(true);
  }

  // reads everything that is seen again; from the top where it is another list
  reload(fromTop = false) {
    this.#round += 1;
    this.#patience = new Patience(AGAIN_MILLIS);
    this.#asked.clear();
    this.waiting.clear();
    this.#overrun = false;
    if (fromTop) this.#turn();
    else this.rows.clear();
    this.#ask(Math.floor(this.scrollTop / this.#height / PAGE));
  }

  // what was seen stays for the moment another list takes; where it takes longer, its rows are outlined
  #turn() {
    this.scrollTop = 0;
    this.#current = -1;
    clearTimeout(this.#turning);
    this.#slow = false;
    this.#turning = setTimeout(() => {
      this.#slow = true;
      this.requestUpdate();
    }, SLOW_MILLIS);
  }

  #turned() {
    if (!this.#turning) return;
    clearTimeout(this.#turning);
    this.#turning = 0;
    this.rows.clear();
    this.rows.total = 0;
  }

  async #ask(page) {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const round = this.#round;
    try {
      const { rows, total, whole } = await readRows(this.query, page * PAGE);
      if (round !== this.#round) return;
      this.#turned();
      this.rows.put(page, rows, total);
      this.#apply(this.#asked.heard());
      this.whole = whole;
      this.#loaded = true;
      this.#trouble = false;
      this.#told();
      if (whole === false) this.#askAgain(page, round);
    } catch {
      if (round !== this.#round) return;
      this.#turned();
      this.#trouble = true;
      this.requestUpdate();
      await pause(AGAIN_MILLIS); // every drawing asks for what is missing: never in one go
    }
    if (round !== this.#round) return;
    this.#asked.delete(page);
    this.requestUpdate();
  }

  // of a search that could not look everywhere: what is seen, never under a hand
  async #askAgain(page, round) {
    const seen = () => Math.abs(page - Math.floor(this.scrollTop / this.#height / PAGE)) <= 1;
    do await this.#patience.passes(); while (round === this.#round && (!seen() || this.isBusy()));
    if (round === this.#round) this.#ask(page);
  }

  // the list's own facts of the live stream
  hear(facts) {
    this.#asked.hear(facts);
    this.#apply(facts);
  }

  #apply(facts) {
    const moving = facts.filter((fact) => !this.rows.replace(fact));
    this.requestUpdate();
    if (moving.length === 0) return;
    if (this.isBusy()) moving.forEach((fact) => this.#wait(fact));
    else this.#move(moving);
    this.#told();
  }

  // too many to wait: the list is read again instead
  #wait(fact) {
    this.waiting.delete(fact.number);
    if (!fact.matches && this.rows.indexOf(fact.number) < 0) return;
    if (this.waiting.size < MOST_WAITING) this.waiting.set(fact.number, fact);
    else this.#overrun = true;
  }

  // where the list stands is asked once, for the browser reckons the whole page for it
  #move(facts) {
    const from = this.scrollTop;
    let top = from;
    for (const fact of facts) {
      this.waiting.delete(fact.number);
      const { at, by } = this.rows.move(fact);
      if (at * this.#height < top) top += by * this.#height;
      if (at <= this.#current) this.#current += by;
    }
    if (top !== from) this.scrollTop = top;
  }

  isBusy() {
    const pointing = this.matches(":hover") && Date.now() - this.#pointed < STILL_MILLIS;
    return pointing || this.querySelector(":focus-visible") !== null;
  }

  #settleWhenStill() {
    if (this.waiting.size > 0 && !this.isBusy()) this.#settle();
  }

  // puts what waited where it belongs
  #settle() {
    if (this.waiting.size === 0) return;
    if (this.#overrun) return this.reload();
    this.#move([...this.waiting.values()]);
    this.#told();
    this.requestUpdate();
  }

  settle() {
    this.#settle();
    this.scrollTop = 0;
  }

  #told() {
    this.dispatchEvent(new CustomEvent("list-changed", { detail: { total: this.rows.total, waiting: this.waiting.size, whole: this.whole } }));
  }

  #pick(event) {
    const number = event.target.closest("[data-number]")?.dataset.number;
    if (!number) return;
    if (event.target.checked) this.picked.set(number, this.rows.at(this.rows.indexOf(number)));
    else this.picked.delete(number);
    this.dispatchEvent(new CustomEvent("picked", { detail: this.picked }));
    this.requestUpdate();
  }

  unpick(numbers = [...this.picked.keys()]) {
    numbers.forEach((number) => this.picked.delete(number));
    this.dispatchEvent(new CustomEvent("picked", { detail: this.picked }));
    this.requestUpdate();
  }

  // everything in the list, as far as the hub does at once
  async pickAll() {
    (await readFirst(this.query, MOST_PICKED)).forEach((line) => this.picked.set(line.number, line));
    this.unpick([]);
  }

  // the complaint `steps` further, from the one that is open or was reached last
  async step(steps) {
    const from = this.#current >= 0 ? this.#current : this.rows.indexOf(this.open);
    const to = Math.min(Math.max(0, from + steps), this.rows.total - 1);
    if (to < 0) return;
    this.#current = to;
    this.#show(to);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector(`[data-index="${to}"] a`)?.focus({ preventScroll: true });
  }

  // opens what stands where `number` stood or next to it, once that is decided
  async openNext(number) {
    const at = Math.max(0, this.rows.indexOf(number));
    const next = this.rows.at(at)?.number === number ? this.rows.at(at + 1) : this.rows.at(at);
    this.#current = -1;
    if (next) this.dispatchEvent(new CustomEvent("open-complaint", { bubbles: true, detail: next.number }));
  }

  // picks or leaves the complaint that was reached last
  togglePick() {
    this.renderRoot.querySelector(`[data-index="${this.#current}"] .pick`)?.click();
  }

  #show(index) {
    const top = index * this.#height;
    if (top < this.scrollTop) this.scrollTop = top;
    else if (top + this.#height > this.scrollTop + this.clientHeight) this.scrollTop = top + this.#height - this.clientHeight;
  }

  render() {
    this.ariaBusy = this.#turning ? "true" : "false";
    if (this.#turning && !this.#slow) return this.#loaded ? this.#lines() : nothing;
    if (this.#turning && !this.#loaded && this.querySelector(".row:not(.waiting)")) return nothing;
    [...this.children].filter((child) => child !== this.renderRoot).forEach((child) => child.remove()); // the server's rows
    if (this.#turning) return outlines(Math.max(1, Math.ceil(this.clientHeight / this.#height)));
    return this.#lines();
  }

  #lines() {
    if (this.rows.total === 0) return this.#trouble ? unreachable(() => this.reload()) : nothingThere();
    const first = Math.max(0, Math.floor(this.scrollTop / this.#height) - AROUND);
    const last = Math.min(this.rows.total - 1, Math.ceil((this.scrollTop + this.clientHeight) / this.#height) + AROUND);
    this.rows.missing(first, last).forEach((page) => this.#ask(page));
    const seen = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    return html`${this.#trouble ? partUnread() : nothing}<ol class="rows virtual" .style=${`height:${this.rows.total * this.#height}px`}>
      ${repeat(seen, (index) => this.rows.at(index)?.number ?? `at-${index}`, (index) => this.#row(index))}</ol>`;
  }

  #row(index) {
    const line = this.rows.at(index);
    const place = `transform:translateY(${index * this.#height}px)`;
    if (!line) return html`<li class="row waiting" .style=${place} aria-hidden="true">${emptyRow()}</li>`;
    const open = line.number === this.open;
    return html`<li class="row ${open ? "open" : ""}" .style=${place} data-index=${index} data-number=${line.number}
        ?data-urgent=${line.urgent} ?data-unread=${line.unread} aria-setsize=${this.rows.total} aria-posinset=${index + 1}>
      ${row(line, {
        address: `/desk/complaints/${line.number}${this.query ? `?${this.query}` : ""}`,
        now: Date.now() / 1000,
        open,
        picked: this.picking ? this.picked.has(line.number) : undefined,
      })}</li>`;
  }

  updated() {
    const links = [...this.renderRoot.querySelectorAll(".row > a")];
    const reachable = links.find((link) => link.parentElement.dataset.index === String(this.#current))
      ?? links.find((link) => link.ariaCurrent === "true") ?? links[AROUND] ?? links[0];
    links.forEach((link) => (link.tabIndex = link === reachable ? 0 : -1));
  }
}

customElements.define("work-list", WorkList);
