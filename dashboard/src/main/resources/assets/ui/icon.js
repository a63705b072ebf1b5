// One of the icons in icons.svg; words beside it say what it means, or `label` does where there are none.

import { html, nothing, svg } from "lit";

export const icon = (name, label) => html`<svg class="icon" aria-hidden=${label ? nothing : "true"}
  role=${label ? "img" : nothing} aria-label=${label ?? nothing}>${svg`<use href="/assets/icons.svg#${name}"></use>`}</svg>`;

const CHANNELS = {
  sms: "chat-left-text",
  phone: "telephone",
  "walk-in": "person-walking",
  letter: "envelope-paper",
  website: "globe",
  facebook: "facebook",
  instagram: "instagram",
  x: "twitter-x",
  whatsapp: "whatsapp",
  telegram: "telegram",
  email: "envelope",
};

export const channelIcon = (channel, label) => icon(CHANNELS[channel] ?? "inbox", label);
