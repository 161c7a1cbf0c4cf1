import { folded } from "../kernel/text";

/** Forms of companies, as folded words; of the countries whose languages we speak and their neighbours' most common. */
const FORMS = new Set(
  (
    "ltd limited llc inc incorporated corp corporation plc llp lp gmbh ag kg ohg ug sas sarl srl spa snc bv nv oy aps sro doo sa " +
    "ооо оао зао пао ао ип чп тоо нко гуп муп ooo oao zao pao " +
    "shpk sha pfa scs " +
    "ذمم شمم شذمم شمل مساهمة محدودة شركة مؤسسة"
  ).split(" "),
);

/** True for a word that is a form of companies: `ООО`, `S.R.L.`, `GmbH`, `ش.م.م`. */
export function isCompanyForm(word: string): boolean {
  return FORMS.has(folded(word).replace(/[.,"'«»“”()]/g, ""));
}

/** The words of a name; dots inside an abbreviation part no words: `S.R.L.` is `srl`. */
function words(name: string): string[] {
  return folded(name)
    .replace(/(?<!\p{L})(?:\p{L}{1,2}\.){2,}\p{L}{0,3}/gu, (short) => short.replaceAll(".", ""))
    .replace(/(\p{L})\.(?=[\s,;]|$)/gu, "$1")
    .replace(/["'«»“”„`´‘’()]/g, "")
    .split(/[\s,;]+/)
    .filter((word) => word !== "");
}

/** A name for comparing: case, accents, spaces, quotes and the form of the company aside. */
export function nameKey(name: string): string {
  const all = words(name);
  let from = 0;
  let to = all.length;
  while (to - from > 1 && FORMS.has(all[to - 1] as string)) to--;
  while (to - from > 1 && FORMS.has(all[from] as string)) from++;
  return all.slice(from, to).join(" ");
}
