import type { Translated } from "../../translate";
import type { cleaning as en } from "../en/cleaning";

export const cleaning: Translated<typeof en> = {
  columns: {
    address: "дом|номер дома|№ дома|корпус|строение|квартира|кв|офис|адрес 2|адрес строка 2",
    city: "пригород|посёлок|село|деревня|населённый пункт",
    phone: "телефон 3|мобильный 3|телефон офиса|прямой телефон",
    email: "почта 2|e mail 2|email 2|второй email|другая почта|дополнительная почта",
  },
  reasons: {
    sameName: "Одно и то же имя: {a}",
    likeName: "Похожие имена: {a} и {b}",
    otherName: "Разные имена: {a} и {b}",
    samePhone: "Один и тот же телефон: {a}",
    likePhone: "Телефоны почти совпадают: {a} и {b}",
    otherPhone: "Разные телефоны: {a} и {b}",
    sameEmail: "Один и тот же адрес эл. почты: {a}",
    likeEmail: "Похожие адреса эл. почты: {a} и {b}",
    otherEmail: "Разные адреса эл. почты: {a} и {b}",
    sameBirthday: "Один и тот же день рождения: {a}",
    likeBirthday: "Дни рождения почти совпадают: {a} и {b}",
    otherBirthday: "Разные дни рождения: {a} и {b}",
    sameAddress: "Один и тот же адрес: {a}",
    likeAddress: "Похожие адреса: {a} и {b}",
    otherAddress: "Разные адреса: {a} и {b}",
    samePostcode: "Один и тот же индекс: {a}",
    sameCity: "Один и тот же город: {a}",
    sameReference: "Один и тот же номер в исходном списке: {a}",
  },
};
