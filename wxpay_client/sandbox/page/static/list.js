// A list on the left and the details of the chosen item on the right, for mouse and keyboard.

import { fill, make } from "./dom.js";
import { say } from "./language.js";

export const MOST = 500; // rows: more would only slow the browser down

export class Panes {
  // label: word for the list. keyOf(item), row(item) -> children, details(item) -> promise of children, matches(item, text).
  constructor(section, { label, empty, keyOf, row, details, matches, tools = [] }) {
    Object.assign(this, { label, empty, keyOf, row, details, matches });
    this.items = []; // newest first
    this.chosen = null;
    this.filter = make("input", { type: "search", "data-hint": "filter", oninput: () => this.show() });
    this.list = make("ol", { class: "list", onkeydown: (event) => this.move(event) });
    this.none = make("p", { class: "empty" });
    this.right = make("div", { class: "details", tabindex: "-1" });
    fill(
      section,
      make("div", { class: "left" }, make("div", { class: "toolbar" }, this.filter, tools), this.list, this.none),
      this.right,
    );
  }

  set(items) {
    this.items = items.slice(0, MOST);
    this.show();
    this.refresh();
  }

  add(item) {
    this.items.unshift(item);
    this.items.length = Math.min(this.items.length, MOST);
    this.later();
  }

  // Many may come at once: they are shown together, before the next frame.
  later() {
    if (this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      this.show();
    });
  }

  show() {
    this.filter.placeholder = say("filter");
    this.filter.setAttribute("aria-label", say("filter"));
    this.list.setAttribute("aria-label", say(this.label));
    const wanted = this.filter.value.trim().toLowerCase();
    const shown = this.items.filter((item) => !wanted || this.matches(item).toLowerCase().includes(wanted));
    const focused = this.list.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    const entry = shown.some((item) => this.keyOf(item) === this.chosen) ? this.chosen : shown[0] && this.keyOf(shown[0]);
    fill(
      this.list,
      shown.map((item) => {
        const key = this.keyOf(item);
        const row = make(
          "button",
          {
            type: "button",
            "data-key": key,
            tabindex: key === entry ? "0" : "-1",
            "aria-current": key === this.chosen ? "true" : null,
            onclick: () => this.choose(key),
          },
          this.row(item),
        );
        return make("li", {}, row);
      }),
    );
    if (focused !== null) this.rowOf(focused)?.focus();
    fill(this.none, shown.length ? null : say(wanted ? "nothing" : this.empty));
    if (this.chosen === null) fill(this.right, make("p", { class: "empty" }, say("choose")));
  }

  rowOf(key) {
    return [...this.list.querySelectorAll("button")].find((row) => row.dataset.key === key);
  }

  async choose(key) {
    this.chosen = key;
    for (const row of this.list.querySelectorAll("button")) {
      const is = row.dataset.key === key;
      row.tabIndex = is ? 0 : -1;
      if (is) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
    await this.refresh(true);
  }

  // Shows the chosen item as it is now.
  async refresh(anew = false) {
    if (this.chosen === null) return;
    const key = this.chosen;
    let children;
    try {
      children = await this.details(key);
    } catch (error) {
      children = [make("p", { class: "problem" }, error.message)];
    }
    if (key !== this.chosen) return;
    fill(this.right, children);
    if (anew) this.right.scrollTop = 0;
  }

  move(event) {
    const rows = [...this.list.querySelectorAll("button")];
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || !rows[to]) return;
    event.preventDefault();
    rows[to].focus();
    this.choose(rows[to].dataset.key);
  }
}
