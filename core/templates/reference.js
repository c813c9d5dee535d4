"use strict";
(() => {
  const form = document.querySelector("form");
  const search = form.querySelector("input");
  const choices = [...form.querySelectorAll("select")];
  const count = document.querySelector(".count");
  const articles = [...document.querySelectorAll("article")];
  const fold = (text) => text.toLowerCase().replace(/\s+/g, " ");
  const texts = articles.map((article) => fold(article.textContent));

  // An error is shown if it has each word, and is of the kind and the set that were chosen.
  const filter = () => {
    const words = fold(search.value).split(" ");
    let shown = 0;
    articles.forEach((article, at) => {
      const has = words.every((word) => texts[at].includes(word));
      const is = choices.every((choice) => !choice.value || article.dataset[choice.dataset.by] === choice.value);
      article.hidden = !(has && is);
      shown += has && is ? 1 : 0;
    });
    const all = articles.length;
    count.textContent = shown === all ? `${all} error${all === 1 ? "" : "s"}` : `${shown} of ${all} errors`;
  };

  // A link leads to its error even if the filter hides it.
  const arrive = () => {
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch { /* As it is written. */ }
    const target = name && document.getElementById(name);
    const article = target && target.closest("article");
    if (!article) return;
    if (article.hidden) { form.reset(); filter(); }
    article.scrollIntoView();
    article.focus({ preventScroll: true });
  };

  const copy = async (button, link) => {
    const url = new URL(link.getAttribute("href"), location.href).href;
    try {
      await navigator.clipboard.writeText(url);
      button.textContent = "Copied";
    } catch {
      // Where the clipboard is closed, the link is at least in the address bar.
      location.hash = link.hash;
      button.textContent = "In the address bar";
    }
    setTimeout(() => { button.textContent = "Copy link"; }, 1500);
  };

  for (const article of articles) {
    const link = article.querySelector("h2 a");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy link";
    button.setAttribute("aria-label", `Copy the link to ${link.textContent}`);
    button.addEventListener("click", () => copy(button, link));
    article.querySelector("h2").append(button);
  }
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      search.focus();
    }
  });
  addEventListener("hashchange", arrive);
  form.hidden = false;
  filter();
  arrive();
})();
