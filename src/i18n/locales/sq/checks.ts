import type { Translated } from "../../translate";
import type { checks as en } from "../en/checks";

export const checks: Translated<typeof en> = {
  headings: {
    schema: {
      name: "Emra që nuk të çojnë askund",
      renamed: "Tabela me emër tjetër",
      table: "Tabela që mungojnë",
      column: "Kolona që mungojnë",
    },
    code: { missing: "Regjistrime pa kod", twice: "Kode të përsëritura" },
    client: {
      missing: "Regjistrime pa klient",
      unknown: "Klientë të panjohur",
      ambiguous: "Emra që i kanë disa klientë",
      short: "Klientë të shënuar shkurt",
    },
    required: { empty: "Qeliza të detyrueshme bosh" },
    formula: { broken: "Formula të prishura", overwritten: "Formula të mbishkruara" },
    date: { text: "Data të ruajtura si tekst", unreadable: "Data të palexueshme" },
    number: { text: "Numra të ruajtur si tekst", unreadable: "Numra të palexueshëm" },
    contract: { reversed: "Kontrata që mbarojnë para se të fillojnë" },
    order: { future: "Porosi me datë në të ardhmen", overpaid: "Porosi të paguara më shumë sesa duhet" },
    list: { unguarded: "Qeliza pa listën e tyre", near: "Vlera gati si ato të listës", unknown: "Vlera jashtë listës" },
    phone: {
      unreadable: "Telefona të palexueshëm",
      invalid: "Telefona të pasaktë",
      form: "Telefona jo në formë ndërkombëtare",
    },
    email: {
      unreadable: "Adresa emaili të pasakta",
      typo: "Adresa emaili me gabim shtypi",
      several: "Disa adresa emaili në një qelizë",
      form: "Adresa emaili me shenja të tepërta",
    },
    text: { spaces: "Hapësira të tepërta" },
    duplicate: { group: "Dublikata të mundshme", unchecked: "Dublikata të pakërkuara" },
    owner: { two: "Dy përgjegjës" },
    rows: { hidden: "Rreshta të fshehur nga filtrat" },
    setting: {
      wrong: "Cilësime të papërshtatshme",
      blank: "Cilësime të lëna bosh",
      order: "Cilësime jashtë radhës",
      map: "Harta e segmenteve pa rreshtat e saj",
    },
  },
  findings: {
    schema: {
      name: "Emri {name} nuk të çon askund, ndaj çdo gjë që e lexon mbetet bosh.",
      renamed: "Tabela {name} tani quhet {now}; u gjet nga kolonat e saj.",
      table: "Tabela {name} e bazës së klientëve nuk është më.",
      column: "Kolona «{field}» nuk është më.",
    },
    code: { missing: "Fusha «{field}» është bosh; radhën e ka {suggestion}.", twice: "{value} është dhënë edhe më parë." },
    client: {
      missing: "Nuk është shënuar klienti.",
      unknown: "Baza nuk njeh klient me emrin «{value}».",
      ambiguous: { one: "{count} klient quhet «{value}».", other: "{count} klientë quhen «{value}»." },
      short: "«{value}» është {suggestion}.",
    },
    required: { empty: "Fusha «{field}» është bosh." },
    formula: {
      broken: "{field} i referohet diçkaje që nuk është më.",
      overwritten: "Mbi formulën e kolonës «{field}» është shkruar dhe ajo nuk llogaritet më.",
    },
    date: {
      text: "{field}: «{value}» është ruajtur si tekst dhe nuk numërohet si datë.",
      unreadable: "{field}: «{value}» nuk është datë.",
    },
    number: {
      text: "{field}: «{value}» është ruajtur si tekst dhe nuk hyn në asnjë shumë.",
      unreadable: "{field}: «{value}» nuk është numër.",
    },
    contract: { reversed: "Mbaron më {to}, para se të fillojë më {from}." },
    order: { future: "Data e porosisë, {date}, nuk ka ardhur ende.", overpaid: "Janë paguar {paid}, ndërsa duhen vetëm {amount}." },
    list: {
      unguarded: "{field}: këtu ka humbur lista rënëse ose kontrolli.",
      near: "{field}: «{value}» nuk është në listë; ndoshta {suggestion}.",
      unknown: "{field}: «{value}» nuk është në listë.",
    },
    phone: {
      unreadable: "«{value}» nuk lexohet si numër telefoni.",
      invalid: "{value} ka tepër pak ose tepër shumë shifra, ose asnjë numër i vendit të tij nuk fillon kështu.",
      form: "{value} në formë ndërkombëtare është {suggestion}.",
    },
    email: {
      unreadable: "«{value}» nuk është adresë emaili.",
      typo: "{value} duket me gabim shtypi; ndoshta {suggestion}.",
      several: "Në një qelizë ka disa adresa emaili: {value}.",
      form: "{value} pa shenja të tepërta është {suggestion}.",
    },
    text: { spaces: "{field}: ka hapësira të tepërta rreth ose brenda «{value}»." },
    duplicate: {
      group: "Këta mund të jenë një klient i vetëm: {records}.",
      unchecked: {
        one: "Me {count} klient, dublikatat kërkohen vetëm kur i kërkoni ju.",
        other: "Me {count} klientë, dublikatat kërkohen vetëm kur i kërkoni ju.",
      },
    },
    owner: { two: "Porosia i takon {owner}, kurse klienti {other}." },
    rows: {
      hidden: { one: "Filtrat fshehin {count} rresht nga {rows}.", other: "Filtrat fshehin {count} rreshta nga {rows}." },
    },
    setting: {
      wrong: "{setting} te Cilësimet është {value}, që nuk pranohet; në vend të saj përdoret {used}.",
      blank: "{setting} te Cilësimet është bosh; përdoret {used}.",
      order: "{setting} te Cilësimet është {value}, që nuk përputhet me vlerat fqinje; në vend të saj përdoret {used}.",
      map: "Në kolonën R të hartës së segmenteve shkruhet «{value}», jo 5 deri në 1, secila një herë; përdoret harta siç ishte e saktë herën e fundit.",
    },
  },
};
