import type { DuplicateColumn, DuplicateField } from "../../src/domain/cleaning/duplicates/fields";

/** Invented clients with duplicates among them: columns to compare, and which client each row is. */
export type MadeUp = { rows: number; columns: DuplicateColumn[]; client: number[] };

type Row = Partial<Record<DuplicateField, string>>;
type Random = { next(): number; whole(below: number): number; pick<T>(from: readonly T[]): T; chance(share: number): boolean };

/** Numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return { next, whole, pick: (from) => from[Math.floor(next() ** 1.5 * from.length)]!, chance: (share) => next() < share };
}

const GIVEN = {
  en: "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Daniel Nancy Matthew Lisa Anthony Betty Mark Sandra Donald Ashley",
  ru: "Александр Мария Дмитрий Анна Сергей Елена Андрей Наталья Алексей Ольга Михаил Татьяна Иван Ирина Евгений Светлана Николай Юлия Павел Екатерина Владимир Людмила Юрий Галина Игорь Марина Олег Надежда",
  sq: "Arben Elira Besnik Drita Gjergj Shpresa Ilir Mimoza Agron Vjollca Luan Teuta Artan Blerta Fatmir Ardita Genc Albana Bujar Flutura Skënder Çiljeta Edmond Lindita",
  ro: "Andrei Maria Ion Elena Mihai Ioana Alexandru Ana Ștefan Cristina Gheorghe Andreea Vasile Daniela Nicolae Gabriela Constantin Mihaela Florin Raluca Radu Simona Bogdan Țarălungă",
  ar: "محمد فاطمة أحمد عائشة علي مريم حسن زينب عمر خديجة خالد نور يوسف سارة إبراهيم ليلى مصطفى هدى سعيد سلمى",
} as const;
const FAMILY_STEMS = {
  en: "Ash Black Brook Carl Crof Den East Fair Glad Hart Har Kings Lang Mar Mill Nor Oak Pem Rad Red Sal San Shel Stan Thorn Wake Whit Win Wood York",
  ru: "Иван Петр Сидор Кузнец Волк Медвед Щерб Лебед Сокол Мороз Зай Гус Орл Бел Черн Крас Голуб Виноград Берез Тих Жук Ефим Федор Яковл Никол Павл Семен Степан Тарас Фрол",
  sq: "Hox Shehu Prif Lek Gjon Mar Dervish Berish Krasniq Gash Morin Bytyq Shal Kelmend Rug Dod Vuk Zeqir Xhaf Tafa",
  ro: "Pop Ion Dumitr Stan Mun Mar Rad Cris Gheorgh Bar Ban Cost Dobr Ene Flor Gav Hor Iord Laz Mold",
  ar: "الحسن العلي المصري الشامي الخطيب النجار الحداد السيد العمري القاسم الهاشمي الرفاعي الزهراني الغامدي التميمي البغدادي الدوسري المالكي الأنصاري الكردي",
} as const;
const FAMILY_ENDS = {
  en: "ton,ford,ley,field,well,worth,man,er,son,wood,by,more",
  ru: "ов,ев,ин,енко,ский,евич,ук,аев,ович,ных",
  sq: "a,i,aj,u,ani,oli,ari,eci",
  ro: "escu,eanu,a,u,aru,oiu,ache,ița",
  ar: ",ي,ة",
} as const;
const COMPANY_WORDS = {
  en: "Alpha Bright Clear Delta Eastern Falcon Global Harbour Iron Jade Keystone Lion Metro North Ocean Prime Quartz River Silver Titan Union Vista West Zenith Maple Summit Orchid Copper",
  ru: "Альфа Вектор Гранит Дельта Заря Искра Кедр Луч Мир Восток Прогресс Ромашка Север Титан Уран Факел Центр Шторм Энергия Юпитер Строй Снаб Торг Пром",
  sq: "Adriatik Ballkan Dajti Ilirik Kastrati Liqeni Malësia Neranxi Rozafa Shkëlqimi Teuta Valbona Vjosa Deti Agimi Drini",
  ro: "Carpați Dunărea Frăția Grâul Luceafăr Moldova Olimp Progresul Răsărit Soare Transilvania Unirea Vest Zorile Bucegi Crinul",
  ar: "النور الأمل الفجر السلام الخليج الشرق النجمة الوفاء الصفا المدينة الرياض الواحة النخيل البحر الجبل الفارس",
} as const;
const TRADES = {
  en: "Trading Foods Logistics Design Software Print Dental Motors Travel Studio",
  ru: "Сервис Трейд Логистик Дизайн Авто Медиа Фарм Мебель Тур Сталь",
  sq: "Ndërtim Tregti Transport Turizëm Ushqime Auto Media Mobileri",
  ro: "Construct Comerț Transport Turism Alimente Auto Media Mobilă",
  ar: "للتجارة للنقل للسياحة للأغذية للتصميم للسيارات",
} as const;
const FORMS = { en: "Ltd,LLC,Inc.,GmbH", ru: "ООО,АО,ИП", sq: "sh.p.k.,SHPK,sh.a.", ro: "SRL,S.R.L.,SA", ar: "ش.م.م,ذ.م.م" } as const;
const CITIES = {
  en: "London,Leeds,Bristol,Oxford,York,Derby,Exeter,Chester",
  ru: "Москва,Казань,Самара,Пермь,Томск,Тула,Омск,Уфа",
  sq: "Tirana,Durrës,Vlorë,Shkodër,Elbasan,Korçë,Berat",
  ro: "București,Cluj-Napoca,Iași,Timișoara,Brașov,Constanța,Sibiu",
  ar: "الرياض,جدة,دبي,القاهرة,عمان,بيروت",
} as const;
const STREETS = {
  en: "High,Station,Church,Park,Mill,Victoria,Green,King,Queen,New,Chapel,Bridge,Manor,Elm,Orchard,Abbey,Grove,Castle",
  ru: "Ленина,Мира,Садовая,Лесная,Школьная,Гагарина,Советская,Полевая,Новая,Пушкина,Зелёная,Речная,Победы,Кирова",
  sq: "Dëshmorët,Skënderbej,Dibrës,Elbasanit,Kavajës,Durrësit,Myslym Shyri,Fan Noli,Naim Frashëri",
  ro: "Eminescu,Unirii,Victoriei,Libertății,Florilor,Mihai Viteazul,Horea,Republicii,Teilor,Decebal",
  ar: "الملك فهد,التحرير,النصر,الجامعة,السوق,الحرية,البحر,المطار",
} as const;
const PHONES = { en: "+44 20", ru: "+7 495", sq: "+355 69", ro: "+40 722", ar: "+966 50" } as const;
type Tongue = keyof typeof GIVEN;
const tongues = Object.keys(GIVEN) as Tongue[];

/** Cyrillic as clerks spell it in Latin letters. */
const SPELT = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya"
    .split(" ")
    .map((pair) => pair.split(":")),
) as Record<string, string>;
const inLatin = (text: string): string =>
  [...text]
    .map((letter) => {
      const spelt = SPELT[letter.toLowerCase()];
      return spelt === undefined ? letter : letter === letter.toLowerCase() ? spelt : spelt.charAt(0).toUpperCase() + spelt.slice(1);
    })
    .join("");

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => random.whole(10)).join("");

function place(random: Random, tongue: Tongue): Row {
  return {
    city: random.pick(CITIES[tongue].split(",")),
    address: `${random.pick(STREETS[tongue].split(","))} ${1 + random.whole(180)}`,
    postcode: digits(random, 5),
    phone: `${PHONES[tongue]} ${digits(random, 3)} ${digits(random, 2)} ${digits(random, 2)}`,
  };
}

function surname(random: Random, tongue: Tongue): string {
  return random.pick(FAMILY_STEMS[tongue].split(" ")) + random.pick(FAMILY_ENDS[tongue].split(","));
}

function person(random: Random, tongue: Tongue, family = surname(random, tongue)): Row {
  const given = random.pick(GIVEN[tongue].split(" "));
  const birthday = `${1940 + random.whole(65)}-${String(1 + random.whole(12)).padStart(2, "0")}-${String(1 + random.whole(28)).padStart(2, "0")}`;
  const email = `${inLatin(given)}.${inLatin(family)}${random.whole(1000)}@example.com`.toLowerCase();
  return { name: `${given} ${family}`, birthday, ...(random.chance(0.6) ? { email } : {}), ...place(random, tongue) };
}

function company(random: Random, tongue: Tongue): Row {
  const words = [...new Set([random.pick(COMPANY_WORDS[tongue].split(" ")), random.pick(COMPANY_WORDS[tongue].split(" "))])].join(" ");
  const form = random.pick(FORMS[tongue].split(","));
  const name = `${words} ${random.pick(TRADES[tongue].split(" "))}`;
  const email = `info@${inLatin(words).replace(/[^a-zA-Z]/g, "") || "company"}${random.whole(1000)}.com`.toLowerCase();
  return {
    name: tongue === "ru" ? `${form} «${name}»` : `${name} ${form}`,
    ...(random.chance(0.5) ? { email } : {}),
    ...place(random, tongue),
  };
}

/** A letter typed wrong, left out, typed twice or swapped with the next. */
function typo(random: Random, text: string): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = 1 + random.whole(letters.length - 2);
  const kind = random.whole(4);
  if (kind === 0) letters[at] = letters[random.whole(letters.length)]!;
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2) letters.splice(at, 0, letters[at]!);
  else [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
  return letters.join("");
}

const plainPhone = (phone: string): string => phone.replace(/\D/g, "");
/** What befalls a record that is typed a second time. */
const ERRORS: readonly ((row: Row, random: Random) => void)[] = [
  (row, random) => (row.name = typo(random, row.name!)),
  (row, random) => (row.name = typo(random, row.name!)),
  (row) => (row.name = row.name!.split(" ").reverse().join(" ")),
  (row) => (row.name = inLatin(row.name!)),
  (row) => (row.name = row.name!.toUpperCase()),
  (row) =>
    (row.name = row.name!.replace(
      /^(ООО|АО|ИП) «(.*)»$|( (?:Ltd|LLC|Inc\.|GmbH|sh\.p\.k\.|SHPK|sh\.a\.|SRL|S\.R\.L\.|SA|ش\.م\.م|ذ\.م\.م))$/,
      "$2",
    )),
  (row) => (row.phone = plainPhone(row.phone!).replace(/^(44|7|355|40|966)/, "0")),
  (row) => (row.phone = `00${plainPhone(row.phone!)}`),
  (row) => delete row.phone,
  (row, random) => (row.phone = row.phone!.slice(0, -1) + random.whole(10)),
  (row) => delete row.email,
  (row) => delete row.birthday,
  (row, random) => row.birthday && (row.birthday = row.birthday.slice(0, -1) + random.whole(9)),
  (row) => (row.address = `${row.address!.split(" ").at(-1)} ${row.address!.split(" ").slice(0, -1).join(" ")} St.`),
  (row, random) => (row.address = typo(random, row.address!)),
  (row) => delete row.address,
  (row) => delete row.postcode,
  (row, random) => (row.postcode = typo(random, row.postcode!)),
  (row) => (row.city = inLatin(row.city!)),
  (row, random) =>
    Object.assign(row, { address: `${random.pick(["Central", "Новая", "Unirii"])} ${random.whole(99)}`, postcode: digits(random, 5) }),
];

/** The same client typed again, with up to `most` errors. */
function again(row: Row, random: Random, most: number): Row {
  const copy = { ...row };
  for (let n = 1 + random.whole(most); n > 0; n--) {
    const error = ERRORS[random.whole(ERRORS.length)]!;
    if (copy.phone && copy.address && copy.postcode) error(copy, random);
  }
  return copy;
}

/** Another client who shares a lot with one: of the same family or house, of the same name elsewhere, under the same roof. */
function neighbour(row: Row, random: Random, tongue: Tongue): Row {
  const { city, address, postcode, phone } = row;
  if (row.birthday === undefined) return { ...company(random, tongue), city, address, postcode };
  if (random.chance(0.5)) {
    const relative = person(random, tongue, row.name!.split(" ").at(-1));
    return relative.name === row.name ? person(random, tongue) : { ...relative, city, address, postcode, phone };
  }
  return { ...person(random, tongue), name: row.name! };
}

/** Makes rows of clients, a third of them typed more than once; `errors`: at most so many in a repeated row. */
export function madeUpClients(rows: number, options: { seed: number; errors: number; split?: boolean }): MadeUp {
  const random = seeded(options.seed);
  const made: { row: Row; client: number; at: number }[] = [];
  for (let client = 0; made.length < rows; client++) {
    const tongue = tongues[random.whole(tongues.length)]!;
    const earlier = made[random.whole(Math.max(1, made.length))]?.row;
    const row =
      earlier?.phone && earlier.name && random.chance(0.08)
        ? neighbour(earlier, random, tongue)
        : (random.chance(0.6) ? person : company)(random, tongue);
    const copies = random.chance(0.3) ? 1 + Math.floor(random.next() ** 3 * 5) : 0;
    made.push({ row, client, at: random.next() });
    for (let n = 0; n < copies && made.length < rows; n++)
      made.push({ row: again(row, random, options.errors), client, at: random.next() });
  }
  made.sort((one, two) => one.at - two.at);
  const fields: DuplicateField[] = ["name", "phone", "email", "birthday", "address", "city", "postcode"];
  const columns = fields.map((field) => ({ field, cells: made.map(({ row }) => row[field] ?? null) }));
  return { rows: made.length, columns, client: made.map(({ client }) => client) };
}
