/**
 * Words of the sample data: alternatives are parted by "|", fields by ";", and a text may bring its Latin spelling after "=".
 * In patterns # is any digit and {word} one of the words. All firms and persons are invented.
 */
export const sample = {
  country: "United Kingdom",
  femaleSuffix: "",
  maleNames: "James|Oliver|George|Harry|Thomas|Daniel|Samuel|Edward|Henry|Martin|Simon|Peter|David|Adam|Robert|Hugh",
  femaleNames: "Emma|Olivia|Amelia|Grace|Alice|Sophie|Charlotte|Hannah|Lucy|Rachel|Helen|Laura|Clare|Ruth|Julia|Nora",
  surnames:
    "Ashworth|Bennett|Carter|Dawson|Ellis|Fletcher|Grant|Holloway|Ingram|Jenkins|Keating|Lawson|Marsh|Norwood|Osborne|Palmer|Quinn|Reeves|Sutton|Turner|Underwood|Vaughan|Whitaker|Yates",
  words: "Harbour|Northgate|Silverstone|Oakfield|Riverside|Beacon|Meadow|Kingsway|Summit|Larkspur|Ironbridge|Westmoor",
  firms:
    "{word} Construction Ltd;{word}-construction;construction|{word} Logistics Ltd;{word}-logistics;transport|{word} Foods Ltd;{word}-foods;trade|{word} Hotel;{word}-hotel;hospitality|{word} Dental Practice;{word}-dental;health|{word} Software Ltd;{word}-software;technology|{word} Furniture Ltd;{word}-furniture;manufacturing|{word} Farm Partnership;{word}-farm;agriculture",
  cities:
    "London;Greater London;EC# #AB;+44 20 7946 0###|Manchester;North West;M# #JQ;+44 161 496 0###|Leeds;Yorkshire;LS# #DN;+44 113 496 0###|Bristol;South West;BS# #HG;+44 117 496 0###|Birmingham;West Midlands;B# #RT;+44 121 496 0###|Edinburgh;Scotland;EH# #TB;+44 131 496 0###",
  mobile: "+44 7700 900###",
  streets:
    "High Street|Church Lane|Station Road|Mill Lane|Park Avenue|Victoria Street|Queens Road|Bridge Street|Market Place|Orchard Close",
  address: "{number} {street}",
  services:
    "Office cleaning;Premises;month;480|Equipment maintenance;Technical;visit;260|Bookkeeping;Finance;month;350|Tax advice;Finance;hour;120|Website support;Digital;month;220|Advertising design;Digital;order;640|Staff training;People;day;900|Courier delivery;Premises;trip;45|Installation;Technical;order;1250|Annual audit;Finance;order;3200",
  departments: "Sales|Sales|Key accounts|Sales",
  positions: "Director|Office manager|Head of purchasing|Chief accountant|Owner|Assistant",
  interests: "Golf|Sailing|Football|Gardening|Theatre|Hiking|Photography",
  hours: "9–12|after 14|mornings|any time",
  nextSteps: "Send the price list|Agree a meeting|Ask about the budget|Remind of the offer|Prepare the contract|Congratulate",
  notes:
    "Talked about the next quarter, asked for a fresh price list.|Happy with the last job, may recommend us.|Asked to call after the holidays.|Compares us with two competitors.|Needs an invoice by Friday.|New head of purchasing, introduce ourselves.|Discussed a yearly contract with a discount.|Did not pick up, try in the morning.",
  offers: "Yearly contract|Ten per cent off the second order|Trial month|Bundle of two services",
  orderComments: "urgent|deliver to the back entrance|invoice by email|as last time",
  returned: "returned, credited",
  clientComments: "pays on time|prefers email|came through an exhibition|likes detailed offers",
  priceSegments: "Budget|Middle|Premium",
  brands: "Own label|Two local brands|Three imported brands|Mixed",
  purchaseFrequencies: "weekly|twice a month|monthly|each season",
  outputs: "Bread and pastry|Window frames|Kitchen furniture|Packaging|Workwear",
  equipment: "Two lines, renewed last year|One old line|Cutting and welding|Packing line",
  expansions: "Second shift from spring|New hall planned|None this year",
  purchases: "by tender|by yearly contract|by phone when stock is low",
  otherSuppliers: "A wholesaler nearby|Two importers|None",
  patronymics: "James|Andrew|Paul|Victor",
  objects: "Flat in the centre|House with garden|Office|Shop on the ground floor",
};
