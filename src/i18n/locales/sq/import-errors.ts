import type { Translated } from "../../translate";
import type { importErrors as en } from "../en/import-errors";

/** Çfarë nuk mund të bëjë importi dhe çfarë thotë për një listë. */
export const importErrors: Translated<typeof en> = {
  failures: {
    undo: {
      none: {
        happened: "Nuk ka import që mund të zhbëhet.",
        todo: "Importet më të vjetra se hapi i parë i ditarit mbeten; ndryshojini regjistrimet e tyre me dorë.",
      },
      gone: {
        happened: "Importi {importId} nuk mund të zhbëhet: ose është zhbërë tashmë, ose nuk ka import me këtë numër.",
        todo: "Gjejeni numrin te fleta Ditari i importeve, ose lëreni bosh për të zhbërë importin e fundit.",
      },
    },
    file: {
      locked: {
        happened: "{name} është i mbyllur me fjalëkalim ose vjen nga Excel 97.",
        todo: "Hapeni në Excel, hiqni fjalëkalimin, ruajeni si .xlsx ose CSV dhe provoni përsëri.",
      },
      tooLarge: {
        happened: "{name} do të mbushte kujtesën e këtij kompjuteri: i hapur është më i madh se çdo listë.",
        todo: "Hapeni në Excel, ruani vetëm listën si .xlsx ose CSV dhe provoni përsëri.",
      },
    },
    cell: {
      tooLong: {
        happened: "Rreshti {row} i {name} ka një qelizë më të gjatë se ç’lejon Excel ({most} shenja).",
        todo: "Shkurtojeni ose ndajeni atë tekst, ose kërkoni një thonjëz të pambyllur, dhe provoni përsëri.",
      },
    },
    range: {
      several: {
        happened: "Janë përzgjedhur disa pjesë të fletës.",
        todo: "Përzgjidhni një pjesë, ose vetëm një qelizë për gjithë fletën, dhe provoni sërish.",
      },
      unknown: { happened: "Në këtë fletë nuk ka gamë {range}.", todo: "Jepni një adresë si A1:F200, ose «selection» për përzgjedhjen." },
    },
    noRows: {
      happened: "Nuk ka rreshta për t’u importuar: {name} është bosh ose ka vetëm rreshtin e titujve.",
      todo: "Zgjidhni një listë që ka të paktën një rresht nën titujt.",
    },
    unrecognised: {
      happened: "Kjo nuk është asnjë nga listat që njeh baza. Kolonat e saj: {headers}.",
      todo: "Listës së klientëve i duhet emri me telefon, email ose adresë; listës së porosive i duhen klienti, data dhe shuma. Ndryshoni titujt ose tregoni tabelën.",
    },
    columns: {
      missing: {
        happened: "Për tabelën {table} mungojnë kolona. Lista ka: {headers}.",
        todo: "Ndryshoni titujt e listës ose zgjidhni një tabelë tjetër.",
      },
      tooMany: {
        happened: "Lista ka {count} kolona; baza merr jo më shumë se {most}.",
        todo: "Fshini kolonat që nuk nevojiten ose importojeni listën në disa skedarë, dhe provoni sërish.",
      },
    },
    table: { unknown: { happened: "Nuk ka tabelë {table} ku të importohet një listë.", todo: "Zgjidhni njërën nga këto: {tables}." } },
  },
  findings: {
    possibleDuplicate: {
      one: "{count} klient i ri i ngjan një tjetri: {examples}. Kërkimi i dublikatave tregon pse.",
      other: "{count} klientë të rinj u ngjajnë të tjerëve: {examples}. Kërkimi i dublikatave tregon pse.",
    },
    quote:
      "Në rreshtin {row} një thonjëz nuk mbyllet kurrë: gjithçka pas saj hyri si një qelizë e vetme. Ju lutemi kontrolloni fundin e listës.",
    character: {
      one: "{count} qelizë ka një shenjë të palejuar; shfaqet si � (rreshti {row}).",
      other: "{count} qeliza kanë shenja të palejuara; shfaqen si � (e para në rreshtin {row}).",
    },
    row: {
      alike: "I ngjan «{value}».",
      exists: "Regjistrimi është tashmë në bazë dhe krijohen vetëm të rinjtë.",
      unknown: "Regjistrimi nuk është në bazë dhe përditësohen vetëm ata që ekzistojnë.",
      nameless: "Nuk ka as emër, as kod.",
      empty: "Ky rresht është bosh.",
      client: "Nuk përmend asnjë klient.",
      date: "{field}: «{example}» nuk është datë dhe mbetet tekst.",
      amount: "{field}: «{example}» nuk është numër dhe mbetet tekst.",
      otherwise: "{field}: ky rresht thotë «{example}»; mbetet «{value}».",
    },
    date: {
      unreadable: {
        one: "{field}: {count} vlerë nuk është datë dhe mbeti tekst (rreshti {row}: {example}).",
        other: "{field}: {count} vlera nuk janë data dhe mbetën tekst (e para në rreshtin {row}: {example}).",
      },
      undecided: {
        one: "{field}: në {count} datë dita dhe muaji mund të ndërrohen; u lexua si {order} (rreshti {row}: {example}).",
        other: "{field}: në {count} data dita dhe muaji mund të ndërrohen; u lexuan si {order} (e para në rreshtin {row}: {example}).",
      },
      borrowed: {
        one: "{field}: {count} datë është shkruar ndryshe nga të tjerat dhe u lexua si ato, {order} (rreshti {row}: {example}). Ju lutemi kontrollojeni.",
        other:
          "{field}: {count} data janë shkruar ndryshe nga të tjerat dhe u lexuan si ato, {order} (e para në rreshtin {row}: {example}). Ju lutemi kontrollojini.",
      },
    },
    amount: {
      unreadable: {
        one: "{field}: {count} vlerë nuk është numër dhe mbeti tekst (rreshti {row}: {example}).",
        other: "{field}: {count} vlera nuk janë numra dhe mbetën tekst (e para në rreshtin {row}: {example}).",
      },
      undecided: {
        one: "{field}: {count} numër mund të ketë mijëshe ose dhjetore; si shenjë dhjetore u mor «{decimal}» (rreshti {row}: {example}).",
        other:
          "{field}: {count} numra mund të kenë mijëshe ose dhjetore; si shenjë dhjetore u mor «{decimal}» (i pari në rreshtin {row}: {example}).",
      },
    },
    value: {
      unknown: {
        one: "{field}: {count} vlerë nuk është në listë dhe mbeti siç është (rreshti {row}: {example}).",
        other: "{field}: {count} vlera nuk janë në listë dhe mbetën siç janë (e para në rreshtin {row}: {example}).",
      },
    },
    client: {
      conflict: {
        one: "{count} rresht thotë diçka tjetër për një klient sesa një rresht i mëparshëm; vlen i mëvonshmi (rreshti {row}: {example}).",
        other:
          "{count} rreshta thonë diçka tjetër për një klient sesa një rresht i mëparshëm; vlejnë të mëvonshmit (i pari është rreshti {row}: {example}).",
      },
      none: {
        one: "{count} rresht nuk përmend klient dhe u importua pa klient.",
        other: "{count} rreshta nuk përmendin klient dhe u importuan pa klient.",
      },
    },
    number: {
      repeated: {
        one: "{count} rresht përsërit numrin e një rreshti të mëparshëm dhe u bë regjistrim më vete (rreshti {row}: {example}).",
        other:
          "{count} rreshta përsërisin numrin e një rreshti të mëparshëm dhe u bënë regjistrime më vete (i pari është rreshti {row}: {example}).",
      },
    },
    list: {
      taken: {
        one: "{field}: {count} vlerë u shkrua siç është në listë (rreshti {row}: {example} u bë {suggestion}).",
        other: "{field}: {count} vlera u shkruan siç janë në listë (e para në rreshtin {row}: {example} u bë {suggestion}).",
      },
      added: { one: "{count} vlerë e re u shtua te listat: {examples}.", other: "{count} vlera të reja u shtuan te listat: {examples}." },
      statuses: {
        one: "{count} gjendje e re porosie u shtua te listat: {examples}. Kontrolloni atje nëse quhet shitje.",
        other: "{count} gjendje të reja porosie u shtuan te listat: {examples}. Kontrolloni atje cilat quhen shitje.",
      },
    },
    header: { repeated: "Titulli {field} del më shumë se një herë; u mbajtën të dyja kolonat." },
    columns: {
      own: {
        one: "{count} kolonë nuk është e bazës dhe u importua si kolona juaj: {columns}.",
        other: "{count} kolona nuk janë të bazës dhe u importuan si kolonat tuaja: {columns}.",
      },
    },
  },
};
