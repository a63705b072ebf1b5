// Names of places below a field for an address: villages, districts and landmarks, found as somebody types. The list is
// fetched once; what is typed stays in the browser.

import { html, nothing, render } from "lit";
import { say } from "../ui/words.js";

const LEAST = 2;
const MOST = 6;

const plain = (text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

class PlaceBox extends HTMLElement {
  #all = [];
  #loading;
  #asked = 0;
  #found = [];
  #chosen = -1;

  connectedCallback() {
    this.field = document.getElementById(this.getAttribute("for"));
    const { field } = this;
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", "place-list"], ["aria-expanded", "false"]]) {
      field.setAttribute(name, value);
    }
    field.addEventListener("focus", () => this.#load());
    field.addEventListener("input", () => this.#offer());
    field.addEventListener("keydown", (event) => this.#key(event));
    field.addEventListener("blur", () => this.#close());
    this.#draw();
  }

  #load() {
    return (this.#loading ??= this.#fetch());
  }

  async #fetch() {
    const answer = await fetch("/desk/places").catch(() => undefined);
    if (!answer?.ok || answer.redirected) return void (this.#loading = undefined);
    const { places } = await answer.json();
    this.#all = places.map((place) => ({ ...place, keys: [place.name, ...place.also].map(plain) }));
  }

  // the last name that is being typed: after the last comma
  #typed() {
    return plain(this.field.value.slice(this.field.value.lastIndexOf(",") + 1).trim()).replace(/^(kelurahan|kecamatan|desa|kel\.?|kec\.?)\s+/, "");
  }

  async #offer() {
    const asked = ++this.#asked;
    await this.#load();
    if (asked !== this.#asked) return;
    const typed = this.#typed();
    this.#found = typed.length < LEAST ? [] : this.#matches(typed);
    this.#chosen = -1;
    this.#draw();
  }

  // names that begin so before names that contain it
  #matches(typed) {
    const rank = (place) => (place.keys.some((key) => key.startsWith(typed)) ? 0 : place.keys.some((key) => key.includes(typed)) ? 1 : 2);
    return this.#all
      .map((place) => ({ place, rank: rank(place) }))
      .filter(({ place, rank }) => rank < 2 && !this.field.value.includes(place.words))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, MOST)
      .map(({ place }) => place);
  }

  #key(event) {
    if (this.#found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#chosen = (this.#chosen + step + this.#found.length) % this.#found.length;
    else if (event.key === "Enter" && this.#chosen >= 0) this.#take(this.#found[this.#chosen]);
    else if (event.key === "Enter" || event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    this.#draw();
  }

  #take({ words }) {
    const before = this.field.value.slice(0, this.field.value.lastIndexOf(",") + 1);
    this.field.value = before ? `${before} ${words}` : words;
    this.#close();
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  // an open list is closed before the form is sent
  #close() {
    this.#asked++;
    this.#found = [];
    this.#draw();
  }

  #draw() {
    const open = this.#found.length > 0;
    this.field.setAttribute("aria-expanded", open ? "true" : "false");
    if (open && this.#chosen >= 0) this.field.setAttribute("aria-activedescendant", `place-${this.#chosen}`);
    else this.field.removeAttribute("aria-activedescendant");
    render(html`<ul role="listbox" id="place-list" aria-label=${say("hint.places")} ?hidden=${!open}>
      ${this.#found.map((place, i) => html`<li role="option" id=${`place-${i}`} aria-selected=${i === this.#chosen ? "true" : "false"}
        @mousedown=${(event) => this.#point(event, place)}><strong>${place.name}</strong>
        <span class="soft">${[place.sort, place.within].filter(Boolean).join(", ")}</span></li>`)}</ul>
      <span class="hidden" role="status">${open ? say("hint.places.count", this.#found.length) : nothing}</span>`, this);
  }

  // before the field loses the caret
  #point(event, place) {
    event.preventDefault();
    this.#take(place);
  }
}

customElements.define("place-box", PlaceBox);
