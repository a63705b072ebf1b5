// Sections one at a time, as tabs; without this they stand one below the other. A section says `data-tab` (its name),
// `data-icon`, and `data-first` or `data-written` where it is the one to begin with.

import { html, render } from "lit";
import { icon } from "./icon.js";

class TabSet extends HTMLElement {
  connectedCallback() {
    this.sections = [...this.querySelectorAll(":scope > [data-tab]")];
    if (this.sections.length === 0 || this.bar) return;
    this.bar = document.createElement("div");
    this.bar.className = "tabs";
    this.bar.setAttribute("role", "tablist");
    this.bar.addEventListener("keydown", (event) => this.#keyed(event));
    this.prepend(this.bar);
    this.sections.forEach((section, i) => {
      section.id ||= `tab-${i}`;
      section.setAttribute("role", "tabpanel");
      section.setAttribute("aria-labelledby", `${section.id}-tab`);
    });
    this.show(this.sections.find((section) => "written" in section.dataset)
      ?? this.sections.find((section) => "first" in section.dataset) ?? this.sections[0]);
  }

  // shows the section an element is in
  show(element) {
    const shown = this.sections.find((section) => section.contains(element)) ?? this.sections[0];
    this.sections.forEach((section) => (section.hidden = section !== shown));
    render(this.sections.map((section) => this.#tab(section, section === shown)), this.bar);
  }

  #tab(section, selected) {
    return html`<button type="button" role="tab" id="${section.id}-tab" aria-controls=${section.id}
      aria-selected=${selected ? "true" : "false"} tabindex=${selected ? 0 : -1}
      @click=${() => this.show(section)}>${icon(section.dataset.icon)}<span>${section.dataset.tab}</span></button>`;
  }

  #keyed(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const tabs = [...this.bar.children];
    const at = tabs.indexOf(document.activeElement);
    const next = (at + step + tabs.length) % tabs.length;
    this.show(this.sections[next]);
    this.bar.children[next].focus();
  }
}

customElements.define("tab-set", TabSet);
