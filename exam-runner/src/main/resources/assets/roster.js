// Fills the roster with what a chosen file holds, so that it can be looked at before it is sent.

const field = document.querySelector("[data-file]");
if (field) {
  const text = document.getElementById("text");
  field.hidden = false;
  field.querySelector("input").addEventListener("change", async ({target}) => {
    const [file] = target.files;
    if (file) {
      text.value = await file.text();
    }
  });
}
