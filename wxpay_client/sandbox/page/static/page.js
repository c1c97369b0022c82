// The page: tabs, language, colours, and what happens as it comes.

import { Callbacks } from "./callbacks.js";
import { fill, make } from "./dom.js";
import * as language from "./language.js";
import { Requests } from "./requests.js";
import { get, listen } from "./server.js";
import { State } from "./state.js";
import { Tools } from "./tools.js";

const byId = (id) => document.getElementById(id);
const notice = byId("notice");
let overview = null;
let isLive = false;

function tell(text, kind = "") {
  notice.className = kind;
  fill(notice, text);
  clearTimeout(tell.timer);
  // What went wrong stays until something else is told.
  if (kind !== "bad") tell.timer = setTimeout(() => fill(notice), 4000);
}

// Waits for what is done, tells of it, and returns its answer; undefined where it went wrong.
async function act(promise, done) {
  try {
    const answer = await promise;
    if (done) tell(done);
    refresh();
    return answer;
  } catch (error) {
    tell(error.message, "bad");
    return undefined;
  }
}

const shared = { overview: () => overview, act };
const requests = new Requests(byId("requests"));
const state = new State(byId("state"), shared);
const callbacks = new Callbacks(byId("callbacks"), shared);
const tools = new Tools(byId("tools"), shared);

async function refresh() {
  overview = { ...(await get("overview")), asked: Date.now() };
  showFacts();
  tools.refresh();
  await Promise.all([state.load(), callbacks.load()]);
}

// What has changed is asked for once, however often it is said.
let isAsking = false;
let isStale = false;
async function changed() {
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  while (isStale) {
    isStale = false;
    try {
      await refresh();
    } catch {
      break; // the sandbox is gone; the stream tells when it is back
    }
  }
  isAsking = false;
}

function showFacts() {
  if (overview) {
    fill(byId("facts"), [["mchid", overview.mchid], ["origin", overview.origin], ["clock.now", ""]].map(([name, value]) =>
      make("div", {}, make("dt", {}, language.say(name)), make("dd", { class: name === "clock.now" && "clock" }, value))));
    showTime();
  }
  byId("live").className = isLive ? "good" : "bad";
  fill(byId("live"), language.say(isLive ? "live" : "live.not"));
}

// The sandbox's time goes on between two answers.
function showTime() {
  if (!overview) return;
  const now = language.moment(overview.now + Date.now() - overview.asked);
  for (const place of document.querySelectorAll(".clock")) place.textContent = now;
}
setInterval(showTime, 1000);

// Tabs

const tabs = [...document.querySelectorAll('[role="tab"]')];

function open(name) {
  for (const tab of tabs) {
    const isOpen = tab.getAttribute("aria-controls") === name;
    tab.setAttribute("aria-selected", String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !isOpen;
  }
  // No element's name: the browser would begin there, and not at the top, when the keyboard moves on.
  history.replaceState(null, "", `#/${name}`);
}

for (const tab of tabs) tab.addEventListener("click", () => open(tab.getAttribute("aria-controls")));
byId("tabs").addEventListener("keydown", (event) => {
  const at = tabs.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length];
  open(tab.getAttribute("aria-controls"));
  tab.focus();
});
open(tabs.some((tab) => `#/${tab.getAttribute("aria-controls")}` === location.hash) ? location.hash.slice(2) : "requests");
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address keeps the tab
  byId("main").focus();
});

// Language and colours

byId("language").addEventListener("click", () => language.choose(language.current() === "en" ? "zh" : "en"));
language.onChange(() => {
  const other = language.current() === "en" ? ["中文", "zh-CN"] : ["English", "en"];
  byId("language").textContent = other[0];
  byId("language").lang = other[1];
  for (const view of [requests, state, callbacks, tools]) view.show();
  showFacts();
});

const theme = byId("theme");
theme.value = ["light", "dark"].includes(localStorage.getItem("theme")) ? localStorage.getItem("theme") : "auto";
function paint() {
  document.documentElement.dataset.theme = theme.value;
  localStorage.setItem("theme", theme.value);
}
theme.addEventListener("change", paint);
paint();

language.show();
await changed();
language.show();
listen(
  {
    request: (item) => {
      requests.add(item);
      if (item.fault) changed();
    },
    change: changed,
  },
  (live) => {
    isLive = live;
    showFacts();
    if (live) changed();
  },
);
