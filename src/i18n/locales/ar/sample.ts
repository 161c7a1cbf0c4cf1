import type { Translated } from "../../translate";
import type { sample as english } from "../en/sample";

export const sample: Translated<typeof english> = {
  country: "المملكة العربية السعودية",
  femaleSuffix: "",
  maleNames:
    "محمد=mohammed|أحمد=ahmed|خالد=khalid|عبدالله=abdullah|فيصل=faisal|سعد=saad|ماجد=majed|طارق=tariq|يوسف=yousef|عمر=omar|بدر=badr|سامي=sami|حسن=hassan|نواف=nawaf|وليد=walid|زياد=ziad",
  femaleNames:
    "نورة=noura|سارة=sarah|مريم=mariam|فاطمة=fatimah|هند=hind|ريم=reem|لينا=lina|أمل=amal|منى=mona|دانة=dana|هدى=huda|ليلى=layla|رنا=rana|سلمى=salma|جواهر=jawaher|عائشة=aisha",
  surnames:
    "العتيبي=alotaibi|القحطاني=alqahtani|الحربي=alharbi|الغامدي=alghamdi|الزهراني=alzahrani|الشهري=alshehri|الدوسري=aldosari|المطيري=almutairi|العنزي=alanazi|الشمري=alshammari|المالكي=almalki|السبيعي=alsubaie|الخالدي=alkhalidi|الأحمدي=alahmadi|البلوي=albalawi|الجهني=aljohani|العمري=alamri|السلمي=alsulami|الرشيدي=alrashidi|الفيفي=alfaifi|النجار=alnajjar|الصالح=alsaleh|الحداد=alhaddad|المنصور=almansour",
  words:
    "النور=alnoor|الواحة=alwaha|الأفق=alofoq|الريادة=alriyada|السلام=alsalam|الفجر=alfajr|النخبة=alnokhba|الميناء=almina|البستان=albustan|الصقر=alsaqr|المدار=almadar|الينبوع=alyanbu",
  firms:
    "شركة {word} للمقاولات;{word}-contracting;construction|شركة {word} للنقل;{word}-transport;transport|مؤسسة {word} التجارية;{word}-trading;trade|فندق {word};{word}-hotel;hospitality|عيادة {word};{word}-clinic;health|شركة {word} للبرمجيات;{word}-software;technology|مصنع {word} للأثاث;{word}-furniture;manufacturing|مزارع {word};{word}-farms;agriculture",
  cities:
    "الرياض;الرياض;12###;+966 11 4## ####|جدة;مكة المكرمة;23###;+966 12 6## ####|الدمام;المنطقة الشرقية;32###;+966 13 8## ####|المدينة المنورة;المدينة المنورة;42###;+966 14 8## ####|أبها;عسير;62###;+966 17 2## ####|بريدة;القصيم;52###;+966 16 3## ####",
  mobile: "+966 55 ### ####",
  streets:
    "شارع الملك فهد|شارع العليا|شارع التحلية|طريق الملك عبدالعزيز|شارع الجامعة|شارع السوق|شارع الحدائق|طريق المدينة|شارع الأمير سلطان|شارع النخيل",
  address: "{street}، مبنى {number}",
  services:
    "تنظيف المكاتب;مرافق;شهر;2000|صيانة المعدات;فنية;زيارة;1100|مسك الدفاتر;مالية;شهر;1500|استشارة ضريبية;مالية;ساعة;500|إدارة الموقع;رقمية;شهر;950|تصميم الإعلانات;رقمية;طلب;2700|تدريب الموظفين;موارد بشرية;يوم;3800|توصيل;مرافق;رحلة;120|تركيب;فنية;طلب;5300|تدقيق سنوي;مالية;طلب;13500",
  departments: "المبيعات|المبيعات|كبار العملاء|المبيعات",
  positions: "مدير عام|مدير مكتب|رئيس المشتريات|رئيس الحسابات|مالك|مساعد",
  interests: "كرة القدم|الصيد|السفر|القراءة|التصوير|الخيل|التخييم",
  hours: "9–12|بعد العصر|صباحًا|أي وقت",
  nextSteps: "إرسال قائمة الأسعار|تحديد موعد اجتماع|السؤال عن الميزانية|التذكير بالعرض|إعداد العقد|التهنئة",
  notes:
    "تحدثنا عن الربع القادم وطلب قائمة أسعار حديثة.|راضٍ عن العمل الأخير وقد يوصي بنا.|طلب الاتصال بعد الإجازة.|يقارننا بمنافسَين.|يحتاج إلى الفاتورة قبل الخميس.|رئيس مشتريات جديد، علينا أن نتعارف.|ناقشنا عقدًا سنويًا بخصم.|لم يرد، نحاول صباحًا.",
  offers: "عقد سنوي|خصم عشرة بالمئة على الطلب الثاني|شهر تجريبي|باقة من خدمتين",
  orderComments: "عاجل|التسليم من الباب الخلفي|الفاتورة بالبريد الإلكتروني|كالمرة السابقة",
  returned: "مرتجع، أُضيف إلى الرصيد",
  clientComments: "يدفع في موعده|يفضل البريد الإلكتروني|جاء من معرض|يحب العروض المفصلة",
};
