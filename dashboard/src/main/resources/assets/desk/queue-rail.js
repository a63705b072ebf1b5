// The queues at the left, with how much is in each.

import { number } from "../ui/words.js";

const LOUD = new Set(["mentioned", "overdue", "undelivered"]);

class QueueRail extends HTMLElement {
  // counts by queue
  count(counts) {
    for (const link of this.querySelectorAll("a[data-queue]")) {
      const count = counts[link.dataset.queue] ?? 0;
      const shown = link.querySelector(".number");
      shown.textContent = count > 0 ? number(count) : "";
      shown.toggleAttribute("data-loud", count > 0 && LOUD.has(link.dataset.queue));
    }
  }

  // marks the queue that is shown
  mark(queue) {
    for (const link of this.querySelectorAll("a[data-queue]")) {
      link.ariaCurrent = link.dataset.queue === queue ? "page" : null;
    }
  }
}

customElements.define("queue-rail", QueueRail);
