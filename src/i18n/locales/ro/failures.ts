import type { Translated } from "../../translate";
import type { failures as en } from "../en/failures";
import { importErrors } from "./import-errors";
import { listFailures } from "./lists";
import { mergeFailures } from "./merging";
import { reportFailures } from "./reports";

export const failures: Translated<typeof en> = {
  unchanged: "Nimic nu s-a modificat în registru.",
  unknown: {
    happened: "Ceva nu a mers în interior: {message}",
    todo: "Încercați din nou. Dacă se repetă, salvați registrul, închideți Excel și deschideți-l din nou.",
  },
  base: {
    missing: {
      happened: "În acest registru nu există încă o bază de clienți.",
      todo: "Creați una pe ecranul de start sau deschideți registrul care o conține.",
    },
    exists: {
      happened: "Acest registru conține deja o bază de clienți (foaia „{sheet}”).",
      todo: "Continuați cu acea bază sau creați alta în alt registru.",
    },
  },
  excel: {
    protected: {
      happened: "O foaie sau registrul este protejat și nu poate fi modificat.",
      todo: "Eliminați protecția (Revizuire, Anulare protejare foaie) și încercați din nou.",
    },
    editing: {
      happened: "O celulă este în curs de editare, iar Excel nu primește comenzi între timp.",
      todo: "Apăsați Enter sau Esc pentru a ieși din celulă și încercați din nou.",
    },
    tooLarge: {
      happened: "A fost mai mult decât acceptă Excel dintr-o dată.",
      todo: "Încercați din nou. Dacă persistă, lucrați cu fișierul în Excel pentru desktop.",
    },
    offline: { happened: "Excel nu răspunde: conexiunea s-a pierdut.", todo: "Verificați conexiunea și încercați din nou." },
    restart: { happened: "Excel cere să fie repornit.", todo: "Salvați registrul, închideți Excel și deschideți-l din nou." },
    gone: {
      happened: "O foaie, un tabel sau o coloană a fost redenumită sau ștearsă între timp.",
      todo: "Încercați din nou: baza este căutată din nou.",
    },
    unsupported: {
      happened: "Acest Excel nu poate face asta ({message}).",
      todo: "Actualizați Excel sau deschideți registrul în Excel pentru web.",
    },
    busy: { happened: "Excel este ocupat cu altceva.", todo: "Așteptați puțin și încercați din nou." },
    error: {
      happened: "Excel a refuzat un pas: {message} ({code}).",
      todo: "Încercați din nou. Dacă se repetă, salvați registrul, închideți Excel și deschideți-l din nou.",
    },
  },
  copy: { failed: { happened: "Registrul nu a putut fi copiat: {message}", todo: "Salvați-l cu alt nume (Fișier, Salvare ca)." } },
  client: {
    unknown: { happened: "În bază nu există clientul {client}.", todo: "Alegeți un client al bazei, după cod." },
    near: { happened: "În bază nu există clientul {client}.", todo: "Cel mai apropiat este {suggestion}: încercați așa." },
    none: {
      happened: "Nu s-a numit niciun client, iar cursorul nu stă pe rândul unui client.",
      todo: "Mergeți pe rândul unui client, al unei comenzi sau al unui contract ori dați codul clientului.",
    },
  },
  erase: {
    unfinished: {
      happened: "Celulele clientului {client} au fost șterse, dar nu s-a putut goli ce păstrau pașii anteriori pentru anulare.",
      todo: "Ștergeți încă o dată {client}: continuă de unde s-a oprit.",
      state: "Celulele persoanei au fost șterse; pașii păstrați încă nu.",
    },
  },
  sheet: { missing: { happened: "Nu există o foaie numită {sheet}.", todo: "Alegeți altă foaie." } },
  table: {
    missing: {
      happened: "Tabelul {table} al bazei de clienți lipsește.",
      todo: "Readuceți foaia cu Anulare din Excel sau deschideți o versiune anterioară a fișierului.",
    },
    nameTaken: {
      happened: "Un tabel al dumneavoastră de pe foaia {sheet} se numește {table}, numele de care are nevoie baza de clienți.",
      todo: "Redenumiți tabelul (Proiectare tabel, Nume tabel) și încercați din nou.",
    },
  },
  name: {
    taken: {
      happened: "Registrul are deja numele {name}, de care are nevoie baza de clienți.",
      todo: "Redenumiți-l (Formule, Manager nume) și încercați din nou.",
    },
  },
  column: {
    missing: {
      happened: "Pe foaia {sheet} lipsește coloana {column}.",
      todo: "Readuceți coloana cu Anulare din Excel sau dați unei coloane antetul vechi.",
    },
  },
  record: {
    missing: { happened: "{record} nu mai este pe foaia „{table}”.", todo: "Căutați din nou: a fost șters sau a primit alt cod." },
  },
  setting: { missing: { happened: "Setarea {setting} lipsește de pe foaia de setări.", todo: "Readuceți rândul cu Anulare din Excel." } },
  journal: {
    full: {
      happened: "S-ar modifica deodată mai mult decât poate păstra acest registru pentru anulare.",
      todo: "Procedați pe părți: mai puține rânduri sau mai puține analize odată.",
    },
    refused: {
      happened: "Înainte de orice modificare se notează ce există, ca să se poată anula. Excel a refuzat acest lucru ({message}).",
      todo: "Încercați din nou. Dacă o macrocomandă sau alt program de completare a protejat toate foile, anulați protecția cu ajutorul acestuia.",
    },
    unfinished: {
      happened: "Excel s-a oprit în mijlocul acțiunii {action}, iar anularea nu a reușit nici ea.",
      state: "Ce s-a notat înainte de modificare se păstrează în registru.",
      todo: "Deschideți din nou acest panou când Excel răspunde: anularea se va încheia.",
    },
  },
  undo: {
    changed: {
      happened: "Rândurile adăugate în {table} au fost mutate sau modificate între timp și nu pot fi retrase în siguranță.",
      todo: "Sortați tabelul după coduri, cum era, și încercați din nou.",
    },
  },
  cancelled: { happened: "Ați oprit acțiunea.", todo: "Porniți-o din nou oricând." },
  action: { unknown: { happened: "Nu există acțiunea {action}.", todo: "Alegeți una din listă." } },
  parameter: {
    unknown: { happened: "Nu există parametrul {name}.", todo: "Sunt cunoscuți: {known}." },
    missing: { happened: "Aici este nevoie de {name}.", todo: "Se indică astfel: {name}={shape}." },
    value: { happened: "{value} nu este potrivit pentru {name}.", todo: "Se acceptă: {allowed}." },
  },
  ...listFailures,
  ...reportFailures,
  merge: mergeFailures,
  profile: {
    unknown: { happened: "Nu există profilul {profile}.", todo: "Alegeți unul din listă." },
    none: {
      happened: "Nu a fost indicat niciun tip de afacere sau au fost indicate două.",
      todo: "Dați fie profile (unul dintre {known}), fie fișierul unui profil salvat.",
    },
    unreadable: {
      happened: "{name} nu este un profil salvat de Client Base ({part} nu poate fi citit).",
      todo: "Alegeți un fișier făcut cu „Salvează ca profil propriu”.",
    },
  },
  view: {
    none: { happened: "Nu s-a numit nicio vizualizare.", todo: "Dați numele unei vizualizări." },
    missing: { happened: "Nu există vizualizarea {view}.", todo: "Alegeți una din listă sau salvați una cu acest nume." },
    unreadable: {
      happened: "Această vizualizare nu poate fi citită ({part}).",
      todo: 'Dați JSON, de exemplu {"table": "clients", "filters": [{"column": "region", "criterion": {"kind": "values", "values": ["Tirana"]}}]}.',
    },
    parameter: {
      happened: "Această vizualizare nu primește {parameter}.",
      todo: "Renunțați la el sau alegeți o vizualizare a unui tabel care îl are.",
    },
    owner: { happened: "Nu se știe cine sunteți.", todo: "Alegeți-vă dintre responsabili sau numiți responsabilul." },
    cell: {
      happened: "Celula nu este în niciun tabel al bazei de clienți.",
      todo: "Selectați o celulă dintr-un rând al tabelului și încercați din nou.",
    },
    list: { empty: { happened: "Nimic din liste nu ține de grupa {group}.", todo: "Dați această grupă unui rând din foaia de liste." } },
    clash: {
      happened: "Două filtre ale coloanei {column} nu se pot aplica deodată.",
      todo: "Scoateți unul: filtrul din Excel are câte unul pe coloană.",
    },
    byExcel: { happened: "Doar Excel poate spune ce rânduri arată un filtru după culoare.", todo: "Filtrați după o valoare." },
    name: {
      none: { happened: "O vizualizare are nevoie de un nume ca să fie salvată.", todo: "Dați-i unul." },
      taken: { happened: "Există deja o vizualizare numită {name}.", todo: "Alegeți alt nume sau înlocuiți-o." },
    },
  },
  rfm: {
    cuts: {
      missing: {
        happened: "Sunt alese praguri fixe, dar pragul {step} pentru {axis} din setări nu este număr.",
        todo: "Completați patru numere crescătoare pentru R, F și M sau alegeți altă metodă.",
      },
    },
    map: {
      incomplete: {
        happened: "Harta segmentelor din setări are o celulă goală: R {r}, FM {fm}.",
        todo: "Scrieți acolo numele unui segment și încercați din nou.",
      },
    },
  },
  summary: {
    table: {
      missing: { happened: "Alegeți tabelul de centralizat.", todo: "Există: {known}." },
      unknown: { happened: "Nu există tabelul {table}.", todo: "Există: {known}." },
    },
    column: {
      missing: { happened: "Alegeți o coloană din foaia {sheet} pentru sinteză.", todo: "Ea are: {known}." },
      unknown: { happened: "Foaia {sheet} nu are coloana {column}.", todo: "Ea are: {known}." },
    },
    group: { happened: "Foaia {sheet} nu poate fi grupată după {group}.", todo: "Poate fi grupată după: {known}." },
  },
  abc: {
    cuts: { happened: "{cuts} nu sunt praguri pentru ABC.", todo: "Dați două procente crescătoare până la 100, de exemplu 75/95." },
  },
  movement: {
    none: {
      happened: "Încă nu există cu ce compara: fiecare calcul RFM sau al tuturor analizelor păstrează imaginea zilei.",
      todo: "Rulați analiza din nou în altă zi.",
    },
    date: { happened: "Nu s-a păstrat imaginea zilei {date}.", todo: "Alegeți una dintre aceste zile: {known}." },
  },
  import: {
    ...importErrors.failures,
    source: {
      none: { happened: "Alegeți ce să importați: un fișier sau o foaie din acest registru.", todo: "Indicați fie fișierul, fie foaia." },
    },
    sheet: { own: { happened: "Foaia {sheet} aparține chiar bazei de clienți.", todo: "Alegeți o foaie proprie." } },
    mapping: {
      unreadable: {
        happened: "Corespondența din {name} nu poate fi citită.",
        todo: 'Dați JSON cu un loc pentru fiecare antet, de exemplu {"Tel": "clients.phone"}.',
      },
    },
  },
  file: {
    notWorkbook: {
      happened: "{name} este un registru care nu poate fi citit.",
      todo: "Deschideți-l în Excel, salvați-l ca .xlsx sau CSV și încercați din nou.",
    },
    empty: { happened: "{name} este gol.", todo: "Alegeți un fișier cu un rând de antete și rânduri sub el." },
    notCsv: { happened: "{name} nu este un fișier CSV.", todo: "Salvați lista ca CSV sau .xlsx și alegeți acel fișier." },
  },
};
