import { gatherAgenda } from "../../../src/domain/reports/agenda";

const today = 46_348;
const words = { nextContact: "next contact", contractEnds: "ends", followUp: "again", yes: "yes", renewed: "renewed" };

test("the agenda has next contacts, contracts that end, interactions planned and to be followed up, of this week, by day", () => {
  const clients = {
    code: ["C-1", "C-00002", "C-00003", "C-00004"],
    name: ["One", "Two", "Three", "Four"],
    phone: ["1", "2", "3", "4"],
    owner: ["Ana", "Ion", "Ana", null],
    "next contact": [today + 6, today + 7, today, today - 1],
    "next step": ["offer", "later", "none", "late"],
    stop: [null, null, "yes", null],
    archived: [null, null, null, null],
  };
  const contracts = {
    number: ["K-1", "K-2", "K-3"],
    client: ["C-00002 Two", "C-00002 Two", "Nobody"],
    service: ["Audit", "Audit", null],
    ends: [today + 1, today + 2, today + 3],
    renewal: [null, "renewed", "agree"],
    owner: ["", "Ion", null],
  };
  const interactions = {
    date: [today + 2, today - 5, today - 5],
    client: ["C-00004 Four", "C-1", "C-00004"],
    owner: [null, "Ana", "Eva"],
    kind: ["Visit", "Call", "Call"],
    note: ["plan", "same day as the client's", "call back"],
    "next contact": [null, today + 6, today + 4.5],
  };
  const agenda = gatherAgenda({ clients, contracts, interactions }, today, words);
  const lines = agenda.date.map((date, i) => [Number(date) - today, agenda.owner[i], agenda.what[i], agenda.client[i], agenda.details[i]]);
  expect(lines).toEqual([
    [1, "Ion", "ends", "C-00002 Two", "K-1, Audit"],
    [2, null, "Visit", "C-00004 Four", "plan"],
    [3, null, "ends", "Nobody", "K-3"],
    [4.5, "Eva", "again", "C-00004 Four", "call back"],
    [6, "Ana", "next contact", "C-1 One", "offer"],
  ]);
});
