import type { Translated } from "../../translate";
import type { profiles as en } from "../en/profiles";

export const profiles: Translated<typeof en> = {
  title: "Lloji i biznesit",
  text: "Çdo lloj biznesi ka kolonat dhe vlerat e veta të listave. Shtimi i tyre nuk ndryshon asgjë nga ato që keni.",
  chosen: "Lloji i biznesit: {profile}",
  kinds: {
    services: { name: "Firmë shërbimesh", line: "Klientë, porosi dhe kontrata, pa shtesa." },
    wholesale: { name: "Shumicë për dyqane", line: "Sipërfaqja e shitjes, segmenti i çmimit, markat, shpeshtësia e blerjes." },
    maker: { name: "Prodhues që blen lëndë të para", line: "Prodhimi, pajisjet, zgjerimi, si blejnë, furnitorë të tjerë." },
    shop: { name: "Dyqan", line: "Atësia, numri i kartës, faturat." },
    property: { name: "Agjent pasurish", line: "Prona, dhomat, buxheti; blerës, shitës, qiramarrës." },
    freelancer: { name: "I vetëpunësuar", line: "Forma e shkurtër: më pak kolona në pamje." },
  },
  own: { line: "E ruajtët më {date}." },
  pick: "Cili?",
  file: "Nga një skedar",
  fileLine: "Një profil i ruajtur si skedar.",
  chooseFile: "Zgjidhni skedarin e profilit",
  preview: {
    title: "Çfarë shton",
    columns: { one: "{count} kolonë", other: "{count} kolona" },
    values: { one: "{count} vlerë liste", other: "{count} vlera listash" },
    nothing: "Kjo bazë i ka të gjitha.",
    looking: "Po krahasohet me këtë bazë…",
  },
  add: "Shto në këtë bazë",
  added: {
    title: "U shtua në bazë",
    columns: { one: "U shtua {count} kolonë.", other: "U shtuan {count} kolona." },
    values: { one: "U shtua {count} vlerë liste.", other: "U shtuan {count} vlera listash." },
    nothing: "Baza i kishte të gjitha.",
  },
  save: {
    title: "Ruajeni këtë bazë si profilin tuaj",
    text: "Kolonat dhe listat e saj siç janë tani, pa asnjë klient. Baza e ardhshme mund të nisë me to.",
    name: "Emri",
    run: "Ruaj profilin",
    done: "{name} u ruajt. Do t’ju ofrohet kur të bëni një bazë të re.",
    remembered: "Ruhet vetëm në këtë kompjuter. Ruani skedarin për ta përdorur gjetkë.",
  },
  forget: "Harroje {name}",
};
