import type { Translated } from "../../translate";
import type { mergeFailures as enFailures, merging as en } from "../en/merging";

export const merging: Translated<typeof en> = {
  log: { gone: "u bashkua me një klient tjetër", changed: "u plotësua nga bashkimi", repointed: "kaloi te klienti që mbetet" },
};

export const mergeFailures: Translated<typeof enFailures> = {
  few: { happened: "Për një bashkim duhen të paktën dy klientë.", todo: "Tregoni cili klient mbetet dhe cilët bashkohen me të." },
  itself: { happened: "{code} nuk mund të bashkohet me vetveten.", todo: "Hiqeni nga klientët që bashkohen." },
  unknown: { happened: "Nuk ka klient me kodin {code}.", todo: "Zgjidhni kode që gjenden te fleta e klientëve." },
  twice: { happened: "Dy klientë kanë kodin {code}.", todo: "Jepini njërit një kod të vetin me kontrollin e bazës, pastaj bashkojini." },
  archived: { happened: "{code} është në arkiv.", todo: "Kthejeni klientin nga arkivi, ose lëreni jashtë bashkimit." },
  values: {
    happened: "Nga «{part}» nuk kuptohet e kujt vlerë merret.",
    todo: "Shkruani FUSHA:KODI, me një kolonë të klientëve dhe kodin e njërit prej atyre që bashkohen.",
  },
  undo: {
    none: { happened: "Nuk ka bashkim që mund të zhbëhet.", todo: "Shihni te ditari i bashkimeve çfarë u bashkua." },
    gone: {
      happened: "Bashkimi {mergeId} nuk mund të zhbëhet: ose është zhbërë tashmë, ose nuk ka bashkim me këtë numër.",
      todo: "Gjejeni numrin te ditari i bashkimeve, ose lëreni bosh për të zhbërë bashkimin e fundit.",
    },
    onward: {
      happened: "Klienti i bashkimit {mergeId} u bashkua më vonë vetë me një tjetër ({later}).",
      todo: "Zhbëni më parë {later}, pastaj {mergeId}.",
    },
  },
};
