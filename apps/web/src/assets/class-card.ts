// Runs where a class card is shown: the QR code has its code behind the #, which no server and no log gets to see.

const field = document.querySelector<HTMLInputElement>('#code');
const code = decodeURIComponent(location.hash.slice(1));
if (field && /^[0-9A-Za-z-]{10,30}$/.test(code)) {
  field.value = code;
  // nobody who comes after finds it in the history
  history.replaceState(undefined, '', location.pathname + location.search);
  field.form?.querySelector<HTMLButtonElement>('button')?.focus();
}
