/** Where a unit's recording is; a unit without one is spoken by the tablet's own voice. */
export type Recordings = Record<string, string>;

const CANTONESE = /^(zh-hk|yue(-hant)?(-hk)?)$/i;

/**
 * A Cantonese voice that lives on the tablet. A voice must be named: with a language alone Safari takes the system's
 * voice, which may speak Mandarin; and one that is not local would send the words to somebody's server.
 */
export function cantoneseVoice(): SpeechSynthesisVoice | undefined {
  if (!("speechSynthesis" in window)) return undefined;
  return speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && CANTONESE.test(lang.replaceAll("_", "-")));
}

/** The page's units in reading order. */
export function unitsOnPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-unit-id]")];
}

/** Whether every unit on this page can be heard: to leave one out would be to leave out medical text. */
export function canSpeak(recordings: Recordings): boolean {
  const units = unitsOnPage();
  return (
    units.length > 0 &&
    (cantoneseVoice() !== undefined || units.every(({ dataset }) => recordings[dataset.unitId ?? ""]))
  );
}

/**
 * Speaks unit by unit, each one marked while it is heard; ends with the last, or with the signal. False when one
 * could not be heard: it stops there and leaves nothing out.
 */
export async function speakUnits(recordings: Recordings, signal: AbortSignal): Promise<boolean> {
  for (const unit of unitsOnPage()) {
    if (signal.aborted) return true;
    unit.dataset.speaking = "";
    unit.scrollIntoView({ block: "nearest" });
    const recording = recordings[unit.dataset.unitId ?? ""];
    const isHeard = (recording && (await play(recording, signal))) || (await speak(unit.textContent ?? "", signal));
    delete unit.dataset.speaking;
    if (!isHeard) return false;
  }
  return true;
}

function play(url: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const audio = new Audio(url);
    const end = (isHeard: boolean) => {
      audio.pause();
      resolve(isHeard);
    };
    signal.addEventListener("abort", () => end(true), { once: true });
    audio.addEventListener("ended", () => end(true));
    audio.addEventListener("error", () => end(false));
    audio.play().catch(() => end(signal.aborted));
  });
}

/** One utterance a unit: some browsers cut a long one off after 15 seconds. */
function speak(text: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const voice = cantoneseVoice();
    if (!voice) return resolve(false);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = 0.9;
    utterance.onend = () => resolve(true);
    utterance.onerror = () => resolve(signal.aborted);
    signal.addEventListener(
      "abort",
      () => {
        resolve(true);
        speechSynthesis.cancel();
      },
      { once: true },
    );
    speechSynthesis.speak(utterance);
  });
}
