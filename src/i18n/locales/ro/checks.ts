import type { Translated } from "../../translate";
import type { checks as en } from "../en/checks";

export const checks: Translated<typeof en> = {
  headings: {
    schema: { name: "Nume care nu duc nicăieri", renamed: "Tabele cu alt nume", table: "Tabele dispărute", column: "Coloane dispărute" },
    code: { missing: "Înregistrări fără cod", twice: "Coduri date de două ori" },
    client: {
      missing: "Înregistrări fără client",
      unknown: "Clienți necunoscuți",
      ambiguous: "Nume purtate de mai mulți clienți",
      short: "Clienți scriși prescurtat",
    },
    required: { empty: "Celule obligatorii goale" },
    formula: { broken: "Formule stricate", overwritten: "Formule suprascrise" },
    date: { text: "Date păstrate ca text", unreadable: "Date care nu pot fi citite" },
    number: { text: "Numere păstrate ca text", unreadable: "Numere care nu pot fi citite" },
    contract: { reversed: "Contracte care se termină înainte să înceapă" },
    order: { future: "Comenzi cu dată viitoare", overpaid: "Comenzi plătite peste cât se datorează" },
    list: { unguarded: "Celule fără lista lor", near: "Valori aproape ca în listă", unknown: "Valori care nu sunt în listă" },
    phone: {
      unreadable: "Telefoane care nu pot fi citite",
      invalid: "Telefoane care nu pot fi corecte",
      form: "Telefoane care nu sunt în forma internațională",
    },
    email: {
      unreadable: "Adrese de e-mail greșite",
      typo: "Adrese de e-mail cu greșeli de scriere",
      several: "Mai multe adrese de e-mail într-o celulă",
      form: "Adrese de e-mail cu semne de prisos",
    },
    text: { spaces: "Spații de prisos" },
    duplicate: { group: "Posibile duplicate", unchecked: "Duplicate necăutate" },
    owner: { two: "Doi responsabili" },
    rows: { hidden: "Rânduri ascunse de filtre" },
    setting: {
      wrong: "Setări nepotrivite",
      blank: "Setări lăsate goale",
      order: "Setări în afara ordinii",
      map: "Harta segmentelor fără rândurile ei",
    },
  },
  findings: {
    schema: {
      name: "Numele {name} nu duce nicăieri, așa că tot ce îl citește rămâne gol.",
      renamed: "Tabelul {name} se numește acum {now}; a fost găsit după coloane.",
      table: "Tabelul {name} al bazei de clienți a dispărut.",
      column: "Coloana „{field}” a dispărut.",
    },
    code: { missing: "„{field}” este gol; urmează {suggestion}.", twice: "{value} a mai fost dat o dată." },
    client: {
      missing: "Nu este trecut niciun client.",
      unknown: "Baza nu cunoaște niciun client „{value}”.",
      ambiguous: {
        one: "{count} client se numește „{value}”.",
        few: "{count} clienți se numesc „{value}”.",
        other: "{count} de clienți se numesc „{value}”.",
      },
      short: "„{value}” înseamnă {suggestion}.",
    },
    required: { empty: "„{field}” este gol." },
    formula: {
      broken: "{field} trimite la ceva ce nu mai există.",
      overwritten: "Peste formula din „{field}” s-a scris o valoare, care nu se mai recalculează.",
    },
    date: {
      text: "{field}: „{value}” este păstrat ca text și nu este socotit drept dată.",
      unreadable: "{field}: „{value}” nu este o dată.",
    },
    number: {
      text: "{field}: „{value}” este păstrat ca text și nu intră în nicio sumă.",
      unreadable: "{field}: „{value}” nu este un număr.",
    },
    contract: { reversed: "Se termină la {to}, înainte să înceapă la {from}." },
    order: { future: "Data comenzii, {date}, încă nu a venit.", overpaid: "S-au plătit {paid}, dar se datorează doar {amount}." },
    list: {
      unguarded: "{field}: aici lipsește lista derulantă sau verificarea.",
      near: "{field}: „{value}” nu este în listă; poate {suggestion}.",
      unknown: "{field}: „{value}” nu este în listă.",
    },
    phone: {
      unreadable: "„{value}” nu poate fi citit ca număr de telefon.",
      invalid: "{value} are prea puține sau prea multe cifre ori niciun număr din țara lui nu începe așa.",
      form: "{value} este {suggestion} în forma internațională.",
    },
    email: {
      unreadable: "„{value}” nu este o adresă de e-mail.",
      typo: "{value} pare scris greșit; poate {suggestion}.",
      several: "Sunt mai multe adrese de e-mail într-o celulă: {value}.",
      form: "{value} fără semne de prisos este {suggestion}.",
    },
    text: { spaces: "{field}: sunt spații de prisos în jurul sau în interiorul textului „{value}”." },
    duplicate: {
      group: "Aceștia pot fi un singur client: {records}.",
      unchecked: {
        one: "Cu {count} client, duplicatele se caută doar la cerere.",
        few: "Cu {count} clienți, duplicatele se caută doar la cerere.",
        other: "Cu {count} de clienți, duplicatele se caută doar la cerere.",
      },
    },
    owner: { two: "De comandă răspunde {owner}, iar de client {other}." },
    rows: {
      hidden: {
        one: "Filtrele ascund {count} rând din {rows}.",
        few: "Filtrele ascund {count} rânduri din {rows}.",
        other: "Filtrele ascund {count} de rânduri din {rows}.",
      },
    },
    setting: {
      wrong: "{setting} are în Setări valoarea {value}, ceea ce nu se poate; se folosește {used}.",
      blank: "{setting} este gol în Setări; se folosește {used}.",
      order: "{setting} are în Setări valoarea {value}, care nu se potrivește cu valorile vecine; se folosește {used}.",
      map: "În coloana R a hărții segmentelor scrie „{value}”, nu 5 până la 1, fiecare o dată; se folosește harta așa cum a fost corectă ultima oară.",
    },
  },
};
