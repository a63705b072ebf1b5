// Keeps the words of its form on the hub while somebody writes them, and puts them back when the form is shown again.
// What the hub does not have yet stays in this page and is tried again until it has.

import { html, render } from "lit";
import { told } from "../ui/told.js";
import { say } from "../ui/words.js";
import { toast } from "./toasts.js";

const STILL_MILLIS = 1000;
const AGAIN_MILLIS = 5000;
const CHOICES = ["kind", "audience"];
const unsaved = new Map(); // by address: fields the hub does not have yet

class DraftKeeper extends HTMLElement {
  #waiting = 0;
  #saving = Promise.resolve();
  #kept; // that the hub has them, and since when

  connectedCallback() {
    this.form = this.closest("form");
    this.field = this.form.querySelector("textarea");
    this.#kept = this.dataset.kept && JSON.parse(this.dataset.kept);
    this.#bringBack(unsaved.get(this.#address) ?? this.dataset);
    this.#show();
    this.form.addEventListener("input", () => this.#written());
    this.form.addEventListener("change", () => this.#written());
    this.leaving = (event) => this.#leave(event);
    this.back = () => this.save();
    addEventListener("beforeunload", this.leaving);
    addEventListener("online", this.back);
    if (unsaved.has(this.#address)) this.save();
  }

  disconnectedCallback() {
    removeEventListener("beforeunload", this.leaving);
    removeEventListener("online", this.back);
    this.save();
  }

  get #address() {
    return this.dataset.address;
  }

  // what could not be sent stands in the field already
  #bringBack({ text, kind, audience, promise }) {
    if (!text || this.field.defaultValue) return;
    this.field.value = text;
    const date = this.form.elements.promise;
    if (date && promise) date.value = promise;
    Object.entries({ kind, audience }).forEach(([name, value]) => this.#choose(name, value));
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #choose(name, value) {
    const choice = [...this.form.querySelectorAll(`input[name=${name}]`)].find((one) => one.value === value);
    if (!choice) return;
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #written() {
    if (!this.field.value && !this.#kept && !unsaved.has(this.#address)) return;
    unsaved.set(this.#address, Object.fromEntries(new FormData(this.form)));
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.save(), STILL_MILLIS);
  }

  // sends what the hub does not have, one after the other
  save() {
    clearTimeout(this.#waiting);
    this.#saving = this.#saving.then(() => this.#send());
    return this.#saving;
  }

  // before the form is sent: nothing may be kept after that
  settle() {
    return unsaved.has(this.#address) ? this.save() : this.#saving;
  }

  async #send() {
    const fields = unsaved.get(this.#address);
    if (!fields) return;
    try {
      const answer = await fetch(this.#address, { method: "POST", body: new URLSearchParams(fields) });
      if (answer.status >= 400 && answer.status < 500) return this.#giveUp();
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const { kept } = await answer.json();
      this.#kept = kept;
      if (unsaved.get(this.#address) === fields) unsaved.delete(this.#address);
      this.#show();
    } catch {
      this.#say(say("desk.draft.unsaved"));
      this.#waiting = setTimeout(() => this.save(), AGAIN_MILLIS);
    }
  }

  // signed out, or the complaint is not ours any more
  #giveUp() {
    unsaved.delete(this.#address);
    this.#say(say("desk.draft.lost"));
  }

  #leave(event) {
    if (unsaved.size === 0) return;
    this.save();
    event.preventDefault();
  }

  #discard() {
    const before = Object.fromEntries(new FormData(this.form));
    this.#replace("");
    toast(say("desk.draft.discarded"), {
      words: say("desk.undo"),
      does: () => this.isConnected && (CHOICES.forEach((name) => this.#choose(name, before[name])), this.#replace(before.text)),
    });
  }

  #replace(text) {
    this.field.value = text;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.field.focus();
    this.save();
  }

  #show() {
    if (!this.#kept) return render(html``, this);
    render(html`<span>${told(this.#kept)}</span>
      <button type="button" @click=${() => this.#discard()}>${say("desk.draft.discard")}</button>`, this);
  }

  #say(words) {
    render(html`<span data-trouble role="status">${words}</span>`, this);
  }
}

customElements.define("draft-keeper", DraftKeeper);
