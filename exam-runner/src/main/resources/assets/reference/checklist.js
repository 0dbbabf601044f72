// Saves each tick as it is made. Without script the button does.

const form = document.querySelector("[data-checklist]");
const told = form.querySelector("[data-saved]");
const count = document.querySelector("[data-ticked]");

form.querySelector("button").hidden = true;
form.addEventListener("change", async () => {
  count.textContent = form.querySelectorAll(":checked").length;
  told.textContent = "Saving";
  try {
    const response = await fetch(form.action, {
      method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true,
    });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    told.textContent = "Saved";
  } catch {
    told.textContent = "Not saved: the server cannot be reached. Your ticks stay on this page; tick again to try once more.";
  }
});
