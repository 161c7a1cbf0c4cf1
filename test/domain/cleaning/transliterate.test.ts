import { bonesOf, latinOf, soundOf } from "../../../src/domain/cleaning/transliterate";

const sound = (name: string): string => soundOf(latinOf(name));
const bones = (name: string): string => bonesOf(sound(name));

describe("names of other scripts in Latin letters", () => {
  test.each([
    ["Щербаков", "shcherbakov"],
    ["Юлия", "yuliya"],
    ["Ђорђе", "djordje"],
    ["Παπαδόπουλος", "papadopoulos"],
    ["Μπότσαρης", "botsaris"],
    ["Ευγενία", "evgenia"],
    ["Çiljeta", "ciljeta"],
    ["Țarălungă", "taralunga"],
    ["Łódź", "lodz"],
    ["محمد", "mhmd"],
    ["Plain 7", "plain 7"],
    ["株式会社", "株式会社"],
  ])("%s is %s", (name, latin) => expect(latinOf(name)).toBe(latin));

  test.each([
    ["Юрий", "Yury"],
    ["Юрий", "Iurii"],
    ["Евгений", "Evgeny"],
    ["Филипп", "Philip"],
    ["Михаил", "Mihail"],
    ["Χρήστος", "Christos"],
    ["Щукин", "Schukin"],
    ["Жанна", "Zhanna"],
  ])("%s and %s sound the same", (one, two) => expect(sound(one)).toBe(sound(two)));

  test.each([
    ["محمد", "Mohammed"],
    ["فاطمة", "Fatima"],
    ["خالد", "Khaled"],
    ["حسن", "Hassan"],
  ])("%s and %s have the same consonants", (one, two) => expect(bones(one)).toBe(bones(two)));
});
