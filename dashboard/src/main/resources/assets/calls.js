// The call desk: deadlines tick; the list is fetched anew every half minute while nobody types.

import { countdown } from "./countdown.js";

const root = document.querySelector(".calls");
countdown(root);
if (!root.querySelector("form.stack")) {
  setInterval(() => document.hidden || location.replace("/desk/calls"), 30000);
}
