// The city's own answers in the box for a reply: chosen from a list that is searched while somebody types. What the hub
// could not fill in stays in braces, and nothing is sent while it does.

import { html, nothing, render } from "lit";
import { icon } from "../ui/icon.js";
import { say } from "../ui/words.js";
import { toast } from "./toasts.js";

const OPEN = /\{(\?[^{}]{0,80}|number|department|topic|place|deadline|officer|emergency)\}/;

const plain = (text) => text.toLocaleLowerCase();

class CannedAnswers extends HTMLElement {
  #answers = [];
  #sought = "";
  #chosen = 0;

  connectedCallback() {
    this.form = this.closest("form");
    this.field = this.form.querySelector("textarea");
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("input", () => this.#check());
    this.#check();
  }

  #key(event) {
    if (event.key !== "/" || this.field.value || event.isComposing) return;
    event.preventDefault();
    this.#ask();
  }

  // what is still in braces keeps the form from being sent, and is one press away
  #check() {
    const open = this.field.value.match(OPEN)?.[0];
    this.field.setCustomValidity(open ? say("desk.answers.open", open) : "");
    render(html`<button type="button" class="chip" @click=${() => this.#ask()}>${icon("stars")} ${say("desk.answers")}</button>
      ${open ? html`<button type="button" class="chip on" @click=${() => this.#select()}>${icon("pencil")} ${say("desk.answers.fill", open)}</button>`
        : html`<span class="soft">${say("desk.answers.key")}</span>`}`, this);
  }

  #select() {
    const open = this.field.value.match(OPEN);
    this.field.focus();
    if (open) this.field.setSelectionRange(open.index, open.index + open[0].length);
  }

  async #ask() {
    const audience = this.form.elements.audience?.value || "private";
    try {
      const answer = await fetch(`${this.dataset.address}?audience=${audience}`);
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      this.#answers = (await answer.json()).answers;
    } catch {
      return toast(say("desk.unreachable"));
    }
    this.#sought = "";
    this.#chosen = 0;
    this.#show();
  }

  #show() {
    this.dialog = document.createElement("dialog");
    this.dialog.className = "answers";
    this.dialog.setAttribute("aria-labelledby", "answers-title");
    this.dialog.addEventListener("close", () => this.dialog.remove());
    document.body.append(this.dialog);
    this.#draw();
    this.dialog.showModal();
    this.dialog.querySelector("input").focus();
  }

  // every word that was typed stands somewhere in the title or the text
  #found() {
    const words = plain(this.#sought).split(/\s+/).filter(Boolean);
    return this.#answers.filter(({ title, text }) => words.every((word) => plain(`${title} ${text}`).includes(word)));
  }

  #draw() {
    const found = this.#found();
    this.#chosen = Math.min(this.#chosen, Math.max(0, found.length - 1));
    render(html`<h2 id="answers-title">${say("desk.answers")}</h2>
      <input type="search" role="combobox" autocomplete="off" spellcheck="false" aria-expanded="true" aria-autocomplete="list"
        aria-controls="answers-list" aria-activedescendant=${found.length > 0 ? `answer-${this.#chosen}` : nothing}
        aria-label=${say("desk.answers.hint")} placeholder=${say("desk.answers.hint")}
        @input=${(event) => this.#seek(event.target.value)} @keydown=${(event) => this.#move(event, found)}>
      <ul role="listbox" id="answers-list" tabindex="-1" aria-label=${say("desk.answers")}>${found.map((answer, i) => this.#option(answer, i))}</ul>
      ${found.length === 0 ? html`<p role="status">${say("desk.answers.none")}</p>` : nothing}
      <form method="dialog"><button>${say("desk.close")}</button></form>`, this.dialog);
    this.dialog.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  #option(answer, i) {
    return html`<li role="option" id="answer-${i}" aria-selected=${i === this.#chosen ? "true" : "false"}
      @click=${() => this.#insert(answer)}><strong>${answer.title}</strong>
      <span class="flag">${say(`reply.${answer.kind}`)}</span>
      ${answer.language === document.documentElement.lang ? nothing : html`<span class="flag">${answer.language}</span>`}
      <span class="words" lang=${answer.language}>${answer.text}</span></li>`;
  }

  #seek(sought) {
    this.#sought = sought;
    this.#chosen = 0;
    this.#draw();
  }

  #move(event, found) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && found[this.#chosen]) this.#insert(found[this.#chosen]);
    else if (step && found.length > 0) this.#chosen = (this.#chosen + step + found.length) % found.length;
    else return;
    event.preventDefault();
    if (this.dialog.isConnected) this.#draw();
  }

  #insert({ text, kind }) {
    this.dialog.close();
    const choice = this.field.value ? undefined : this.form.querySelector(`input[name=kind][value=${kind}]`);
    if (choice) {
      choice.checked = true;
      choice.dispatchEvent(new Event("change", { bubbles: true }));
    }
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end");
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.#select();
  }
}

customElements.define("canned-answers", CannedAnswers);
