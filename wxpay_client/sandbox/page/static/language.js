// The page's texts in both languages.

import { english, chinese } from "./words.js";

const languages = { en: english, zh: chinese };
const listeners = [];
let language = localStorage.getItem("language") ?? (navigator.language.startsWith("zh") ? "zh" : "en");
if (!(language in languages)) language = "en";

export function current() {
  return language;
}

export function known(name) {
  return name in languages[language];
}

// The text of a name, with `{values}` filled in; of a name without a text, a kind that is new, its last part.
export function say(name, values = {}) {
  const text = languages[language][name] ?? name.replace(/^.*\./, "");
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

export function onChange(listener) {
  listeners.push(listener);
}

export function choose(chosen) {
  language = chosen;
  localStorage.setItem("language", chosen);
  show();
}

export function show() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = say("title");
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
  }
  for (const listener of listeners) listener();
}

export function time(milliseconds) {
  return new Date(milliseconds).toLocaleTimeString(document.documentElement.lang, { hour12: false });
}

export function moment(milliseconds) {
  return new Date(milliseconds).toLocaleString(document.documentElement.lang, { hour12: false });
}
