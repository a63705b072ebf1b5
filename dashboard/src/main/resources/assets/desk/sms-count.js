// Says under a reply what it takes as SMS, while it is written. Until then the rule stands there.

import { reckon } from "../reckon.js";

class SmsCount extends HTMLElement {
  connectedCallback() {
    this.rule = this.textContent;
    this.box = document.getElementById(this.getAttribute("for"));
    this.box?.addEventListener("input", () => this.#say());
    this.#say();
  }

  #say() {
    if (!this.box?.value) return (this.textContent = this.rule);
    const { alphabet, extension, alike, each, language, count, cost, wide } = this.dataset;
    const taken = reckon(this.box.value, { alphabet, extension, alike: JSON.parse(alike) });
    const words = [count.replace("{0}", taken.messages).replace("{1}", taken.left)];
    if (Number(each) > 0) words.push(cost.replace("{0}", (taken.messages * Number(each)).toLocaleString(language)));
    if (taken.wide) words.push(wide.replace("{0}", () => taken.forcing.slice(0, 8).join(" ")));
    this.textContent = words.join(" ");
  }
}

customElements.define("sms-count", SmsCount);
