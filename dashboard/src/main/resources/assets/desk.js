// What every page of the desk does: a form is sent once, however often its button is pressed.

document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = "true";
});

// a page that comes back from the browser's history may be sent again
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// what to say without a line is kept; nothing else is
navigator.serviceWorker?.register("/worker.js", { scope: "/desk" }).catch(() => {});
