// The requests as they come, each with what was sent, what came of the signature, and the answer.

import { button, make } from "./dom.js";
import { current, say, time } from "./language.js";
import { MOST, Panes } from "./list.js";
import { body, chapter, headers, onDemand, pairs, pill, statusPill } from "./parts.js";
import { get, post } from "./server.js";

const LINES = ["method", "url", "timestamp", "nonce", "body"];

export class Requests {
  constructor(section) {
    this.older = button("", () => this.loadOlder(), { class: "older" });
    this.panes = new Panes(section, {
      label: "requests",
      empty: "requests.none",
      keyOf: (item) => String(item.number),
      row,
      load: (key) => get(`exchange/${key}`),
      details,
      matches: (item) => [item.method, item.url, item.status, item.operation, item.code, item.fault].join(" "),
    });
    this.panes.none.after(this.older);
  }

  add(item) {
    this.panes.add(item);
    this.showOlder();
  }

  async loadOlder() {
    const items = this.panes.items;
    const older = await get(`before/${items.at(-1).number}`);
    this.panes.set([...items, ...older.reverse()]);
    this.older.hidden = older.length === 0 || items.length >= MOST;
  }

  showOlder() {
    const items = this.panes.items;
    this.older.textContent = say("older");
    this.older.hidden = !items.length || items.at(-1).number === 1 || items.length >= MOST;
  }

  show() {
    this.panes.show();
    this.panes.refresh();
    this.showOlder();
  }
}

function row(item) {
  return [
    make("span", { class: "first" }, make("b", {}, item.method), " ", make("span", { class: "url" }, item.url)),
    statusPill(item.status),
    make(
      "span",
      { class: "second" },
      make("time", {}, time(item.at)),
      make("span", {}, item.code ?? item.operation ?? ""),
      item.verdict === "wrong" && make("span", { class: "problem" }, say("verdict.wrong.short")),
      item.fault && make("span", { class: "problem" }, say("fault.played", { fault: item.fault })),
    ),
  ];
}

function details(shown) {
  return [
    make("h2", {}, make("b", {}, shown.method), " ", shown.url),
    make(
      "p",
      { class: "summary" },
      statusPill(shown.status),
      shown.code && pill(shown.code, "bad"),
      shown.fault && pill(say("fault.played", { fault: shown.fault }), "bad"),
      shown.operation && make("code", {}, shown.operation),
      make("span", { class: "muted" }, say("request.number", { number: shown.number, time: time(shown.at) })),
    ),
    chapter(say("signature"), verdict(shown), message(shown)),
    chapter(say("sent"), headers(shown.headers), body(shown.body)),
    shown.answer
      ? chapter(say("answer"), headers(shown.answer.headers), body(shown.answer.body))
      : chapter(say("answer"), make("p", {}, say("answer.none.long"))),
    chapter(
      say("secret"),
      make("p", { class: "muted" }, say("secret.what")),
      onDemand(say("secret.show"), async () => revealed(await post("reveal", { exchange: shown.number }))),
    ),
  ];
}

function verdict(shown) {
  const kind = { right: "good", wrong: "bad", "not-verified": "plain" }[shown.verdict];
  return [
    make("p", { class: `verdict ${kind}` }, say(`verdict.${shown.verdict}`)),
    shown.findings.length > 0 &&
      make("ol", { class: "findings" }, shown.findings.map((finding) => make("li", {}, finding.text[current()]))),
  ];
}

// The canonical message line by line, beside the one that was signed where it was found out.
function message(shown) {
  if (!shown.message) return null;
  const signed = shown.signed;
  return make(
    "div",
    { class: "scroll" },
    make(
      "table",
      { class: "lines" },
      make("caption", {}, say(signed ? "message.both" : "message")),
      signed && make("thead", {}, make("tr", {}, make("th", {}), make("th", { scope: "col" }, say("message.received")),
        make("th", { scope: "col" }, say("message.signed")))),
      make("tbody", {}, LINES.map((line, index) => {
        const differs = signed && signed[index] !== shown.message[index];
        return make(
          "tr",
          { class: differs && "differs" },
          make("th", { scope: "row" }, say(`line.${line}`), differs && make("span", { class: "problem" }, say("differs"))),
          make("td", {}, make("pre", {}, shown.message[index], make("i", { "aria-hidden": "true" }, "↵"))),
          signed && make("td", {}, make("pre", {}, signed[index], make("i", { "aria-hidden": "true" }, "↵"))),
        );
      })),
    ),
  );
}

function revealed(secrets) {
  return [
    make("h4", {}, "Authorization"),
    secrets.authorization === null ? make("p", {}, say("none")) : make("pre", {}, secrets.authorization),
    make("h4", {}, say("secret.request")),
    Object.keys(secrets.request).length ? pairs(secrets.request) : make("p", {}, say("secret.none")),
    make("h4", {}, say("secret.answer")),
    Object.keys(secrets.answer).length ? pairs(secrets.answer) : make("p", {}, say("secret.none")),
  ];
}
