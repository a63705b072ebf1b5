// Telephone calls that ring now, on every operator's desk: who takes one gets its page with the caller's earlier
// matters while it rings; the others see who has it.

import { html, nothing, render } from "lit";
import { asked } from "../ui/asked.js";
import { icon } from "../ui/icon.js";
import { say } from "../ui/words.js";

const ASK_MILLIS = 15_000;

class CallBar extends HTMLElement {
  #calls = [];

  connectedCallback() {
    this.setAttribute("role", "status");
    this.hear();
    this.asking = setInterval(() => document.hidden || this.hear(), ASK_MILLIS);
  }

  disconnectedCallback() {
    clearInterval(this.asking);
  }

  // something began to ring, or stopped
  async hear() {
    const answer = await asked("/desk/ringing");
    if (!answer) return;
    const before = JSON.stringify(this.#calls);
    this.#calls = answer.calls;
    if (JSON.stringify(this.#calls) !== before) this.#draw();
  }

  // takes the first that nobody has
  take() {
    this.querySelector("button")?.click();
  }

  #draw() {
    this.hidden = this.#calls.length === 0;
    render(this.#calls.map((call) => html`<div class="call" data-call=${call.name}>
      ${icon("telephone")} <strong>${say("ring.bar")}</strong> <span class="code">${call.caller}</span>
      ${this.#deed(call)}</div>`), this);
  }

  #deed({ name, address, taker, mine }) {
    if (mine) return location.pathname === address ? nothing : html`<a class="button" href=${address}>${say("ring.open")}</a>`;
    if (taker) return html`<span class="soft">${say("ring.taken", taker)}</span> <a href=${address}>${say("ring.open")}</a>`;
    const csrf = document.querySelector("input[name=csrf]")?.value ?? "";
    return html`<form method="post" action=${`/desk/ringing/${name}`}>
      <input type="hidden" name="csrf" .value=${csrf}><button class="main">${say("ring.take")}</button></form>`;
  }
}

customElements.define("call-bar", CallBar);
