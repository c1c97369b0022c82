// Browsers let no page opened from a folder read another, but let it load a script. Sphinx's search fetches a page to
// show an excerpt of it; from a folder it is given the page's text, from a script that docs/_sphinx/search.py writes.
"use strict";

if (location.protocol === "file:") {
  const root = document.documentElement.dataset.content_root;
  const loaded = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}_static/page_texts.js`;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  window.fetch = async (page) => {
    await loaded;
    const text = window.PAGE_TEXTS[page.slice(root.length).replace(/\.html$/, "")];
    return new Response(`<div role="main">${text}</div>`); // where the search looks for it
  };
}
