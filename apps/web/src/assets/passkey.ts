// Runs where a passkey may be used: shows the buttons for it where the browser can, and asks the device.

const canDo =
  'PublicKeyCredential' in window &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential;

if (canDo) for (const each of document.querySelectorAll('.needs-passkey')) each.classList.add('is-ready');

/** Asks the device; what it says is what the page is for: a new passkey, or one that it has. */
async function ask(kind: string | undefined, options: unknown): Promise<unknown> {
  const credential =
    kind === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            options as PublicKeyCredentialCreationOptionsJSON,
          ),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
            options as PublicKeyCredentialRequestOptionsJSON,
          ),
        });
  return credential instanceof PublicKeyCredential ? credential.toJSON() : undefined;
}

function setUp(form: HTMLFormElement): void {
  const answer = form.querySelector<HTMLInputElement>('input[name=antwoord]');
  if (!answer) return;
  form.addEventListener('submit', (event) => {
    if (answer.value !== '') return;
    event.preventDefault();
    void answerWith(form, answer);
  });
}

async function answerWith(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
  const notice = form.querySelector<HTMLElement>('[role=status]');
  try {
    answer.value = JSON.stringify(
      await ask(form.dataset['passkey'], JSON.parse(form.dataset['options'] ?? '{}')),
    );
  } catch {
    // stopped by whoever holds the device, or too late; the browser tells no more of it
    if (notice) notice.textContent = form.dataset['stopped'] ?? '';
    return;
  }
  form.submit();
}

const form = document.querySelector<HTMLFormElement>('form[data-passkey]');
if (form && canDo) setUp(form);
