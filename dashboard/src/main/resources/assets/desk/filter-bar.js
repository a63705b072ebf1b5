// What narrows the list, as chips; the search above it. Every choice is part of the address, so it can be kept.

import { html, nothing } from "lit";
import { icon } from "../ui/icon.js";
import { LightElement } from "../ui/light.js";
import { number, say } from "../ui/words.js";

const TYPED_MILLIS = 40; // the answer is to stand there within a tenth of a second

class FilterBar extends LightElement {
  static properties = {
    values: { attribute: false },
    total: { attribute: false },
    whole: { attribute: false },
    choices: { state: true },
    adding: { state: true },
    picking: { attribute: false },
  };

  #typing = 0;

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
    this.adding = false;
    this.dispatchEvent(new CustomEvent("filtered", { detail: values.toString() }));
  }

  #type(event) {
    clearTimeout(this.#typing);
    const { value } = event.target;
    this.#typing = setTimeout(() => this.#set("q", value.trim()), TYPED_MILLIS);
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
    const words = choice.options.find((option) => option.code === value)?.words ?? value;
    return html`<button class="chip on" @click=${() => this.#set(name, "")}>
      <span class="hidden">${say("desk.filter.remove")}</span>${choice.words}: ${words} ${icon("x-lg")}</button>`;
  }

  #form(filters, values) {
    return html`<div class="filters">${filters.map(([name, choice]) => html`<label>${choice.words}
      <select @change=${(event) => this.#set(name, event.target.value)}>
        <option value="">${say("desk.filter.any")}</option>
        ${choice.options.map((option) => html`<option value=${option.code} ?selected=${option.code === values.get(name)}>${option.words}</option>`)}
      </select></label>`)}</div>`;
  }
}

customElements.define("filter-bar", FilterBar);
