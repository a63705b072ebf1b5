// The call desk: deadlines tick, calls ring at once, and the list is fetched anew while nobody types.

import "./call/call-bar.js";
import "./call/hint-box.js";
import "./call/place-box.js";
import { countdown } from "./countdown.js";
import { follow } from "./ui/live.js";

const ANEW_MILLIS = 30_000;
const NO_COMPLAINT = "-"; // of all the stream tells, calls alone

const root = document.querySelector(".calls");
const bar = root.querySelector("call-bar");
const isList = !root.querySelector("form.stack");

if (root.dataset.left) countdown(root);

const anew = () => isList && !document.hidden && location.replace("/desk/calls");
if (isList) setInterval(anew, ANEW_MILLIS);

follow(`/api/v1/events?number=${NO_COMPLAINT}`, { calls: () => (isList && location.pathname === "/desk/calls" ? anew() : bar.hear()) }, () => {}, () => location.reload());
