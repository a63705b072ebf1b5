// Work on several complaints at once: what was picked, and what can be done to all of it.

import { html, nothing } from "lit";
import { icon } from "../ui/icon.js";
import { LightElement } from "../ui/light.js";
import { number, say } from "../ui/words.js";

const SORTS = { assignment: "building", transfer: "people", priority: "flag", replies: "reply", notes: "sticky", status: "x-lg" };

class BulkBar extends LightElement {
  static properties = {
    picked: { attribute: false },
    choices: { attribute: false },
    sort: { state: true },
    working: { state: true },
    problem: { state: true },
    left: { state: true },
  };

  render() {
    if (!this.picked) return nothing;
    const can = this.choices?.can ?? [];
    return html`<div class="bulk" role="region" aria-label=${say("desk.bulk")}>
      <strong role="status">${say("desk.bulk.count", number(this.picked.size))}</strong>
      <button class="chip" @click=${() => this.#tell("pick-all")}>${say("desk.bulk.all")}</button>
      ${Object.keys(SORTS).filter((sort) => can.includes(sort)).map((sort) => html`<button class="chip"
        ?disabled=${this.picked.size === 0} @click=${() => this.#open(sort)}>${icon(SORTS[sort])}${say(`desk.bulk.${sort}`)}</button>`)}
      <button class="chip" @click=${() => this.#tell("pick-none")}>${icon("x-lg")}${say("desk.bulk.none")}</button>
      ${this.sort ? this.#dialog() : nothing}</div>`;
  }

  // what is offered to be taken back
  get isUndone() {
    return this.sort === "assignment" || this.sort === "notes";
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
  }

  #open(sort) {
    this.sort = sort;
    this.problem = undefined;
    this.left = [];
  }

  updated(changed) {
    if (changed.has("sort") && this.sort) this.querySelector("dialog").showModal();
  }

  #dialog() {
    return html`<dialog aria-labelledby="bulk-title" @close=${() => (this.sort = undefined)}>
      <h2 id="bulk-title">${say(`desk.bulk.${this.sort}`)}: ${say("desk.bulk.count", number(this.picked.size))}</h2>
      ${this.problem ? html`<div class="notice" role="alert"><p>${this.problem}</p>
        ${this.left.length ? html`<ul>${this.left.map((one) => html`<li><span class="code">${one.number}</span> ${one.why}</li>`)}</ul>` : nothing}</div>` : nothing}
      <form class="stack" @submit=${(event) => this.#send(event)}>
        ${this.#fields()}
        <div class="chips"><button class="main" ?disabled=${this.working}>${this.working ? say("desk.bulk.working") : say("desk.bulk.go")}</button>
          <button type="button" @click=${() => this.querySelector("dialog").close()}>${say("desk.close")}</button></div>
      </form></dialog>`;
  }

  #fields() {
    switch (this.sort) {
      case "assignment":
        return html`${this.#select("department", say("desk.bulk.to"), this.choices.departments)}${this.#text("reason", say("desk.bulk.reason"))}`;
      case "transfer":
        return html`${this.#select("to", say("desk.bulk.colleague"), this.choices.colleagues ?? [])}${this.#text("reason", say("desk.bulk.reason"))}`;
      case "priority":
        return this.#select("priority", say("desk.bulk.priority"), this.choices.priorities);
      case "replies":
        return html`<p>${say("desk.bulk.replies.hint")}</p>${this.#select("kind", say("desk.bulk.kind"), this.choices.kinds)}
          <label>${say("desk.bulk.promise")}<input name="promise" type="datetime-local"></label>${this.#text("text", say("desk.bulk.text"))}`;
      case "notes":
        return this.#text("text", say("desk.bulk.note"));
      default:
        return html`<input type="hidden" name="status" value="closed">${this.#text("reason", say("desk.bulk.reason"))}`;
    }
  }

  #select(name, words, options) {
    return html`<label>${words}<select name=${name} required><option value="">–</option>
      ${options.map((option) => html`<option value=${option.code}>${option.words}</option>`)}</select></label>`;
  }

  #text(name, words) {
    return html`<label>${words}<textarea name=${name} rows="4" required maxlength="10000" dir="auto"></textarea></label>`;
  }

  async #send(event) {
    event.preventDefault();
    if (this.working) return;
    this.working = true;
    const body = new URLSearchParams(new FormData(event.target));
    if (!body.get("promise")) body.delete("promise");
    body.set("which", [...this.picked].map(([complaint, line]) => `${complaint}:${line.version}`).join(","));
    body.set("csrf", this.dataset.csrf);
    try {
      const answer = await fetch(`/desk/bulk/${this.sort}`, { method: "POST", body });
      this.#take(answer.status, await answer.json());
    } catch {
      this.problem = say("desk.not-saved");
    } finally {
      this.working = false;
    }
  }

  #take(status, { results, problem }) {
    if (status !== 200) return (this.problem = problem ?? say("desk.not-saved"));
    this.left = results.filter((one) => one.why);
    const done = results.filter((one) => !one.why).map((one) => one.number);
    this.#tell("bulk-done", done);
    if (this.left.length === 0) return this.querySelector("dialog").close();
    this.problem = say("desk.bulk.left", number(done.length), number(this.left.length));
  }
}

customElements.define("bulk-bar", BulkBar);
