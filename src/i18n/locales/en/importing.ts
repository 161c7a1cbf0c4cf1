/**
 * What lists that others made call things, by table and column; alternatives are parted by "|", case, accents and signs
 * aside. Beside the schema's columns there are fields that are split or joined on the way in: first, middle and last name
 * of a client, the client of a record by id or by name, the contact person of a client.
 */
export const importing = {
  synonyms: {
    clients: {
      reference:
        "customer id|client id|account id|company id|customer number|customer no|client number|account number|customer code|record id|rec id|external id|id|cust id|client no|account no|ext id|crm id|contact id|ref|reference number",
      name: "client name|customer name|company|company name|account|account name|client|customer|organisation|organization|organisation name|organization name|firm|business name|full name|buyer|partner|business|legal name|trade name|customer full name",
      "first name": "first name|given name|forename|firstname|givenname|fname|contact first name",
      "middle name": "middle name|patronymic|middlename",
      "last name": "last name|surname|family name|lastname|lname|contact last name",
      kind: "client type|customer type|kind of client|type|account type|entity type",
      activity: "sector|industry|line of business|field of activity|business type|branch|field|vertical",
      country: "nation|country name|office location|country code|land",
      region: "state|province|county|district|state province|area|territory|state or province|regional office",
      city: "town|locality|suburb|place|city name|municipality",
      address:
        "street|addr|address 1|address line 1|street address|postal address|address line|address1|billing address|full address|location",
      postcode: "postal code|zip|zip code|post code|postal|zipcode|postalcode|billing zip",
      "tax id": "vat number|vat id|vat no|tax number|tin|fiscal code|company number|vat|tax no|ein|registration number|tax code",
      phone:
        "telephone|phone number|tel|mobile|cell|cell phone|mobile phone|contact number|phone 1|telephone number|phone no|mobile number|cellphone|work phone|business phone|primary phone|main phone|whatsapp",
      "second phone":
        "phone 2|other phone|mobile 2|alternative phone|second telephone|telephone 2|alternate phone|home phone|secondary phone|additional phone",
      email: "e mail|mail|email address|e mail address|mail address|primary email|emailaddress|work email",
      stage: "funnel stage|lead stage|client stage|lead status|customer status|lifecycle stage",
      owner:
        "manager|account manager|sales agent|sales rep|salesperson|responsible|assigned to|account owner|sales representative|sales person",
      source: "lead source|how found|origin|referral source|came from",
      birthday: "birth date|date of birth|dob|born|birthdate|birth day",
      "next contact": "next call|follow up|callback|next contact date|follow up date|followup|call back|reminder",
      comment: "comments|note|notes|remark|remarks|description|memo|info|details",
      "contact person": "contact name|contact|contact person|representative|contact full name|primary contact",
      "contact position": "contact title|job title|position|title|contact position|contact role",
      "contact phone": "contact phone|contact person phone|contact mobile|contact telephone",
      "contact email": "contact email|contact person email|contact e mail",
    },
    orders: {
      number:
        "order id|order number|order no|order|invoice|invoice no|invoice number|opportunity id|deal id|transaction id|receipt number|no|invoice id|transaction|sale id|sales order|receipt|document|document number|id",
      date: "order date|close date|invoice date|purchase date|sale date|transaction date|deal date|date of order|invoicedate|orderdate|closed date|day|created|created at|order created|dt",
      client:
        "customer|customer id|client id|account|account id|buyer|company|company id|client code|customer code|customer number|customer no|user id|member id|cust id|customerid",
      "client name": "client name|customer name|account name|company name|buyer name|name",
      service: "product|product name|item|goods|article|sku|item name|service name|description|stock code",
      quantity: "qty|units|pieces|cds|items|count|number of items|pcs",
      amount:
        "total|sum|value|revenue|sales|close value|order total|order value|total amount|net amount|grand total|deal value|turnover|order amount|price|monetary|spend|amount due|total price|sale amount|dollar value",
      cost: "costs|cost of goods|cogs|cost price|purchase price|unit cost",
      paid: "amount paid|payment|paid amount|payments|payment received|received",
      status: "deal stage|order status|stage|state of order|state|payment status|deal status|fulfilment|fulfillment status",
      "payment due": "due date|pay by|payment due date|payment deadline|invoice due",
      "delivery due": "required date|delivery date|deliver by|deadline|promised date|requested delivery",
      delivered: "shipped date|ship date|delivered on|shipped|delivery|date delivered|completed",
      owner:
        "employee|employee id|sales agent|sales rep|salesperson|manager|seller|agent|sales representative|sales person|responsible|account manager",
      comment: "comments|note|notes|remark|remarks|memo",
    },
    contracts: {
      number: "contract number|contract no|contract id|contract|agreement|agreement number|agreement no|no",
      client: "customer|customer id|client id|account|company|client code|customer code|counterparty",
      "client name": "client name|customer name|account name|company name",
      service: "product|subject|item|contract subject|plan|subscription",
      signed: "date|contract date|date signed|signed on|signature date|signing date",
      starts: "start|start date|starts on|from|valid from|begins|begin date|begin|effective date",
      ends: "end|end date|ends on|expires|expiry|expiry date|expiration date|valid to|valid until|until|to|expires on",
      amount: "total|sum|value|contract value|price|contract amount",
      renewal: "renews|renewal type|renew|auto renewal|auto renew|prolongation",
      comment: "comments|note|notes|remark|remarks",
    },
    contacts: {
      client: "customer|customer id|client id|account|company|client code|customer code|organisation|organization",
      "client name": "client name|customer name|account name|company name",
      person: "contact|contact name|contact person|full name|name|person name|representative|contact full name",
      position: "contact title|job title|title|role|job|function|contact position",
      "decision maker": "decides|decision|is decision maker|authority",
      phone: "telephone|phone number|tel|mobile|cell|contact phone|mobile phone|direct phone",
      email: "e mail|mail|email address|contact email",
      messenger: "whatsapp|telegram|viber|skype|im|signal",
      birthday: "birth date|date of birth|dob",
      comment: "comments|note|notes|remark|remarks",
    },
    interactions: {
      date: "call date|contact date|meeting date|activity date|when|created at",
      client: "customer|customer id|client id|account|company|client code|customer code",
      "client name": "client name|customer name|account name|company name",
      owner: "employee|manager|sales agent|sales rep|responsible|caller|user",
      kind: "type|kind of contact|interaction type|channel|activity|activity type|contact type",
      result: "outcome|call result|status|disposition",
      minutes: "duration|call duration|duration minutes|length|call length|time spent",
      note: "notes|comment|comments|summary|subject|description|text|message",
      "next contact": "next call|follow up|callback|follow up date|next contact date",
    },
    services: {
      service: "product|product name|name|item|goods|title|article|service name|item name",
      category: "series|group|product group|product line|class|type|family|product category",
      unit: "unit of measure|uom|measure|unit name",
      price: "sales price|unit price|list price|rate|retail price|tariff|fee",
      cost: "cost price|unit cost|purchase price",
      active: "on sale|available|in use|enabled|for sale",
      comment: "comments|note|notes|description",
    },
    owners: {
      owner: "sales agent|employee|employee name|agent|seller|sales rep|salesperson|name|manager name|user|full name",
      email: "e mail|mail|email address|work email",
      department: "regional office|office|team|branch|division|unit",
      manager: "supervisor|head|boss|team leader|team lead|reports to",
    },
  },
  values: {
    yes: "yes|y|true|1|x",
    no: "no|n|false|0",
    person: "person|individual|private|private person|consumer",
    organisation: "organisation|organization|company|firm|business|legal entity",
    won: "won|closed won|paid|complete|completed|done|delivered|shipped|invoiced|fulfilled|closed|finished|sold|received",
    lost: "lost|closed lost|cancelled|canceled|refused|rejected|returned|refunded|declined|failed",
  },
  about: {
    contract: "contract|contracts|agreement",
    order: "order|orders|invoice|sale|purchase|deal",
  },
  column: "Column {n}",
};
