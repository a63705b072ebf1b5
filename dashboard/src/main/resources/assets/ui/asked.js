// Asks the hub for what is asked again and again; undefined where no answer comes in time, so that on a line that leads
// nowhere what was asked before does not stand in the way of what is asked next.

const PATIENCE_MILLIS = 15_000;

export function asked(address) {
  return fetch(address, { signal: AbortSignal.timeout(PATIENCE_MILLIS) }).catch(() => undefined);
}
