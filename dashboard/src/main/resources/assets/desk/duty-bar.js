// What stands above everybody's desk: that there is a surge, and a note of the last shift that waits to be read.

import { html, nothing, render } from "lit";
import { asked } from "../ui/asked.js";
import { icon } from "../ui/icon.js";
import { told } from "../ui/told.js";
import { say } from "../ui/words.js";

const ASK_MILLIS = 20_000;

class DutyBar extends HTMLElement {
  connectedCallback() {
    this.setAttribute("role", "status");
    this.#ask();
    this.asking = setInterval(() => this.#ask(), ASK_MILLIS);
  }

  disconnectedCallback() {
    clearInterval(this.asking);
  }

  async #ask() {
    const answer = await asked("/desk/duty");
    if (answer) this.#draw(answer);
  }

  #draw({ surge, note, leads, channels }) {
    render(
      html`${surge ? html`<p class="bar surge">${icon("broadcast")}<span>${told(surge)}</span>
          ${leads ? html`<a href="/desk/surge">${say("duty.surge")}</a>` : nothing}</p>` : nothing}
        ${note ? html`<p class="bar">${icon("journal-text")}<span>${told(note)}</span>
          <a href="/desk/shift">${say("duty.note")}</a></p>` : nothing}
        ${channels ? html`<p class="bar">${icon("exclamation-triangle")}<span>${channels}</span>
          <a href="/admin/channels">${say("duty.channels.open")}</a></p>` : nothing}`,
      this,
    );
  }
}

customElements.define("duty-bar", DutyBar);
