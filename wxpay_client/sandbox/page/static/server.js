// What the sandbox is asked, and what it is told to do.

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
  if (!response.ok) throw new Error(answer.message ?? String(response.status));
  return answer;
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
