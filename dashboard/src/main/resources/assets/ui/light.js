// An element that draws into the page itself: the page's styles, forms and labels reach it.

import { LitElement } from "lit";

export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}
