import type { Translated } from "../../translate";
import type { sample as english } from "../en/sample";

export const sample: Translated<typeof english> = {
  country: "Shqipëria",
  femaleSuffix: "",
  maleNames: "Arben|Besnik|Dritan|Erion|Fatos|Gent|Ilir|Klodian|Luan|Mentor|Artan|Shpëtim|Gëzim|Agron|Bledar|Ardit",
  femaleNames: "Anila|Blerta|Drita|Elira|Flutura|Ina|Jonida|Kaltrina|Lindita|Mirela|Ornela|Rovena|Silvana|Teuta|Valbona|Zana",
  surnames:
    "Hoxha|Shehu|Gjoka|Leka|Marku|Prifti|Dervishi|Kola|Basha|Meta|Çela|Duka|Gjini|Hysa|Kodra|Lika|Mema|Ndoja|Pasha|Rama|Sula|Toska|Vata|Zeqiri",
  words: "Dajti|Tomorri|Vjosa|Iliria|Agimi|Butrinti|Korabi|Valbona|Drini|Shkëmbi|Ylberi|Arbëria",
  firms:
    "{word} Ndërtim shpk;{word}-ndertim;construction|{word} Trans shpk;{word}-trans;transport|{word} Market shpk;{word}-market;trade|Hotel {word};hotel-{word};hospitality|Klinika {word};klinika-{word};health|{word} Soft shpk;{word}-soft;technology|{word} Mobileri shpk;{word}-mobileri;manufacturing|Agro {word} shpk;agro-{word};agriculture",
  cities:
    "Tiranë;Tirana;10##;+355 4 2## ####|Durrës;Durrësi;20##;+355 52 2## ###|Vlorë;Vlora;94##;+355 33 2## ###|Shkodër;Shkodra;40##;+355 22 2## ###|Elbasan;Elbasani;30##;+355 54 2## ###|Korçë;Korça;70##;+355 82 2## ###",
  mobile: "+355 69 ### ####",
  streets:
    "Rruga e Durrësit|Rruga e Kavajës|Rruga Myslym Shyri|Bulevardi Zogu I|Rruga e Dibrës|Rruga Sami Frashëri|Rruga e Elbasanit|Rruga Naim Frashëri|Rruga e Portit|Rruga Vaso Pasha",
  address: "{street}, nr. {number}",
  services:
    "Pastrim zyrash;Ambiente;muaj;48000|Mirëmbajtje pajisjesh;Teknike;vizitë;26000|Kontabilitet;Financë;muaj;35000|Këshillim tatimor;Financë;orë;9000|Mirëmbajtje faqeje;Digjitale;muaj;22000|Dizajn reklamash;Digjitale;porosi;64000|Trajnim stafi;Personel;ditë;90000|Dërgesa me korrier;Ambiente;udhëtim;3500|Montim;Teknike;porosi;125000|Auditim vjetor;Financë;porosi;320000",
  departments: "Shitje|Shitje|Klientë kryesorë|Shitje",
  positions: "Drejtor|Menaxher zyre|Përgjegjës blerjesh|Kryekontabilist|Pronar|Asistent",
  interests: "Ecje në mal|Peshkim|Futboll|Kopshtari|Teatër|Udhëtime|Fotografi",
  hours: "9–12|pas orës 14|paradite|në çdo kohë",
  nextSteps: "Dërgojmë listën e çmimeve|Caktojmë takim|Pyesim për buxhetin|Kujtojmë ofertën|Përgatisim kontratën|Urojmë",
  notes:
    "Folëm për tremujorin tjetër, kërkoi listën e re të çmimeve.|I kënaqur me punën e fundit, mund të na rekomandojë.|Kërkoi ta marrim pas festave.|Na krahason me dy konkurrentë.|Do faturën deri të premten.|Përgjegjës i ri blerjesh, të prezantohemi.|Diskutuam kontratë vjetore me zbritje.|Nuk u përgjigj, të provojmë në mëngjes.",
  offers: "Kontratë vjetore|Dhjetë për qind zbritje për porosinë e dytë|Muaj prove|Paketë me dy shërbime",
  orderComments: "urgjente|dorëzim nga hyrja e pasme|fatura me email|si herën e kaluar",
  returned: "u kthye, u kreditua",
  clientComments: "paguan në kohë|parapëlqen emailin|erdhi nga një panair|do oferta të hollësishme",
  priceSegments: "Ekonomik|Mesatar|Premium",
  brands: "Markë e vetja|Dy marka vendase|Tri marka të importuara|Të përziera",
  purchaseFrequencies: "çdo javë|dy herë në muaj|çdo muaj|çdo sezon",
  outputs: "Bukë dhe ëmbëlsira|Korniza dritaresh|Mobilie kuzhine|Ambalazhe|Veshje pune",
  equipment: "Dy linja, të rinovuara vjet|Një linjë e vjetër|Prerje dhe saldim|Linjë paketimi",
  expansions: "Turn i dytë nga pranvera|Sallë e re e planifikuar|Asnjë këtë vit",
  purchases: "me tender|me kontratë vjetore|me telefon kur mbaron malli",
  otherSuppliers: "Një shumicë afër|Dy importues|Asnjë",
  patronymics: "Agim|Ilir|Petrit|Besnik",
  objects: "Apartament në qendër|Shtëpi me kopsht|Zyrë|Dyqan në katin përdhes",
};
