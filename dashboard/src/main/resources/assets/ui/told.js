// A sentence of the hub with times in it: texts, and times that say their exact moment to whoever points at them.

import { html } from "lit";

export const told = (parts) => parts.map((part) => (typeof part === "string" ? part : html`<time datetime=${part.at} title=${part.full}>${part.shown}</time>`));
