import type { Translated } from "../../translate";
import type { importErrors as en } from "../en/import-errors";

/** Ce nu poate face importul și ce spune despre o listă. */
export const importErrors: Translated<typeof en> = {
  failures: {
    undo: {
      none: {
        happened: "Nu există niciun import care să poată fi anulat.",
        todo: "Importurile mai vechi decât primul pas din jurnal rămân; modificați manual înregistrările lor.",
      },
      gone: {
        happened: "Importul {importId} nu poate fi anulat: a fost anulat deja sau nu există niciun import cu acest număr.",
        todo: "Căutați numărul pe foaia Jurnal importuri sau omiteți-l pentru a anula ultimul import.",
      },
    },
    file: {
      locked: {
        happened: "{name} este protejat cu parolă sau provine din Excel 97.",
        todo: "Deschideți-l în Excel, scoateți parola, salvați-l ca .xlsx sau CSV și încercați din nou.",
      },
      tooLarge: {
        happened: "{name} ar umple memoria calculatorului: dezarhivat, este mai mare decât orice listă.",
        todo: "Deschideți-l în Excel, salvați doar lista ca .xlsx sau CSV și încercați din nou.",
      },
    },
    cell: {
      tooLong: {
        happened: "Rândul {row} din {name} are o celulă mai lungă decât permite Excel ({most} de caractere).",
        todo: "Scurtați sau împărțiți textul ori căutați ghilimele neînchise și încercați din nou.",
      },
    },
    range: {
      several: {
        happened: "Sunt selectate mai multe părți ale foii.",
        todo: "Selectați o singură parte, sau o singură celulă pentru toată foaia, și încercați din nou.",
      },
      unknown: {
        happened: "Pe această foaie nu există zona {range}.",
        todo: "Dați o adresă precum A1:F200 sau „selection” pentru selecție.",
      },
    },
    noRows: {
      happened: "Nu sunt rânduri de importat: {name} este gol sau are doar rândul de antet.",
      todo: "Alegeți o listă care are cel puțin un rând sub antet.",
    },
    unrecognised: {
      happened: "Aceasta nu este niciuna dintre listele pe care le cunoaște baza. Coloanele ei: {headers}.",
      todo: "O listă de clienți are nevoie de nume și de telefon, e-mail sau adresă; o listă de comenzi are nevoie de client, dată și sumă. Redenumiți antetele sau spuneți ce tabel este.",
    },
    columns: {
      missing: {
        happened: "Lipsesc coloane pentru tabelul {table}. Lista are: {headers}.",
        todo: "Redenumiți antetele listei sau alegeți alt tabel.",
      },
      tooMany: {
        happened: "Lista are {count} coloane; baza acceptă cel mult {most}.",
        todo: "Ștergeți coloanele de care nu aveți nevoie sau importați lista în mai multe fișiere, apoi încercați din nou.",
      },
    },
    table: {
      unknown: { happened: "Nu există tabelul {table} în care să se importe o listă.", todo: "Alegeți unul dintre acestea: {tables}." },
    },
  },
  findings: {
    possibleDuplicate: {
      one: "{count} client nou seamănă cu altul: {examples}. Căutarea duplicatelor arată de ce.",
      few: "{count} clienți noi seamănă cu alții: {examples}. Căutarea duplicatelor arată de ce.",
      other: "{count} de clienți noi seamănă cu alții: {examples}. Căutarea duplicatelor arată de ce.",
    },
    quote: "În rândul {row} ghilimelele nu se închid: tot ce urmează a intrat într-o singură celulă. Verificați sfârșitul listei.",
    character: {
      one: "{count} celulă are un caracter nepermis; este arătat ca � (rândul {row}).",
      few: "{count} celule au caractere nepermise; sunt arătate ca � (prima în rândul {row}).",
      other: "{count} de celule au caractere nepermise; sunt arătate ca � (prima în rândul {row}).",
    },
    row: {
      alike: "Seamănă cu „{value}”.",
      exists: "Există deja în bază, iar acum se creează doar înregistrări noi.",
      unknown: "Nu există în bază, iar acum se actualizează doar cele existente.",
      nameless: "Nu are nici nume, nici cod.",
      empty: "Rândul este gol.",
      client: "Nu numește niciun client.",
      date: "{field}: „{example}” nu este o dată și rămâne text.",
      amount: "{field}: „{example}” nu este un număr și rămâne text.",
      otherwise: "{field}: rândul spune „{example}”; rămâne „{value}”.",
    },
    date: {
      unreadable: {
        one: "{field}: {count} valoare nu este dată și a rămas text (rândul {row}: {example}).",
        few: "{field}: {count} valori nu sunt date și au rămas text (prima în rândul {row}: {example}).",
        other: "{field}: {count} de valori nu sunt date și au rămas text (prima în rândul {row}: {example}).",
      },
      undecided: {
        one: "{field}: la {count} dată ziua și luna s-ar putea inversa; a fost citită ca {order} (rândul {row}: {example}).",
        few: "{field}: la {count} date ziua și luna s-ar putea inversa; au fost citite ca {order} (prima în rândul {row}: {example}).",
        other: "{field}: la {count} de date ziua și luna s-ar putea inversa; au fost citite ca {order} (prima în rândul {row}: {example}).",
      },
      borrowed: {
        one: "{field}: {count} dată este scrisă altfel decât celelalte și a fost citită la fel: {order} (rândul {row}: {example}). Verificați, vă rugăm.",
        few: "{field}: {count} date sunt scrise altfel decât celelalte și au fost citite la fel: {order} (prima în rândul {row}: {example}). Verificați, vă rugăm.",
        other:
          "{field}: {count} de date sunt scrise altfel decât celelalte și au fost citite la fel: {order} (prima în rândul {row}: {example}). Verificați, vă rugăm.",
      },
    },
    amount: {
      unreadable: {
        one: "{field}: {count} valoare nu este număr și a rămas text (rândul {row}: {example}).",
        few: "{field}: {count} valori nu sunt numere și au rămas text (prima în rândul {row}: {example}).",
        other: "{field}: {count} de valori nu sunt numere și au rămas text (prima în rândul {row}: {example}).",
      },
      undecided: {
        one: "{field}: {count} număr ar putea avea mii sau zecimale; drept semn zecimal a fost luat „{decimal}” (rândul {row}: {example}).",
        few: "{field}: {count} numere ar putea avea mii sau zecimale; drept semn zecimal a fost luat „{decimal}” (primul în rândul {row}: {example}).",
        other:
          "{field}: {count} de numere ar putea avea mii sau zecimale; drept semn zecimal a fost luat „{decimal}” (primul în rândul {row}: {example}).",
      },
    },
    value: {
      unknown: {
        one: "{field}: {count} valoare nu este în listă și a rămas cum este (rândul {row}: {example}).",
        few: "{field}: {count} valori nu sunt în listă și au rămas cum sunt (prima în rândul {row}: {example}).",
        other: "{field}: {count} de valori nu sunt în listă și au rămas cum sunt (prima în rândul {row}: {example}).",
      },
    },
    client: {
      conflict: {
        one: "{count} rând spune altceva despre un client decât un rând anterior; rămâne cel din urmă (rândul {row}: {example}).",
        few: "{count} rânduri spun altceva despre un client decât un rând anterior; rămân cele din urmă (primul este rândul {row}: {example}).",
        other:
          "{count} de rânduri spun altceva despre un client decât un rând anterior; rămân cele din urmă (primul este rândul {row}: {example}).",
      },
      none: {
        one: "{count} rând nu numește niciun client și a fost importat fără client.",
        few: "{count} rânduri nu numesc niciun client și au fost importate fără client.",
        other: "{count} de rânduri nu numesc niciun client și au fost importate fără client.",
      },
    },
    number: {
      repeated: {
        one: "{count} rând repetă numărul unui rând anterior și a devenit o înregistrare separată (rândul {row}: {example}).",
        few: "{count} rânduri repetă numărul unor rânduri anterioare și au devenit înregistrări separate (primul este rândul {row}: {example}).",
        other:
          "{count} de rânduri repetă numărul unor rânduri anterioare și au devenit înregistrări separate (primul este rândul {row}: {example}).",
      },
    },
    list: {
      taken: {
        one: "{field}: {count} valoare a fost scrisă ca în listă (rândul {row}: {example} a devenit {suggestion}).",
        few: "{field}: {count} valori au fost scrise ca în listă (prima pe rândul {row}: {example} a devenit {suggestion}).",
        other: "{field}: {count} de valori au fost scrise ca în listă (prima pe rândul {row}: {example} a devenit {suggestion}).",
      },
      added: {
        one: "{count} valoare nouă a fost adăugată la liste: {examples}.",
        few: "{count} valori noi au fost adăugate la liste: {examples}.",
        other: "{count} de valori noi au fost adăugate la liste: {examples}.",
      },
      statuses: {
        one: "{count} stare nouă de comandă a fost adăugată la liste: {examples}. Verificați acolo dacă se socotește vânzare.",
        few: "{count} stări noi de comandă au fost adăugate la liste: {examples}. Verificați acolo care se socotesc vânzări.",
        other: "{count} de stări noi de comandă au fost adăugate la liste: {examples}. Verificați acolo care se socotesc vânzări.",
      },
    },
    header: { repeated: "Antetul {field} apare de mai multe ori; au fost păstrate ambele coloane." },
    columns: {
      own: {
        one: "{count} coloană nu este a bazei și a fost importată drept coloana dumneavoastră: {columns}.",
        few: "{count} coloane nu sunt ale bazei și au fost importate drept coloanele dumneavoastră: {columns}.",
        other: "{count} de coloane nu sunt ale bazei și au fost importate drept coloanele dumneavoastră: {columns}.",
      },
    },
  },
};
