import type { Translated } from "../../translate";
import type { failures as en } from "../en/failures";
import { importErrors } from "./import-errors";
import { listFailures } from "./lists";
import { mergeFailures } from "./merging";
import { reportFailures } from "./reports";

export const failures: Translated<typeof en> = {
  unchanged: "Asgjë nuk u ndryshua në librin e punës.",
  unknown: {
    happened: "Diçka shkoi keq brenda: {message}",
    todo: "Provoni sërish. Nëse ndodh përsëri, ruani librin e punës, mbyllni Excel dhe hapeni nga e para.",
  },
  base: {
    missing: {
      happened: "Në këtë libër pune nuk ka ende bazë klientësh.",
      todo: "Krijojeni në ekranin e fillimit ose hapni librin e punës që e ka.",
    },
    exists: {
      happened: "Ky libër pune ka tashmë një bazë klientësh (fleta «{sheet}»).",
      todo: "Vazhdoni me atë bazë ose krijoni të renë në një libër tjetër pune.",
    },
  },
  excel: {
    protected: {
      happened: "Një fletë ose libri i punës është i mbrojtur dhe nuk mund të ndryshohet.",
      todo: "Hiqni mbrojtjen (Rishikimi, Hiq mbrojtjen e fletës) dhe provoni sërish.",
    },
    editing: {
      happened: "Një qelizë po redaktohet dhe Excel nuk pranon komanda ndërkohë.",
      todo: "Shtypni Enter ose Esc për të dalë nga qeliza dhe provoni sërish.",
    },
    tooLarge: {
      happened: "Kjo ishte më shumë se ç’pranon Excel njëherësh.",
      todo: "Provoni sërish. Nëse vazhdon, punoni me skedarin në Excel për desktop.",
    },
    offline: { happened: "Excel nuk përgjigjet: lidhja humbi.", todo: "Kontrolloni lidhjen dhe provoni sërish." },
    restart: { happened: "Excel kërkon të rinisë.", todo: "Ruani librin e punës, mbyllni Excel dhe hapeni përsëri." },
    gone: {
      happened: "Një fletë, tabelë ose kolonë u riemërtua ose u fshi ndërkohë.",
      todo: "Provoni sërish: baza kërkohet nga e para.",
    },
    unsupported: {
      happened: "Ky Excel nuk e bën dot këtë ({message}).",
      todo: "Përditësoni Excel ose hapni librin e punës në Excel për web.",
    },
    busy: { happened: "Excel është i zënë me diçka tjetër.", todo: "Prisni pak dhe provoni sërish." },
    error: {
      happened: "Excel refuzoi një hap: {message} ({code}).",
      todo: "Provoni sërish. Nëse ndodh përsëri, ruani librin e punës, mbyllni Excel dhe hapeni nga e para.",
    },
  },
  copy: { failed: { happened: "Libri i punës nuk u kopjua dot: {message}", todo: "Ruajeni me një emër tjetër (Skedari, Ruaj si)." } },
  client: {
    unknown: { happened: "Në bazë nuk ka klient {client}.", todo: "Zgjidhni një klient të bazës sipas kodit." },
    near: { happened: "Në bazë nuk ka klient {client}.", todo: "Më i afërti është {suggestion}: provojeni atë." },
    none: {
      happened: "Nuk u tregua klient dhe kursori nuk është në rresht klienti.",
      todo: "Shkoni te rreshti i një klienti, porosie a kontrate, ose jepni kodin e klientit.",
    },
  },
  erase: {
    unfinished: {
      happened: "Qelizat e {client} u fshinë, por nuk u pastrua dot ajo që hapat e mëparshëm kishin ruajtur për zhbërje.",
      todo: "Fshijeni {client} edhe një herë: vazhdon aty ku mbeti.",
      state: "Qelizat e personit u fshinë; hapat e ruajtur ende jo.",
    },
  },
  sheet: { missing: { happened: "Nuk ka fletë me emrin {sheet}.", todo: "Zgjidhni një fletë tjetër." } },
  table: {
    missing: {
      happened: "Tabela {table} e bazës së klientëve mungon.",
      todo: "Riktheni fletën e saj me Zhbëj të Excel-it ose hapni një version të mëparshëm të skedarit.",
    },
    nameTaken: {
      happened: "Një tabelë juaja në fletën {sheet} quhet {table}, emri që i duhet bazës së klientëve.",
      todo: "Riemërtoni tabelën tuaj (Dizajni i tabelës, Emri i tabelës) dhe provoni sërish.",
    },
  },
  name: {
    taken: {
      happened: "Libri juaj i punës e ka tashmë emrin {name}, që i duhet bazës së klientëve.",
      todo: "Riemërtojeni (Formulat, Menaxheri i emrave) dhe provoni sërish.",
    },
  },
  column: {
    missing: {
      happened: "Në fletën {sheet} mungon kolona {column}.",
      todo: "Riktheni kolonën me Zhbëj të Excel-it ose jepini një kolone titullin e vjetër.",
    },
  },
  record: {
    missing: { happened: "{record} nuk është më në fletën «{table}».", todo: "Kërkoni përsëri: u fshi ose mori një kod tjetër." },
  },
  setting: {
    missing: { happened: "Cilësimi {setting} mungon në fletën e cilësimeve.", todo: "Riktheni rreshtin me Zhbëj të Excel-it." },
  },
  journal: {
    full: {
      happened: "Kështu do të ndryshohej përnjëherë më shumë sesa mund të ruajë ky libër pune për ta zhbërë.",
      todo: "Bëjeni pjesë-pjesë: më pak rreshta ose më pak analiza njëherësh.",
    },
    refused: {
      happened: "Para çdo ndryshimi shënohet ajo që gjendet aty, që të mund të zhbëhet. Excel nuk e lejoi këtë ({message}).",
      todo: "Provoni përsëri. Nëse një makro ose një shtesë tjetër i ka mbrojtur të gjitha fletët, hiqeni mbrojtjen me të.",
    },
    unfinished: {
      happened: "Excel u ndal në mes të veprimit «{action}» dhe nuk u arrit as zhbërja.",
      state: "Ajo që u shënua para ndryshimit ruhet në librin e punës.",
      todo: "Hapeni këtë panel sërish kur Excel të përgjigjet: kthimi do të përfundojë.",
    },
  },
  undo: {
    changed: {
      happened: "Rreshtat e shtuar në {table} janë zhvendosur ose ndryshuar që atëherë dhe nuk kthehen dot me siguri.",
      todo: "Renditeni tabelën sipas kodeve si ishte dhe provoni sërish.",
    },
  },
  cancelled: { happened: "E ndalët ju.", todo: "Niseni sërish kur të doni." },
  action: { unknown: { happened: "Nuk ka veprim {action}.", todo: "Zgjidhni një nga lista." } },
  parameter: {
    unknown: { happened: "Nuk ka parametër {name}.", todo: "Njihen këto: {known}." },
    missing: { happened: "Këtu duhet {name}.", todo: "Jepeni kështu: {name}={shape}." },
    value: { happened: "{value} nuk vlen për {name}.", todo: "Pranohet: {allowed}." },
  },
  ...listFailures,
  ...reportFailures,
  merge: mergeFailures,
  profile: {
    unknown: { happened: "Nuk ka profil biznesi {profile}.", todo: "Zgjidhni një nga lista." },
    none: {
      happened: "Nuk u tregua asnjë lloj biznesi, ose u treguan dy njëherësh.",
      todo: "Jepni ose profile (një nga {known}), ose skedarin e një profili të ruajtur.",
    },
    unreadable: {
      happened: "{name} nuk është profil i ruajtur nga Client Base ({part} nuk lexohet).",
      todo: "Zgjidhni një skedar të bërë me «Ruaj si profilin tuaj».",
    },
  },
  view: {
    none: { happened: "Nuk u emërtua asnjë pamje.", todo: "Jepni emrin e një pamjeje." },
    missing: { happened: "Nuk ka pamje {view}.", todo: "Zgjidhni një nga lista ose ruani një me këtë emër." },
    unreadable: {
      happened: "Kjo pamje nuk lexohet dot ({part}).",
      todo: 'Jepni JSON, për shembull {"table": "clients", "filters": [{"column": "region", "criterion": {"kind": "values", "values": ["Tirana"]}}]}.',
    },
    parameter: { happened: "Kjo pamje nuk pranon {parameter}.", todo: "Hiqeni, ose zgjidhni pamjen e një tabele që e ka." },
    owner: { happened: "Nuk dihet kush jeni.", todo: "Zgjidhni veten nga përgjegjësit ose emërtoni përgjegjësin." },
    cell: {
      happened: "Ajo qelizë s’është në asnjë tabelë të bazës së klientëve.",
      todo: "Zgjidhni një qelizë në një rresht të tabelës dhe provoni përsëri.",
    },
    list: {
      empty: { happened: "Asgjë te listat nuk i përket grupit {group}.", todo: "Jepjani këtë grup një rreshti në fletën e listave." },
    },
    clash: {
      happened: "Dy filtra të kolonës {column} nuk vlejnë dot njëherësh.",
      todo: "Hiqni njërin: filtri i Excel-it ka një për kolonë.",
    },
    byExcel: { happened: "Vetëm Excel-i e di cilët rreshta tregon një filtër sipas ngjyrës.", todo: "Filtroni sipas një vlere." },
    name: {
      none: { happened: "Që të ruhet, pamjes i duhet një emër.", todo: "Jepjani një." },
      taken: { happened: "Ka tashmë një pamje me emrin {name}.", todo: "Zgjidhni një emër tjetër ose zëvendësojeni." },
    },
  },
  rfm: {
    cuts: {
      missing: {
        happened: "Janë zgjedhur kufij fiksë, por kufiri {step} i {axis} te Cilësimet nuk është numër.",
        todo: "Plotësoni katër numra në rritje për R, F dhe M ose zgjidhni një vlerësim tjetër.",
      },
    },
    map: {
      incomplete: {
        happened: "Harta e segmenteve te cilësimet ka një qelizë bosh: R {r}, FM {fm}.",
        todo: "Shkruani aty emrin e një segmenti dhe provoni sërish.",
      },
    },
  },
  summary: {
    table: {
      missing: { happened: "Zgjidhni tabelën që do të përmblidhet.", todo: "Ka këto: {known}." },
      unknown: { happened: "Nuk ka tabelë {table}.", todo: "Ka këto: {known}." },
    },
    column: {
      missing: { happened: "Zgjidhni një kolonë të fletës {sheet} për përmbledhje.", todo: "Ajo ka: {known}." },
      unknown: { happened: "Fleta {sheet} nuk ka kolonë {column}.", todo: "Ajo ka: {known}." },
    },
    group: { happened: "Fleta {sheet} nuk mund të grupohet sipas {group}.", todo: "Mund të grupohet sipas: {known}." },
  },
  abc: { cuts: { happened: "{cuts} nuk janë kufij për ABC.", todo: "Jepni dy përqindje në rritje deri në 100, p.sh. 75/95." } },
  movement: {
    none: {
      happened: "Ende s’ka me çfarë të krahasohet: çdo llogaritje e RFM ose e të gjitha analizave ruan pamjen e ditës.",
      todo: "Llogariteni sërish një ditë tjetër.",
    },
    date: { happened: "Nuk u ruajt pamja e datës {date}.", todo: "Zgjidhni një nga këto ditë: {known}." },
  },
  import: {
    ...importErrors.failures,
    source: {
      none: {
        happened: "Zgjidhni çfarë të importoni: një skedar ose një fletë të këtij libri pune.",
        todo: "Jepni ose skedarin, ose fletën.",
      },
    },
    sheet: { own: { happened: "Fleta {sheet} i përket vetë bazës së klientëve.", todo: "Zgjidhni një fletë tuajën." } },
    mapping: {
      unreadable: {
        happened: "Përputhja e kolonave në {name} nuk lexohet.",
        todo: 'Jepni JSON me një vend për çdo titull, p.sh. {"Tel": "clients.phone"}.',
      },
    },
  },
  file: {
    notWorkbook: {
      happened: "{name} është libër pune që nuk lexohet.",
      todo: "Hapeni në Excel, ruajeni si .xlsx ose CSV dhe provoni sërish.",
    },
    empty: { happened: "{name} është bosh.", todo: "Zgjidhni një skedar me një rresht titujsh dhe rreshta nën të." },
    notCsv: { happened: "{name} nuk është skedar CSV.", todo: "Ruajeni listën si CSV ose .xlsx dhe zgjidhni atë skedar." },
  },
};
