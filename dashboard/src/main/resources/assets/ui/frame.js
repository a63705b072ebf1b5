// Work that screens show need not be done more often than they draw: facts are gathered and handed over once a frame,
// of each number the latest. A page nobody looks at draws no frames, so there a slow clock does it.

const HIDDEN_MILLIS = 1000;

// hear: called with a list of facts; answers the function that takes one
export function gathered(hear) {
  const waiting = new Map();
  let frame = 0;
  let clock = 0;

  function handOver() {
    cancelAnimationFrame(frame);
    clearTimeout(clock);
    frame = clock = 0;
    const facts = [...waiting.values()];
    waiting.clear();
    if (facts.length > 0) hear(facts);
  }

  function plan() {
    if (document.hidden) clock ||= setTimeout(handOver, HIDDEN_MILLIS);
    else frame ||= requestAnimationFrame(handOver);
  }

  document.addEventListener("visibilitychange", () => waiting.size > 0 && handOver());
  return (fact) => {
    waiting.delete(fact.number); // the latest is last
    waiting.set(fact.number, fact);
    plan();
  };
}
