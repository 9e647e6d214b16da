// Runs on pages with something to read aloud: lets the browser read it, where the browser can.

/** How a voice of the page's language is called; Dutch of the Netherlands and English of Britain go first. */
const FULL_NAMES: Readonly<Record<string, string>> = { nl: 'nl-NL', en: 'en-GB' };

function setUp(button: HTMLButtonElement, speech: SpeechSynthesis): void {
  const label = button.querySelector('.label');
  const words = { start: label?.textContent ?? '', stop: button.dataset['stop'] ?? '' };

  function show(reading: boolean): void {
    button.classList.toggle('is-reading', reading);
    if (label) label.textContent = reading ? words.stop : words.start;
  }

  function read(): void {
    speech.cancel();
    const parts = [...document.querySelectorAll('[data-said]')].map(spoken).filter((text) => text !== '');
    // a sentence or two at a time: browsers break off a long text halfway
    const utterances = parts.map(utteranceOf);
    utterances.at(-1)?.addEventListener('end', () => show(false));
    for (const each of utterances) {
      each.addEventListener('error', () => show(false));
      speech.speak(each);
    }
    show(utterances.length > 0);
  }

  button.addEventListener('click', () => {
    if (!button.classList.contains('is-reading')) return read();
    speech.cancel();
    show(false);
  });
  // a voice does not go on over the next page
  addEventListener('pagehide', () => speech.cancel());
  button.classList.add('is-ready');
}

/** What an element says to the eye, without what is only there for screen readers. */
function spoken(element: Element): string {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const unseen of copy.querySelectorAll('.unseen, svg')) unseen.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function utteranceOf(text: string): SpeechSynthesisUtterance {
  const { lang } = document.documentElement;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = FULL_NAMES[lang] ?? lang;
  const voices = speechSynthesis.getVoices().filter((each) => each.lang.startsWith(lang));
  const voice = voices.find((each) => each.lang.replace('_', '-') === utterance.lang) ?? voices[0];
  if (voice) utterance.voice = voice;
  return utterance;
}

const button = document.querySelector<HTMLButtonElement>('button.read-aloud');
if (button && 'speechSynthesis' in window) setUp(button, speechSynthesis);
