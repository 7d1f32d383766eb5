// The root of the site: goes on to the language chosen last, or the first one that the browser asks for, or English.
(() => {
  const known = document.currentScript.dataset.languages.split(" ");
  let saved = null;
  try {
    saved = localStorage.getItem("mandegar:language");
  } catch (_) {
    // A sandboxed frame has no storage.
  }
  const asked = [saved, ...(navigator.languages || [])].map((tag) => String(tag).slice(0, 2).toLowerCase());
  const language = asked.find((code) => known.includes(code)) || known[0];
  location.replace(`./${language}/${location.search}${location.hash}`);
})();
