// Searches the site's index in the browser: nothing that is typed leaves it.
(() => {
  "use strict";
  const field = document.getElementById("q");
  const list = document.getElementById("results");
  const status = document.getElementById("status");
  const most = 30;
  let loading;

  // Without accents and in lower case, so that "ubung" finds "Übung".
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
  const words = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  const load = () => {
    loading = loading || fetch(field.dataset.index).then((answer) => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }).then((index) => index.pages.map(([title, url, description, kind, keywords, body]) => ({
      title, url, description, kind,
      // What a word is worth depends on where it stands.
      parts: [[words(title), 12], [words(keywords), 5], [words(description), 3], [words(body), 1]],
    })));
    return loading;
  };

  // Every word must be found; a whole word counts more than the beginning of one.
  const score = (page, wanted) => {
    let sum = 0;
    for (const word of wanted) {
      let best = 0;
      for (const [have, worth] of page.parts) {
        for (const other of have) {
          if (other.startsWith(word)) best = Math.max(best, other === word ? worth * 2 : worth);
        }
      }
      if (best === 0) return 0;
      sum += best;
    }
    return sum;
  };

  const element = (name, text, parent, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    parent.append(made);
    return made;
  };

  const show = (found) => {
    list.replaceChildren();
    for (const { page } of found.slice(0, most)) {
      const item = element("li", "", list);
      if (page.kind) element("span", page.kind, item, "meta");
      element("a", page.title, item).href = page.url;
      if (page.description) element("p", page.description, item);
    }
    status.textContent = found.length === 0 ? field.dataset.none
      : `${found.length} ${found.length === 1 ? field.dataset.one : field.dataset.many}`;
  };

  const search = () => {
    const asked = field.value;
    const wanted = words(asked);
    const address = new URL(location.href);
    if (asked) address.searchParams.set("q", asked); else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (wanted.length === 0) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    load().then((pages) => {
      if (field.value !== asked) return;
      const found = pages.map((page) => ({ page, score: score(page, wanted) })).filter((one) => one.score > 0);
      // Sorting is stable: equal pages stay in the order of the site.
      show(found.sort((one, other) => other.score - one.score));
    }).catch(() => {
      loading = undefined;
      status.textContent = field.dataset.failed;
    });
  };

  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener("input", search);
  field.addEventListener("focus", load, { once: true });
  const asked = new URL(location.href).searchParams.get("q");
  if (asked) {
    field.value = asked;
    search();
  } else {
    field.focus();
  }
})();
