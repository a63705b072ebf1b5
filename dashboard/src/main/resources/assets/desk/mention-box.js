// Colleagues to name in a note: offered where somebody types @, among those who may see the complaint.

import { html, nothing, render } from "lit";
import { say } from "../ui/words.js";

const TYPED = /(?:^|[\s(])@([\p{L}\p{N}._-]*)$/u;
const MOST = 6;

const plain = (text) => text.toLocaleLowerCase();

class MentionBox extends HTMLElement {
  #all;
  #found = [];
  #chosen = 0;

  connectedCallback() {
    this.field = document.getElementById(this.getAttribute("for"));
    this.list = document.createElement("div");
    this.append(this.list);
    this.field.setAttribute("aria-autocomplete", "list");
    this.field.setAttribute("aria-controls", "mention-list");
    this.field.addEventListener("input", () => this.#offer());
    this.field.addEventListener("click", () => this.#offer());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => this.#close());
    this.#draw();
  }

  // what was typed after the @ before the caret; undefined where nobody is being named
  #typed() {
    return this.field.value.slice(0, this.field.selectionStart).match(TYPED)?.[1];
  }

  async #offer() {
    if (this.#typed() === undefined) return this.#close();
    await this.#load();
    const typed = this.#typed();
    if (typed === undefined) return this.#close();
    this.#found = this.#all.filter(({ username, name }) => plain(`${username} ${name}`).includes(plain(typed))).slice(0, MOST);
    this.#chosen = 0;
    this.#draw();
  }

  async #load() {
    if (this.#all) return;
    const answer = await fetch(this.dataset.address).catch(() => undefined);
    this.#all = answer?.ok && !answer.redirected ? (await answer.json()).colleagues : [];
  }

  #key(event) {
    if (this.#found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#chosen = (this.#chosen + step + this.#found.length) % this.#found.length;
    else if (event.key === "Enter" || event.key === "Tab") this.#take(this.#found[this.#chosen]);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    this.#draw();
  }

  #take({ username }) {
    const caret = this.field.selectionStart;
    this.field.setRangeText(`@${username} `, caret - this.#typed().length - 1, caret, "end");
    this.#close();
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #close() {
    if (this.#found.length === 0) return;
    this.#found = [];
    this.#draw();
  }

  #draw() {
    const open = this.#found.length > 0;
    if (open) this.field.setAttribute("aria-activedescendant", `mention-${this.#chosen}`);
    else this.field.removeAttribute("aria-activedescendant");
    render(html`<ul role="listbox" id="mention-list" aria-label=${say("desk.mention")} ?hidden=${!open}>
      ${this.#found.map((one, i) => html`<li role="option" id="mention-${i}" aria-selected=${i === this.#chosen ? "true" : "false"}
        @mousedown=${(event) => this.#point(event, one)}><strong dir="auto">${one.name}</strong> <span class="code">@${one.username}</span>
        ${one.department ? html`<span class="soft">${one.department}</span>` : nothing}</li>`)}</ul>
      <span class="hidden" role="status">${open ? say("desk.mention.count", this.#found.length) : ""}</span>`, this.list);
    if (open) this.list.querySelector("[aria-selected=true]").scrollIntoView({ block: "nearest" });
  }

  // before the field loses the caret
  #point(event, one) {
    event.preventDefault();
    this.#take(one);
  }
}

customElements.define("mention-box", MentionBox);
