// Who else has the open complaint open, and who is writing. This page says every few seconds that it is here, while
// somebody can see it; what it hears of others stands in the head of the complaint and on the button that sends.

import { html, nothing, render } from "lit";
import { icon } from "../ui/icon.js";
import { say } from "../ui/words.js";

const BEAT_MILLIS = 10_000;
const WRITES_MILLIS = 15_000;
const page = crypto.getRandomValues(new Uint32Array(3)).reduce((text, part) => text + part.toString(36), "");

class Presence {
  #number = "";
  #people = [];
  #typed = 0;

  constructor() {
    setInterval(() => this.beat(), BEAT_MILLIS);
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#say("gone") : this.beat()));
    addEventListener("pagehide", () => this.#say("gone"));
    document.addEventListener("input", (event) => event.target.closest("case-pane textarea") && this.#wrote());
  }

  // number: empty for none
  open(number) {
    if (number === this.#number) return;
    this.#say("gone");
    this.#number = number;
    this.#people = [];
    this.#typed = 0;
    this.beat();
  }

  hear({ number, people }) {
    if (number !== this.#number) return;
    this.#people = people;
    this.draw();
  }

  async beat() {
    if (document.hidden) return;
    const answer = await this.#say(Date.now() - this.#typed < WRITES_MILLIS ? "writing" : "here");
    if (answer?.ok && !answer.redirected) this.hear(await answer.json());
  }

  #wrote() {
    const writes = Date.now() - this.#typed < WRITES_MILLIS;
    this.#typed = Date.now();
    if (!writes) this.beat();
  }

  // outlives the page, so that leaving is told
  #say(state) {
    const csrf = document.querySelector("input[name=csrf]")?.value;
    if (!this.#number || !csrf) return;
    const body = new URLSearchParams({ csrf, page, state });
    const address = `/desk/complaints/${encodeURIComponent(this.#number)}/presence`;
    return fetch(address, { method: "POST", body, keepalive: true }).catch(() => undefined);
  }

  draw() {
    const place = document.querySelector("present-people");
    const writing = this.#people.filter((person) => person.writing);
    const here = this.#people.filter((person) => !person.writing);
    if (place) place.hidden = this.#people.length === 0;
    if (place) render([this.#line("pencil", "desk.present.writing", writing), this.#line("eye", "desk.present.here", here)], place);
    const button = document.getElementById("also");
    if (!button) return;
    button.hidden = writing.length === 0;
    button.textContent = writing.length === 0 ? "" : say("desk.present.also", this.#names(writing));
  }

  #line(mark, key, people) {
    return people.length === 0 ? nothing : html`<span>${icon(mark)} ${say(key, this.#names(people))}</span>`;
  }

  #names(people) {
    return people.map((person) => person.name).join(", ");
  }
}

export const presence = new Presence();

// the head of a complaint was drawn again
class PresentPeople extends HTMLElement {
  connectedCallback() {
    presence.draw();
  }
}

customElements.define("present-people", PresentPeople);
