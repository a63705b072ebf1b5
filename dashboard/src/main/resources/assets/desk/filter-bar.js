// What narrows the list, as chips; the search above it. Every choice is part of the address, so it can be kept.

import { html, nothing } from "lit";
import { icon } from "../ui/icon.js";
import { LightElement } from "../ui/light.js";
import { day, number, say } from "../ui/words.js";

const PATIENCE_MILLIS = 300; // an answer that is lost holds nobody's next letters back for longer
const LEAST_DAY = "2000"; // a year that is still being typed is an early one

class FilterBar extends LightElement {
  static properties = {
    values: { attribute: false },
    total: { attribute: false },
    whole: { attribute: false },
    choices: { state: true },
    adding: { state: true },
    picking: { attribute: false },
  };

  #typed;
  #asked = 0;

  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    const answer = await fetch("/desk/choices");
    if (!answer.ok) return;
    const { filters, ...others } = await answer.json();
    this.choices = filters;
    this.dispatchEvent(new CustomEvent("chosen", { detail: others }));
  }

  focusSearch() {
    this.querySelector("input[type=search]")?.focus();
  }

  #set(name, value) {
    const values = new URLSearchParams(this.values);
    if (value) values.set(name, value);
    else values.delete(name);
    if (name === "kecamatan") values.delete("kelurahan"); // of another one
    this.adding = false;
    this.dispatchEvent(new CustomEvent("filtered", { detail: values.toString() }));
  }

  // the first letter asks at once; while that is under way the next ones wait, and go together
  #type({ target }) {
    this.#typed = target.value.trim();
    if (!this.#asked) this.#ask();
  }

  #ask() {
    const words = this.#typed;
    this.#typed = undefined;
    if (words === undefined || words === (new URLSearchParams(this.values).get("q") ?? "")) return;
    this.#asked = setTimeout(() => this.answered(), PATIENCE_MILLIS);
    this.#set("q", words);
  }

  // the list stands there as it was asked for
  answered() {
    clearTimeout(this.#asked);
    this.#asked = 0;
    this.#ask();
  }

  render() {
    const values = new URLSearchParams(this.values);
    const filters = this.choices ? Object.entries(this.choices) : [];
    const set = filters.filter(([name]) => values.get(name));
    return html`<div class="find" role="search">
      <div class="search">${icon("search")}<input type="search" maxlength="200" autocomplete="off" spellcheck="false"
        aria-label=${say("desk.search")} placeholder=${say("desk.search.hint")} .value=${values.get("q") ?? ""}
        @input=${(event) => this.#type(event)}></div>
      <div class="chips">
        ${set.map(([name, choice]) => this.#chip(name, choice, values.get(name)))}
        <button class="chip" aria-expanded=${this.adding ? "true" : "false"} @click=${() => (this.adding = !this.adding)}>
          ${icon("funnel")}${say("desk.filter")}</button>
        <button class="chip" aria-pressed=${this.picking ? "true" : "false"}
          @click=${() => this.dispatchEvent(new CustomEvent("picking"))}>${icon("check2-all")}${say("desk.picking")}</button>
        <span class="count" role="status">${this.total === undefined ? nothing : say(values.get("q") ? "desk.found" : "desk.count", number(this.total))}</span>
      </div>
      ${this.whole === false ? html`<p class="hint">${say("desk.search.part")}</p>` : nothing}
      ${this.adding ? this.#form(filters, values) : nothing}</div>`;
  }

  #chip(name, choice, value) {
    const words = choice.options.find((option) => option.code === value)?.words ?? day(value);
    return html`<button class="chip on" @click=${() => this.#set(name, "")}>
      <span class="hidden">${say("desk.filter.remove")}</span>${choice.words}: ${words} ${icon("x-lg")}</button>`;
  }

  #form(filters, values) {
    return html`<div class="filters">${filters.map(([name, choice]) => [
      choice.options.length ? this.#select(name, choice, values) : nothing,
      choice.day ? this.#day(name, choice, values.get(name)) : nothing,
    ])}</div>`;
  }

  // what lies within another choice is offered when that is made, or all of it
  #select(name, { words, options }, values) {
    const chosen = values.get(name);
    const within = values.get("kecamatan");
    const offered = options.filter((option) => !within || !option.within || option.within === within);
    return html`<label>${words}<select name=${name} @change=${(event) => this.#set(name, event.target.value)}>
      <option value="">${say("desk.filter.any")}</option>
      ${offered.map((option) => html`<option value=${option.code} ?selected=${option.code === chosen}>${option.words}</option>`)}
    </select></label>`;
  }

  #day(name, { words, options }, value) {
    return html`<label>${options.length ? say("desk.filter.day", words) : words}<input type="date" name=${name} .value=${value ?? ""}
      @change=${({ target }) => (!target.value || target.value > LEAST_DAY) && this.#set(name, target.value)}></label>`;
  }
}

customElements.define("filter-bar", FilterBar);
