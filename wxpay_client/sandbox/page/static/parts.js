// Parts that requests, records and callbacks are shown by.

import { button, fill, make } from "./dom.js";
import { say } from "./language.js";

export function chapter(title, ...children) {
  return make("section", { class: "chapter" }, make("h3", {}, title), children);
}

export function pill(text, kind) {
  return make("span", { class: `pill ${kind}` }, text);
}

export function statusPill(status) {
  if (status === null) return pill(say("answer.none"), "bad");
  return pill(status, status < 300 ? "good" : status < 400 ? "plain" : "bad");
}

export function headers(items) {
  return make(
    "details",
    {},
    make("summary", {}, say("headers", { count: items.length })),
    make("table", { class: "pairs" }, make("tbody", {}, items.map(([name, value]) =>
      make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, value))))),
  );
}

// A body: as it was sent, or written for reading.
export function body(shown) {
  if (shown.size === 0) return make("p", { class: "muted" }, say("body.none"));
  if (shown.text === null) return make("p", { class: "muted" }, say("body.binary", { size: shown.size }));
  const code = make("pre", { tabindex: "0" }, shown.pretty ?? shown.text);
  let isPretty = shown.pretty !== null;
  const toggle = isPretty && shown.pretty !== shown.text && button(say("body.raw"), () => {
    isPretty = !isPretty;
    fill(code, isPretty ? shown.pretty : shown.text);
    fill(toggle, say(isPretty ? "body.raw" : "body.pretty"));
  }, { class: "small" });
  const size = say(shown.cut ? "body.cut" : "body.size", { size: shown.size });
  return make("div", { class: "body" }, make("p", { class: "muted" }, size, " ", toggle), code);
}

export function pairs(values) {
  return make("table", { class: "pairs" }, make("tbody", {}, Object.entries(values).map(([name, value]) =>
    make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, make("pre", {}, value))))));
}

// A button in whose place that is shown which `load` promises: what is secret is fetched only then.
export function onDemand(text, load) {
  const place = make("div", {});
  const asked = button(text, async () => {
    asked.disabled = true;
    try {
      fill(place, await load());
    } catch (error) {
      fill(place, make("p", { class: "problem" }, error.message));
    }
    place.setAttribute("tabindex", "-1");
    place.focus();
  });
  fill(place, asked);
  return place;
}
