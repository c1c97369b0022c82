// The callbacks that the sandbox has sent or is to send, each with its tries.

import { button, make } from "./dom.js";
import { moment, say } from "./language.js";
import { Panes } from "./list.js";
import { body, chapter, onDemand, pill } from "./parts.js";
import { get, post } from "./server.js";

export class Callbacks {
  constructor(section, { act }) {
    this.act = act;
    this.panes = new Panes(section, {
      label: "callbacks",
      empty: "callbacks.none",
      keyOf: (item) => item.id,
      row,
      load: (key) => get(`delivery/${encodeURIComponent(key)}`),
      details: (shown) => this.details(shown),
      matches: (item) => [item.event_type, item.url, item.id, item.status].join(" "),
    });
  }

  async load() {
    this.panes.set(await get("deliveries"));
  }

  show() {
    this.panes.show();
    this.panes.refresh();
  }

  details(shown) {
    return [
      make("h2", {}, shown.event_type),
      make("p", { class: "summary" }, outcome(shown), make("code", {}, shown.url), make("span", { class: "muted" }, shown.id)),
      make("p", { class: "row" }, button(say("callback.again"), () =>
        this.act(post("again", { id: shown.id }), say("callback.sent")))),
      chapter(
        say("callback.tries"),
        shown.posts.length === 0 && make("p", { class: "muted" }, say("callback.waiting")),
        make("ol", { class: "history" }, shown.posts.map((each) =>
          make(
            "li",
            {},
            make("span", {}, say("callback.after", { seconds: Math.round(each.after) })),
            make("div", {}, make("span", { class: each.reason ? "problem" : "fine" }, each.reason || say("event.taken", { status: each.status })),
              body(each.body)),
          ))),
        shown.due !== null && make("p", { class: "muted" }, say("due.callback", { time: moment(shown.due) })),
      ),
      chapter(
        say("callback.resource"),
        make("p", { class: "muted" }, say("callback.resource.what")),
        onDemand(say("secret.show"), async () =>
          make("pre", { tabindex: "0" }, (await post("reveal", { delivery: shown.id })).text)),
      ),
    ];
  }
}

function row(item) {
  return [
    make("span", { class: "first" }, make("b", {}, item.event_type)),
    outcome(item),
    make("span", { class: "second" }, make("time", {}, moment(item.created)), make("span", { class: "url" }, item.url)),
  ];
}

function outcome(item) {
  if (item.delivered) return pill(say("callback.delivered"), "good");
  if (item.due !== null) return pill(say("callback.due"), "plain");
  return pill(say("callback.failed"), "bad");
}
