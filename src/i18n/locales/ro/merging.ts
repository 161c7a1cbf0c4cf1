import type { Translated } from "../../translate";
import type { mergeFailures as enFailures, merging as en } from "../en/merging";

export const merging: Translated<typeof en> = {
  log: { gone: "comasat în alt client", changed: "completat la comasare", repointed: "mutat la clientul rămas" },
};

export const mergeFailures: Translated<typeof enFailures> = {
  few: { happened: "O comasare cere cel puțin doi clienți.", todo: "Spuneți ce client rămâne și care intră în el." },
  itself: { happened: "{code} nu poate fi comasat cu el însuși.", todo: "Scoateți-l dintre clienții care se comasează." },
  unknown: { happened: "Nu există niciun client cu codul {code}.", todo: "Alegeți coduri care se află pe foaia clienților." },
  twice: { happened: "Doi clienți au codul {code}.", todo: "Dați unuia un cod al lui prin verificarea bazei, apoi comasați." },
  archived: { happened: "{code} este arhivat.", todo: "Readuceți clientul din arhivă sau lăsați-l în afara comasării." },
  values: {
    happened: "Din „{part}” nu reiese valoarea cărui client se ia.",
    todo: "Scrieți CÂMP:COD, cu o coloană a clienților și codul unuia dintre cei comasați.",
  },
  undo: {
    none: { happened: "Nu există nicio comasare de anulat.", todo: "Vedeți în jurnalul de comasări ce s-a comasat." },
    gone: {
      happened: "Comasarea {mergeId} nu poate fi anulată: a fost deja anulată sau nu există una cu acest număr.",
      todo: "Căutați numărul în jurnalul de comasări sau nu îl dați, ca să anulați ultima comasare.",
    },
    onward: {
      happened: "Clientul comasării {mergeId} a fost mai târziu comasat el însuși în altul ({later}).",
      todo: "Anulați întâi {later}, apoi {mergeId}.",
    },
  },
};
