import type { Translated } from "../../translate";
import type { sample as english } from "../en/sample";

export const sample: Translated<typeof english> = {
  country: "România",
  femaleSuffix: "",
  maleNames: "Andrei|Mihai|Alexandru|Ștefan|Ion|Radu|Vlad|Cristian|Florin|Gabriel|Adrian|Bogdan|Marius|Dan|Paul|Sorin",
  femaleNames: "Maria|Elena|Ioana|Ana|Andreea|Cristina|Raluca|Simona|Mihaela|Alina|Diana|Roxana|Laura|Monica|Irina|Carmen",
  surnames:
    "Popa|Ionescu|Dumitru|Stoica|Stan|Munteanu|Rusu|Moldovan|Lazăr|Ciobanu|Dobre|Barbu|Nistor|Florea|Neagu|Oprea|Manole|Tudor|Voicu|Preda|Marin|Toma|Vasile|Crăciun",
  words: "Codru|Carpat|Luceafăr|Prisma|Delta|Izvor|Zenit|Orizont|Bucegi|Cerna|Alba|Stejar",
  firms:
    "{word} Construct SRL;{word}-construct;construction|{word} Trans SRL;{word}-trans;transport|{word} Market SRL;{word}-market;trade|Hotel {word};hotel-{word};hospitality|Clinica {word};clinica-{word};health|{word} Soft SRL;{word}-soft;technology|{word} Mobila SA;{word}-mobila;manufacturing|Agro {word} SRL;agro-{word};agriculture",
  cities:
    "București;București;01####;+40 21 3## ####|Cluj-Napoca;Transilvania;40####;+40 264 4## ###|Timișoara;Banat;30####;+40 256 4## ###|Iași;Moldova;70####;+40 232 4## ###|Constanța;Dobrogea;90####;+40 241 4## ###|Craiova;Oltenia;20####;+40 251 4## ###",
  mobile: "+40 72# ### ###",
  streets:
    "Str. Florilor|Str. Mihai Eminescu|Bd. Unirii|Str. Gării|Str. Libertății|Calea Victoriei|Str. Teiului|Str. Morii|Str. Lungă|Aleea Parcului",
  address: "{street} nr. {number}",
  services:
    "Curățenie birouri;Spații;lună;2400|Întreținere echipamente;Tehnic;vizită;1300|Contabilitate;Finanțe;lună;1750|Consultanță fiscală;Finanțe;oră;600|Administrare site;Digital;lună;1100|Grafică publicitară;Digital;comandă;3200|Instruire personal;Personal;zi;4500|Livrare prin curier;Spații;cursă;150|Montaj;Tehnic;comandă;6200|Audit anual;Finanțe;comandă;16000",
  departments: "Vânzări|Vânzări|Clienți cheie|Vânzări",
  positions: "Director|Office manager|Șef achiziții|Contabil șef|Asociat|Asistent",
  interests: "Drumeții|Pescuit|Fotbal|Grădinărit|Teatru|Călătorii|Fotografie",
  hours: "9–12|după 14|dimineața|oricând",
  nextSteps: "Trimitem lista de prețuri|Stabilim o întâlnire|Întrebăm de buget|Amintim de ofertă|Pregătim contractul|Felicităm",
  notes:
    "Am vorbit despre trimestrul următor, a cerut lista nouă de prețuri.|Mulțumit de ultima lucrare, ne poate recomanda.|A rugat să sunăm după sărbători.|Ne compară cu doi concurenți.|Are nevoie de factură până vineri.|Șef de achiziții nou, să ne prezentăm.|Am discutat un contract anual cu reducere.|Nu a răspuns, de încercat dimineața.",
  offers: "Contract anual|Zece la sută reducere la a doua comandă|Lună de probă|Pachet de două servicii",
  orderComments: "urgent|livrare la intrarea din spate|factura pe email|ca data trecută",
  returned: "returnat, creditat",
  clientComments: "plătește la timp|preferă emailul|venit de la un târg|vrea oferte amănunțite",
  priceSegments: "Economic|Mediu|Premium",
  brands: "Marcă proprie|Două mărci locale|Trei mărci de import|Mixte",
  purchaseFrequencies: "săptămânal|de două ori pe lună|lunar|în fiecare sezon",
  outputs: "Pâine și patiserie|Tâmplărie pentru ferestre|Mobilă de bucătărie|Ambalaje|Haine de lucru",
  equipment: "Două linii, înnoite anul trecut|O linie veche|Debitare și sudură|Linie de ambalare",
  expansions: "Al doilea schimb din primăvară|Hală nouă planificată|Nimic anul acesta",
  purchases: "prin licitație|prin contract anual|prin telefon, când scade stocul",
  otherSuppliers: "Un angrosist din apropiere|Doi importatori|Niciunul",
  patronymics: "Ion|Vasile|Andrei|Mihai",
  objects: "Apartament în centru|Casă cu grădină|Birou|Magazin la parter",
};
