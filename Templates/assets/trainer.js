// Searches, narrows and sorts the list of clients; without it the list is whole and in order. Nothing leaves the page.
(() => {
  "use strict";
  const tools = document.getElementById("tools");
  const list = document.getElementById("list");
  if (!tools || !list) return;
  const body = list.tBodies[0];
  const rows = [...body.rows];
  const find = document.getElementById("find");
  const narrow = document.getElementById("narrow");
  const found = document.getElementById("found");
  const none = document.getElementById("none");

  // Without accents and in lower case, so that "jorg" finds "Jörg".
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
  const texts = new Map(rows.map((row) => [row, plain(row.dataset.words)]));

  const show = () => {
    const wanted = plain(find.value).split(/\s+/).filter(Boolean);
    const mark = narrow.value;
    let count = 0;
    for (const row of rows) {
      const fits = wanted.every((word) => texts.get(row).includes(word))
        && (!mark || row.dataset.marks.split(" ").includes(mark));
      row.hidden = !fits;
      if (fits) count += 1;
    }
    found.textContent = `${count} / ${rows.length}`;
    none.hidden = count > 0;
  };

  const value = (row, column, kind) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    return kind === "number" ? Number(text) : text;
  };

  const sort = (button, column, kind) => {
    const head = button.closest("th");
    const isUp = head.getAttribute("aria-sort") === "ascending";
    for (const other of list.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isUp ? "descending" : "ascending");
    const language = document.documentElement.lang;
    const order = (one, other) => {
      const [a, b] = [value(one, column, kind), value(other, column, kind)];
      return kind === "number" ? a - b : a.localeCompare(b, language);
    };
    rows.sort((one, other) => (isUp ? order(other, one) : order(one, other)));
    body.append(...rows);
  };

  [...list.tHead.rows[0].cells].forEach((head, column) => {
    if (!head.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(button, column, head.dataset.sort));
    head.replaceChildren(button);
  });
  tools.addEventListener("submit", (event) => event.preventDefault());
  find.addEventListener("input", show);
  narrow.addEventListener("change", show);
  tools.hidden = false;
  show();
})();
