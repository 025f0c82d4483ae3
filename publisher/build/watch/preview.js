/* Keeps a page of the preview as it is on the server. Only what differs is exchanged, so that
   the place, the focus and a screen reader's cursor stay where they are. */
"use strict";
{
  let events = null;
  let wanted = "";
  let busy = false;

  const version = page => page.querySelector("meta[name=preview-version]")?.content;

  function match(old, fresh) {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName) {
      old.replaceWith(document.importNode(fresh, true));
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.data = fresh.data;
      return;
    }
    // A script that has run does nothing when it is exchanged.
    if (old.nodeName === "SCRIPT" && old.src) return;
    matchAttributes(old, fresh);
    const olds = [...old.childNodes];
    const news = [...fresh.childNodes];
    while (olds.length && news.length && olds[0].isEqualNode(news[0])) {
      olds.shift();
      news.shift();
    }
    let end = null;
    while (olds.length && news.length && olds.at(-1).isEqualNode(news.at(-1))) {
      end = olds.pop();
      news.pop();
    }
    news.forEach((each, at) => {
      if (at < olds.length) match(olds[at], each);
      else old.insertBefore(document.importNode(each, true), end);
    });
    for (const each of olds.slice(news.length)) each.remove();
  }

  function matchAttributes(old, fresh) {
    for (const { name } of [...old.attributes])
      // What the reader has opened stays open.
      if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
    for (const { name, value } of fresh.attributes)
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }

  function show(fresh) {
    const inView = [...document.querySelectorAll("main [id]")]
      .map(block => ({ block, top: block.getBoundingClientRect().top }))
      .filter(({ top }) => top >= 0 && top < innerHeight);
    const focused = document.activeElement;
    match(document.documentElement, fresh.documentElement);
    if (!focused.isConnected && focused.id)
      document.getElementById(focused.id)?.focus({ preventScroll: true });
    const kept = inView.find(({ block }) => block.isConnected);
    if (kept && scrollY) {
      const moved = kept.block.getBoundingClientRect().top - kept.top;
      scrollBy({ top: moved, behavior: "instant" });
    }
  }

  async function follow() {
    if (busy) return;
    busy = true;
    try {
      while (wanted !== version(document)) {
        const answer = await fetch(location.pathname, { cache: "no-store" });
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        // Something else answers at this address by now.
        if (!version(fresh)) return;
        wanted = version(fresh);
        show(fresh);
      }
    } catch {
      // The server has gone: the stream of events says so, and comes back with it.
    } finally {
      busy = false;
    }
  }

  function stopped(is) {
    const note = document.getElementById("preview.stopped");
    if (note) note.hidden = !is;
  }

  function listen() {
    if (events) return;
    events = new EventSource(`${location.pathname}events`);
    events.onopen = () => stopped(false);
    events.onerror = () => stopped(true);
    events.onmessage = event => {
      wanted = event.data;
      follow();
    };
  }

  // A browser keeps few connections to one server open: a page that nobody sees needs none.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") listen();
    else {
      events?.close();
      events = null;
    }
  });
  listen();
}
