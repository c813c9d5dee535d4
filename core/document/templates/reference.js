"use strict";
(() => {
  const form = document.querySelector("form");
  const search = form.querySelector("input");
  const choices = [...form.querySelectorAll("select")];
  const count = document.querySelector(".count");
  const articles = [...document.querySelectorAll("article")];
  const fold = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();

  // The searchable text of each error, without the names of fields, which all errors have. Read on first use.
  let texts;
  const read = (article) => {
    const parts = article.querySelectorAll("h2 a, .message, .badges, .deprecated, dd");
    return fold([...parts].map((part) => part.textContent).join(" "));
  };

  // An error is shown if it contains each word and matches the chosen kind and set.
  const filter = () => {
    const words = fold(search.value)
      .split(" ")
      .filter((word) => word);
    if (words.length) texts ??= articles.map(read);
    let shown = 0;
    articles.forEach((article, at) => {
      const is = choices.every(
        (choice) => !choice.value || article.dataset[choice.dataset.by] === choice.value,
      );
      const has = is && words.every((word) => texts[at].includes(word));
      if (article.hidden === has) article.hidden = !has;
      shown += has ? 1 : 0;
    });
    const all = articles.length;
    const errors = `error${all === 1 ? "" : "s"}`;
    count.textContent =
      shown === all ? `${all} ${errors}` : `${shown || "None"} of ${all} ${errors}`;
  };
  const clear = () => {
    search.value = "";
    for (const choice of choices) choice.value = "";
    filter();
  };

  // A link leads to its error even if the filter hides it.
  const arrive = () => {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      /* Keep the name as written. */
    }
    const target = name && document.getElementById(name);
    const article = target && target.closest("article");
    for (const other of document.querySelectorAll("article.here")) other.classList.remove("here");
    if (!article) return;
    // Unlike `:target`, the class stays when the browser goes back to the page.
    article.classList.add("here");
    if (article.hidden) clear();
    article.scrollIntoView();
    article.focus({ preventScroll: true });
  };

  // A label hides the text of a button from screen readers, so it starts with that text; a change is announced, too.
  const told = document.createElement("p");
  told.className = "told";
  told.setAttribute("role", "status");
  const say = (button, text) => {
    const label = `${text}: ${button.closest("article").querySelector("h2 a").textContent}`;
    button.textContent = text;
    button.setAttribute("aria-label", label);
    return label;
  };
  const answer = (button, text) => {
    told.textContent = say(button, text);
    setTimeout(() => {
      say(button, "Copy link");
      told.textContent = "";
    }, 1500);
  };
  const copy = async (button) => {
    const link = button.closest("h2").querySelector("a");
    try {
      await navigator.clipboard.writeText(link.href);
      answer(button, "Copied");
    } catch {
      // If the clipboard is not available, the link is at least in the address bar.
      location.hash = link.hash;
      answer(button, "In the address bar");
    }
  };

  for (const article of articles) {
    const heading = article.querySelector("h2");
    const button = document.createElement("button");
    button.type = "button";
    heading.append(button);
    say(button, "Copy link");
  }
  document.body.append(told);
  document.querySelector("main").addEventListener("click", (event) => {
    const button = event.target.closest("h2 button");
    if (button) copy(button);
    // A link to the current location fires no `hashchange`.
    const link = event.target.closest("a");
    if (link && link.hash && link.href === location.href) arrive();
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = articles.find((article) => !article.hidden);
    if (!first) return;
    first.scrollIntoView();
    first.focus({ preventScroll: true });
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
    search.focus();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && document.activeElement === search) {
      clear();
    }
  });
  addEventListener("hashchange", arrive);
  // After the browser has scrolled there by itself, which would take the focus away again.
  addEventListener("load", () => setTimeout(arrive));
  form.hidden = false;
  // When the user comes back to the page, the browser restores the earlier choices.
  filter();
})();
