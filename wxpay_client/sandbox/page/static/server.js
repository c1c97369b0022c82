// What the sandbox is asked, and what it is told to do.

import { known, say } from "./language.js";

const token = document.querySelector('meta[name="token"]').content;
const run = document.querySelector('meta[name="run"]').content;

export async function get(path) {
  return answerOf(await fetch(`/sandbox/${path}`, { headers: { Accept: "application/json" } }));
}

export async function post(action, document_) {
  return answerOf(
    await fetch(`/sandbox/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Sandbox-Token": token },
      body: JSON.stringify(document_),
    }),
  );
}

async function answerOf(response) {
  const answer = await response.json();
  if (!response.ok) throw new Error(reason(answer) ?? String(response.status));
  return answer;
}

// Why something is not done, in the page's language where there is a text for it.
function reason({ message, reason: name, values }) {
  return known(`error.${name}`) ? say(`error.${name}`, values) : message;
}

// Calls each of `handlers` with what its event tells; `live` with whether anything would be told at all.
export function listen(handlers, live) {
  const source = new EventSource("/sandbox/events");
  source.addEventListener("open", () => live(true));
  source.addEventListener("error", () => live(false));
  source.addEventListener("run", (event) => {
    // Another sandbox has taken the place of the one this page is of.
    if (JSON.parse(event.data) !== run) location.reload();
  });
  for (const [name, handle] of Object.entries(handlers)) {
    source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }
}
