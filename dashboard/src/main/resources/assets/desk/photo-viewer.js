// The photos of a complaint over the whole window, one or two beside each other: before and after.

import { html, nothing, render } from "lit";
import { icon } from "../ui/icon.js";
import { say } from "../ui/words.js";

const PHOTOS = ".talk .files a:has(img)";

class PhotoViewer {
  constructor(links, at) {
    this.photos = links.map((link) => ({ address: link.href, words: this.#words(link) }));
    this.left = at;
    this.right = -1; // none while one is seen alone
    this.active = "left";
    this.dialog = document.createElement("dialog");
    this.dialog.className = "photos";
    this.dialog.setAttribute("aria-label", say("ui.photos"));
    this.dialog.addEventListener("close", () => this.#leave(links[at].href));
    this.dialog.addEventListener("keydown", (event) => this.#key(event));
    document.body.append(this.dialog);
    this.#draw();
    this.dialog.showModal();
  }

  // the page may have been drawn anew meanwhile
  #leave(address) {
    this.dialog.remove();
    [...document.querySelectorAll(PHOTOS)].find((link) => link.href === address)?.focus();
  }

  #words(link) {
    const line = link.closest("li[class]");
    const who = line?.querySelector(".meta strong")?.textContent ?? "";
    const when = line?.querySelector(".meta time")?.textContent ?? "";
    return [link.querySelector("img").alt, who, when].filter(Boolean).join(" · ");
  }

  #key(event) {
    const act = {
      ArrowRight: () => this.#step(1),
      ArrowLeft: () => this.#step(-1),
      c: () => this.#compare(),
      1: () => this.#choose("left"),
      2: () => this.#choose("right"),
      Tab: undefined,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #step(by) {
    const count = this.photos.length;
    this[this.active] = (this[this.active] + by + count) % count;
    this.#draw();
  }

  #compare() {
    if (this.photos.length < 2) return;
    const isPair = this.right >= 0;
    this.right = isPair ? -1 : (this.left + 1) % this.photos.length;
    this.active = isPair ? "left" : "right";
    this.#draw();
  }

  #draw() {
    const several = this.photos.length > 1;
    render(html`<div class="seen">${this.#figure("left")}${this.right < 0 ? nothing : this.#figure("right")}</div>
      <div class="acts">
        ${several ? html`<button aria-label=${say("ui.photos.before")} @click=${() => this.#step(-1)}>${icon("arrow-left")}</button>
        <button aria-label=${say("ui.photos.next")} @click=${() => this.#step(1)}>${icon("arrow-right")}</button>
        ${this.right < 0 ? nothing : [this.#side("left", 1), this.#side("right", 2)]}
        <button @click=${() => this.#compare()}>${say(this.right < 0 ? "ui.photos.compare" : "ui.photos.one")} <kbd>c</kbd></button>` : nothing}
        <button class="main" autofocus @click=${() => this.dialog.close()}>${say("ui.photos.close")} <kbd>Esc</kbd></button>
      </div>`, this.dialog);
  }

  #figure(side) {
    const photo = this.photos[this[side]];
    return html`<figure ?data-active=${this.right >= 0 && this.active === side} @click=${() => this.#choose(side)}>
      <img src=${photo.address} alt=${photo.words}>
      <figcaption role="status">${say("ui.photos.of", this[side] + 1, this.photos.length)} · ${photo.words}</figcaption></figure>`;
  }

  // which of two the arrows change
  #side(side, key) {
    return html`<button aria-pressed=${this.active === side ? "true" : "false"} @click=${() => this.#choose(side)}>
      ${say(`ui.photos.${side}`)} <kbd>${key}</kbd></button>`;
  }

  #choose(side) {
    if (side === "right" && this.right < 0) return;
    this.active = side;
    this.#draw();
  }
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = event.target.closest?.(PHOTOS);
  if (!link) return;
  event.preventDefault();
  const all = [...document.querySelectorAll(PHOTOS)];
  new PhotoViewer(all, all.indexOf(link));
});
