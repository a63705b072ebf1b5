// How far away a deadline is, in the largest two units: "2 jam 5 menit lagi".

import { say } from "./words.js";

const SOON_SECONDS = 15 * 60;

function distance(seconds) {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return say("time.days-hours", days, hours % 24);
  return hours > 0 ? say("time.hours-minutes", hours, minutes % 60) : say("time.minutes", minutes);
}

// words and urgency of a deadline, `due` in seconds since 1970
export function countdown(due, now = Date.now() / 1000) {
  const left = due - now;
  return {
    words: say(left < 0 ? "time.late" : "time.left", distance(left)),
    urgency: left < 0 ? "late" : left < SOON_SECONDS ? "soon" : "calm",
  };
}
