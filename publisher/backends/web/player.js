// The player of a leaflet that is also read out: it marks on the page what is being spoken, and
// goes through the recording by the parts of the leaflet. Where no script runs, the page has all
// its words and the browser's own player.
"use strict";
(() => {
  const player = document.getElementById("page.player");
  const audio = player.querySelector("audio");
  // `cues` and `parts` are pairs of an id and the second at which it begins, in order.
  const { seconds, cues, parts, words } = JSON.parse(
    document.getElementById("page.timeline").textContent,
  );
  player.prepend(document.getElementById("page.controls").content.cloneNode(true));
  const controls = {};
  for (const each of player.querySelectorAll("[data-control]")) {
    controls[each.dataset.control] = each;
  }
  const { play, back, forward, time, more, choices, previous, next, part } = controls;
  const { speed, follow, status, row } = controls;

  let inStep = true; // Whether the recording is the one that the times were measured in.
  let spoken = null; // The element that is marked.
  let starter = null; // The button that started the sound, which then stops it, too.

  // What is played --------------------------------------------------------------------------

  // Browsers round the time, so that a part begins a hair before it is reached.
  const current = (pairs) => pairs.filter(([, start]) => start <= audio.currentTime + 0.01).pop();
  const clock = (t) => `${Math.floor(t / 60)}:${String(Math.floor(t % 60)).padStart(2, "0")}`;
  const say = (message) => {
    if (status.textContent !== message) status.textContent = message;
  };

  const start = (button) => {
    starter = button;
    player.classList.add("started");
    makeRoom();
    // A recording that cannot be played tells so by its own event.
    audio.play().catch(() => {});
  };

  const goTo = (number) => {
    audio.currentTime = parts[number][1];
    // While the recording plays, the voice itself says where it is.
    if (audio.paused) say(words.now_at.replace("{part}", part.options[number].text));
  };

  play.addEventListener("click", () => (audio.paused ? start(play) : audio.pause()));
  back.addEventListener("click", () => (audio.currentTime -= 10));
  forward.addEventListener("click", () => (audio.currentTime += 10));
  next.addEventListener("click", () => {
    goTo(Math.min(parts.indexOf(current(parts)) + 1, parts.length - 1));
  });
  previous.addEventListener("click", () => {
    const here = current(parts);
    // Soon after its beginning a reader means the part before.
    const isAtStart = audio.currentTime - here[1] < 3;
    goTo(Math.max(parts.indexOf(here) - (isAtStart ? 1 : 0), 0));
  });
  part.addEventListener("change", () => goTo(part.selectedIndex));

  const partButtons = parts.flatMap(([id, begins]) => {
    const heading = document.getElementById(`${id}.heading`);
    if (!heading) return [];
    const button = document.createElement("button");
    button.type = "button";
    button.className = "listen-here";
    // Behind the heading and not inside, so that the heading keeps its name.
    heading.after(button);
    button.addEventListener("click", () => {
      if (!audio.paused && starter === button) return audio.pause();
      audio.currentTime = begins;
      start(button);
    });
    return [{ button, title: heading.textContent }];
  });

  // What is shown ---------------------------------------------------------------------------

  const label = () => {
    const begun = audio.currentTime > 0 && !audio.ended;
    play.textContent = audio.paused ? (begun ? words.go_on : words.listen) : words.pause;
    play.classList.toggle("playing", !audio.paused);
    for (const { button, title } of partButtons) {
      const isPlaying = !audio.paused && starter === button;
      button.textContent = isPlaying ? words.pause : words.listen_from_here;
      button.setAttribute("aria-label", `${button.textContent}: ${title}`);
      button.classList.toggle("playing", isPlaying);
    }
  };

  const mark = () => {
    const whole = Number.isFinite(audio.duration) ? audio.duration : seconds;
    time.textContent = words.time
      .replace("{now}", clock(audio.currentTime))
      .replace("{whole}", clock(whole));
    const begun = audio.currentTime > 0 && !audio.ended;
    // A list that someone is choosing from stays as it is.
    if (inStep && document.activeElement !== part) {
      part.selectedIndex = parts.indexOf(current(parts));
    }
    const element = inStep && begun ? document.getElementById(current(cues)[0]) : null;
    if (element === spoken) return;
    if (spoken) spoken.classList.remove("spoken");
    if (element) element.classList.add("spoken");
    spoken = element;
    if (spoken && follow.checked) bringIntoView(spoken);
  };

  // The style sheet says whether pages glide, by what the reader prefers.
  const bringIntoView = (element) => {
    const box = element.getBoundingClientRect();
    const top = Math.max(player.getBoundingClientRect().bottom, 0);
    if (box.top < top || box.bottom > innerHeight) element.scrollIntoView({ block: "start" });
  };

  // What the keyboard reaches must not lie under the player (WCAG 2.2, 2.4.11).
  const makeRoom = () => {
    const sticks = getComputedStyle(player).position === "sticky";
    document.documentElement.style.scrollPaddingTop = sticks ? `${player.offsetHeight + 24}px` : "";
    const focused = document.activeElement;
    if (sticks && focused !== document.body && !player.contains(focused)) {
      focused.scrollIntoView({ block: "nearest" });
    }
  };
  new ResizeObserver(makeRoom).observe(player);
  addEventListener("resize", makeRoom);

  for (const name of ["play", "pause", "seeked", "ended"]) audio.addEventListener(name, label);
  for (const name of ["timeupdate", "seeked", "ended"]) audio.addEventListener(name, mark);
  audio.addEventListener("play", () => inStep && say(""));

  // When the recording is not the right one -----------------------------------------------------

  const compare = () => {
    if (!Number.isFinite(audio.duration)) return;
    inStep = Math.abs(audio.duration - seconds) <= 1;
    say(inStep ? "" : words.other_edition);
    for (const each of [previous, next, part.parentElement]) each.hidden = !inStep;
    for (const { button } of partButtons) button.hidden = !inStep;
    mark();
  };
  const giveUp = () => {
    say(words.missing);
    row.hidden = choices.hidden = true;
    player.classList.remove("started");
    for (const { button } of partButtons) button.hidden = true;
  };
  audio.addEventListener("durationchange", compare);
  audio.addEventListener("error", giveUp);

  // What a reader chooses -----------------------------------------------------------------------

  // A page that was opened from a folder may not be allowed to remember anything.
  const remembered = (name) => {
    try {
      return localStorage.getItem(`player.${name}`);
    } catch {
      return null;
    }
  };
  const remember = (name, value) => {
    try {
      localStorage.setItem(`player.${name}`, value);
    } catch {
      // Then it holds for this visit.
    }
  };

  const setSpeed = () => {
    audio.defaultPlaybackRate = audio.playbackRate = Number(speed.value);
  };
  const known = [...speed.options].some((each) => each.value === remembered("speed"));
  if (known) speed.value = remembered("speed");
  follow.checked = remembered("follow") === "true";
  speed.addEventListener("change", () => {
    setSpeed();
    remember("speed", speed.value);
  });
  follow.addEventListener("change", () => {
    remember("follow", follow.checked);
    if (follow.checked && spoken) bringIntoView(spoken);
  });
  more.addEventListener("click", () => {
    choices.hidden = !choices.hidden;
    more.setAttribute("aria-expanded", !choices.hidden);
  });

  choices.hidden = true;
  choices.append(player.querySelector(".player-file"));
  audio.controls = false;
  setSpeed();
  label();
  mark();
  compare();
  // The recording may have been missed before this script began to listen.
  if (audio.error) giveUp();
})();
