//! The results in Persian.

use crate::report::name::Metric;

pub(in crate::locale::text) fn label(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "نرخ ریزش مشتری",
        ChurnRateLow => "کران پایین نرخ ریزش",
        ChurnRateHigh => "کران بالای نرخ ریزش",
        RetentionRate => "نرخ حفظ مشتری",
        ChurnRateMonthly => "نرخ ریزش ماهانه",
        ChurnRateAnnual => "نرخ ریزش سالانه",
        LifetimeMonths => "میانگین طول عمر مشتری",
        HalfLifeMonths => "نیمه‌عمر",
        CustomersEnd => "مشتریان پایان دوره",
        ChurnStart => "ریزش نسبت به ابتدای دوره",
        ChurnStartLow => "کران پایین ریزش نسبت به ابتدای دوره",
        ChurnStartHigh => "کران بالای ریزش نسبت به ابتدای دوره",
        ChurnStartCohort => "ریزش مشتریان ابتدای دوره",
        ChurnStartCohortLow => "کران پایین ریزش مشتریان ابتدای دوره",
        ChurnStartCohortHigh => "کران بالای ریزش مشتریان ابتدای دوره",
        ChurnStartPlusNew => "ریزش نسبت به ابتدای دوره به‌علاوه جدیدها",
        ChurnStartPlusNewLow => "کران پایین ریزش نسبت به ابتدای دوره به‌علاوه جدیدها",
        ChurnStartPlusNewHigh => "کران بالای ریزش نسبت به ابتدای دوره به‌علاوه جدیدها",
        ChurnCustomerDays => "ریزش بر پایه مشتری-روز",
        ChurnNetChange => "ریزش بر پایه تغییر خالص",
        Cac => "هزینه جذب مشتری (CAC)",
        Clv => "ارزش طول عمر مشتری (CLV)",
        ClvCacRatio => "نسبت CLV به CAC",
        PaybackMonths => "دوره بازگشت ساده",
        PaybackMonthsChurned => "دوره بازگشت با احتساب ریزش",
        MaxCac => "بیشترین CAC برای هدف",
        NeededChurn => "ریزش ماهانه لازم برای هدف",
        NeededArpa => "درآمد ماهانه لازم برای هدف",
        NeededMargin => "حاشیه سود لازم برای هدف",
        Nps => "NPS",
        NpsLow => "کران پایین NPS",
        NpsHigh => "کران بالای NPS",
        NpsMargin => "حاشیه خطا",
        Responses => "تعداد پاسخ‌ها",
        PromoterShare => "ترویج‌کنندگان",
        PromoterShareLow => "کران پایین سهم ترویج‌کنندگان",
        PromoterShareHigh => "کران بالای سهم ترویج‌کنندگان",
        PassiveShare => "مشتریان منفعل",
        PassiveShareLow => "کران پایین سهم مشتریان منفعل",
        PassiveShareHigh => "کران بالای سهم مشتریان منفعل",
        DetractorShare => "بدگویان",
        DetractorShareLow => "کران پایین سهم بدگویان",
        DetractorShareHigh => "کران بالای سهم بدگویان",
        MeanScore => "میانگین امتیاز",
        Nps2 => "NPS نظرسنجی دوم",
        Nps2Low => "کران پایین NPS نظرسنجی دوم",
        Nps2High => "کران بالای NPS نظرسنجی دوم",
        NpsDifference => "تغییر NPS",
        NpsDifferenceLow => "کران پایین تغییر NPS",
        NpsDifferenceHigh => "کران بالای تغییر NPS",
        NpsDifferenceP => "مقدار p تغییر",
        BenchmarkP => "مقدار p معیار مقایسه",
        SampleSize => "تعداد پاسخ لازم",
        ClvRevenue => "درآمد طول عمر مشتری",
        ClvUndiscounted => "CLV بدون تنزیل",
        ClvCertain => "اولین سود یک دوره بعد، قطعی",
        ClvIfRetained => "اولین سود یک دوره بعد، اگر بماند",
        ClvToday => "اولین سود همین امروز",
        ProfitBase => "سود بدون برنامه",
        ProfitNew => "سود با برنامه",
        ValueUplift => "سود حفظ مشتریان بیشتر",
        ProfitChange => "تغییر سود",
        BreakEvenUplift => "افزایش لازم برای جبران هزینه",
        Stage => "مرحله فروشگاه",
        RetentionShare => "سهم مشتریان فعلی از کار",
        AcquisitionShare => "سهم مشتریان جدید از کار",
        SalesExisting => "فروش به مشتریان فعلی",
        SalesNew => "فروش به مشتریان جدید",
        Profit => "سود",
        CostPerSaleExisting => "هزینه هر فروش به مشتریان فعلی",
        CostPerSaleNew => "هزینه هر فروش به مشتریان جدید",
        CostRatio => "نسبت هزینه فروش، جدید به فعلی",
        BestSplit => "بهترین سهم مشتریان فعلی",
        BestProfit => "سود در بهترین تقسیم",
        RepeatPurchaseRate => "نرخ تکرار خرید",
        RepeatPurchaseRateLow => "کران پایین نرخ تکرار خرید",
        RepeatPurchaseRateHigh => "کران بالای نرخ تکرار خرید",
        PurchaseFrequency => "تعداد سفارش هر مشتری",
        AverageOrderValue => "میانگین ارزش هر سفارش",
        RevenuePerCustomer => "درآمد از هر مشتری",
        ReturnVisitorRate => "سهم بازدیدکنندگان برگشتی",
        ReturnVisitorRateLow => "کران پایین سهم بازدیدکنندگان برگشتی",
        ReturnVisitorRateHigh => "کران بالای سهم بازدیدکنندگان برگشتی",
        ReturnVisitorRate2 => "سهم بازدیدکنندگان برگشتی در دوره دوم",
        ReturnVisitorRate2Low => "کران پایین سهم بازدیدکنندگان برگشتی در دوره دوم",
        ReturnVisitorRate2High => "کران بالای سهم بازدیدکنندگان برگشتی در دوره دوم",
        RateDifference => "تغییر سهم",
        RateDifferenceLow => "کران پایین تغییر سهم",
        RateDifferenceHigh => "کران بالای تغییر سهم",
        RateDifferenceP => "مقدار p تغییر سهم",
        GrossRevenueChurn => "نرخ ریزش ناخالص درآمد",
        NetRevenueChurn => "نرخ ریزش خالص درآمد",
        Grr => "حفظ ناخالص درآمد (GRR)",
        Nrr => "حفظ خالص درآمد (NRR)",
        MrrNetNew => "MRR خالص جدید",
        MrrEnd => "MRR پایان دوره",
        QuickRatio => "نسبت سریع (Quick Ratio)",
        GrowthToNew => "سهم رشد از فروش جدید",
        GrossRevenueChurnAnnual => "ریزش ناخالص درآمد در سال",
        IncrementalOrders => "سفارش‌های اضافی",
        IncrementalRevenue => "درآمد اضافی",
        IncrementalProfit => "سود اضافی",
        Roi => "بازده هزینه (ROI)",
        BreakEvenResponse => "نرخ پاسخ سربه‌سر",
        Uplift => "اثر در آزمون",
        UpliftP => "مقدار p آزمون",
        UpliftLow => "کران پایین اثر در آزمون",
        UpliftHigh => "کران بالای اثر در آزمون",
    }
}

pub(in crate::locale::text) fn why(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "سهم مشتریانی که در این دوره از دست رفته‌اند، با تعریف انتخاب‌شده.",
        RetentionRate => "آنچه از ۱۰۰٪ پس از ریزش می‌ماند.",
        ChurnRateMonthly => "همان روند، برای یک ماه.",
        ChurnRateAnnual => "همان روند، اگر یک سال ادامه یابد.",
        LifetimeMonths => "اگر نرخ ثابت بماند، هر مشتری به‌طور میانگین چقدر می‌ماند.",
        HalfLifeMonths => "زمانی که نیمی از مشتریان امروز رفته‌اند.",
        CustomersEnd => "ابتدای دوره به‌علاوه جدیدها منهای رفته‌ها.",
        ChurnStart => "همه رفته‌ها، نسبت به مشتریان روز اول.",
        ChurnStartCohort => "فقط رفته‌هایی که روز اول هم مشتری بودند.",
        ChurnStartPlusNew => "همه رفته‌ها، نسبت به همه کسانی که ممکن بود بروند.",
        ChurnCustomerDays => "همه رفته‌ها، نسبت به میانگین تعداد مشتریان.",
        ChurnNetChange => "تغییر تعداد مشتریان؛ جدیدها جای رفته‌ها را پر می‌کنند.",
        Cac => "همه هزینه جذب، برای هر مشتری جدید.",
        Clv => "سودی که یک مشتری تا وقتی با شماست می‌آورد.",
        ClvCacRatio => "آنچه مشتری در برابر هر واحد هزینه جذب خود می‌آورد.",
        PaybackMonths => "چند ماه تا جبران هزینه جذب، اگر هیچ‌کس نرود.",
        PaybackMonthsChurned => "همان، وقتی بعضی پیش از جبران هزینه خود می‌روند.",
        MaxCac => "بیشترین هزینه‌ای که با آن هنوز به هدف می‌رسید.",
        NeededChurn => "ریزشی که نسبت را به هدف می‌رساند، اگر بقیه ثابت بماند.",
        NeededArpa => "درآمدی که نسبت را به هدف می‌رساند، اگر بقیه ثابت بماند.",
        NeededMargin => "حاشیه سودی که نسبت را به هدف می‌رساند، اگر بقیه ثابت بماند.",
        Nps => "سهم ترویج‌کنندگان منهای سهم بدگویان، به امتیاز.",
        NpsMargin => "نصف پهنای بازه، به امتیاز.",
        Responses => "همه پاسخ‌هایی که شمرده شده‌اند.",
        PromoterShare => "کسانی که ۹ یا ۱۰ داده‌اند.",
        PassiveShare => "کسانی که ۷ یا ۸ داده‌اند.",
        DetractorShare => "کسانی که ۶ یا کمتر داده‌اند.",
        MeanScore => "میانگین پاسخ‌ها؛ از روی آن نمی‌توان NPS را فهمید.",
        Nps2 => "NPS نظرسنجی بعدی.",
        NpsDifference => "نظرسنجی دوم منهای اول، به امتیاز.",
        NpsDifferenceP => "احتمال چنین تغییری، به هر سو، فقط از روی تصادف.",
        BenchmarkP => "احتمال رسیدن تصادفی به چنین عددی، اگر NPS واقعی در حد معیار باشد.",
        SampleSize => "برای حاشیه خطای دلخواهتان چند پاسخ لازم است.",
        ClvRevenue => "همه پولی که مشتری می‌پردازد، پیش از کسر هزینه‌ها.",
        ClvUndiscounted => "همان سود، بدون تنزیل و بدون سقف ماه‌ها.",
        ClvCertain => "اولین سود یک دوره بعد و از همه می‌رسد.",
        ClvIfRetained => "اولین سود یک دوره بعد و فقط از کسانی که مانده‌اند می‌رسد.",
        ClvToday => "اولین سود همین حالا و از همه می‌رسد.",
        ProfitBase => "آنچه مشتریان امروز می‌آورند، اگر چیزی تغییر نکند.",
        ProfitNew => "همان با نرخ حفظ بالاتر، منهای هزینه.",
        ValueUplift => "سود مشتریانی که بیشتر می‌مانند، پیش از کسر هزینه.",
        ProfitChange => "با برنامه، نسبت به بدون برنامه.",
        BreakEvenUplift => "کمترین افزایش نرخ حفظ که هزینه را برمی‌گرداند.",
        Stage => "یکی از پنج مرحله، بر پایه فروش ماهانه؛ مرزها را ما گذاشته‌ایم.",
        RetentionShare => "بخشی از زمان و انرژی که مقاله برای مشتریان فعلی در نظر می‌گیرد.",
        AcquisitionShare => "آنچه برای جذب مشتری جدید می‌ماند.",
        SalesExisting => "تعداد تماس‌هایی که با سهمشان ممکن است، ضربدر احتمال خرید.",
        SalesNew => "همان برای مشتریان جدید.",
        Profit => "سود همه فروش‌ها منهای پول خرج‌شده.",
        CostPerSaleExisting => "هزینه تماس‌ها برای رسیدن به یک فروش.",
        CostPerSaleNew => "هزینه تماس‌ها برای رسیدن به یک فروش.",
        CostRatio => "فروش به مشتری جدید چند برابر گران‌تر است.",
        BestSplit => "از کل بودجه؛ اول فروش ارزان‌تر، تا جایی که مخاطب دارد.",
        BestProfit => "بیشترین سودی که این بودجه می‌تواند بدهد.",
        RepeatPurchaseRate => "سهم مشتریانی که در همین دوره دست‌کم دو بار خریده‌اند.",
        PurchaseFrequency => "هر مشتری در این دوره به‌طور میانگین چند بار خریده است.",
        AverageOrderValue => "هر سفارش به‌طور میانگین چقدر می‌آورد.",
        RevenuePerCustomer => "تعداد سفارش هر مشتری ضربدر میانگین ارزش هر سفارش.",
        ReturnVisitorRate => "بازدیدکنندگانی که قبلاً هم آمده بودند، از کل بازدیدکنندگان دوره.",
        ReturnVisitorRate2 => "همان، در دوره دوم.",
        RateDifference => "دوره دوم منهای دوره اول، به واحد درصد.",
        RateDifferenceP => "احتمال تغییری به این بزرگی، به هر سو، فقط از روی تصادف.",
        ChurnRateLow
        | ChurnRateHigh
        | ChurnStartLow
        | ChurnStartHigh
        | ChurnStartCohortLow
        | ChurnStartCohortHigh
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | NpsLow
        | NpsHigh
        | PromoterShareLow
        | PromoterShareHigh
        | PassiveShareLow
        | PassiveShareHigh
        | DetractorShareLow
        | DetractorShareHigh
        | Nps2Low
        | Nps2High
        | NpsDifferenceLow
        | NpsDifferenceHigh
        | RepeatPurchaseRateLow
        | RepeatPurchaseRateHigh
        | ReturnVisitorRateLow
        | ReturnVisitorRateHigh
        | ReturnVisitorRate2Low
        | ReturnVisitorRate2High
        | RateDifferenceLow
        | RateDifferenceHigh => "",
        GrossRevenueChurn => "درآمد ازدست‌رفته، نسبت به MRR ابتدای دوره.",
        NetRevenueChurn => {
            "درآمد ازدست‌رفته منهای آنچه مشتریان فعلی افزوده‌اند. زیر صفر خبر خوبی است."
        }
        Grr => "آنچه بدون حساب کردن هیچ افزایشی از ابتدای دوره مانده است.",
        Nrr => "درآمد امروزِ مشتریان ابتدای دوره، نسبت به درآمد آن روزشان.",
        MrrNetNew => "همه آنچه آمده منهای همه آنچه رفته است.",
        MrrEnd => "MRR ابتدای دوره به‌علاوه MRR خالص جدید.",
        QuickRatio => "در برابر هر واحد ازدست‌رفته چقدر آمده است.",
        GrowthToNew => "چه سهمی از فروش جدید به رشد رسیده است.",
        GrossRevenueChurnAnnual => "همین روند، اگر یک سال ادامه یابد.",
        IncrementalOrders => "سفارش‌هایی که بدون کمپین ثبت نمی‌شد.",
        IncrementalRevenue => "درآمد همین سفارش‌ها.",
        IncrementalProfit => "سود این سفارش‌ها پس از کسر همه هزینه‌ها و تخفیف‌ها.",
        Roi => "سود اضافی به ازای هر واحد هزینه.",
        BreakEvenResponse => "نرخی که با آن کمپین خرج خود را درمی‌آورد.",
        Uplift => "سهم خریداران گروه آزمون منهای گروه کنترل.",
        UpliftP => "احتمال چنین اثری، به هر سو، فقط از روی تصادف.",
        UpliftLow | UpliftHigh => "",
    }
}

pub(in crate::locale::text) fn term(metric: Metric) -> &'static str {
    use Metric::*;
    match metric {
        ChurnRate => "نرخ ریزش",
        RetentionRate => "نرخ حفظ",
        ChurnRateMonthly => "ریزش ماهانه",
        ChurnRateAnnual => "ریزش سالانه",
        LifetimeMonths => "طول عمر",
        HalfLifeMonths => "نیمه‌عمر",
        CustomersEnd => "پایان دوره",
        ChurnStart => "ریزش نسبت به ابتدا",
        ChurnStartCohort => "ریزش مشتریان ابتدا",
        ChurnStartPlusNew => "ریزش نسبت به ابتدا و جدیدها",
        ChurnCustomerDays => "ریزش مشتری-روز",
        ChurnNetChange => "تغییر خالص",
        Cac => "CAC",
        Clv => "CLV",
        ClvCacRatio => "نسبت CLV به CAC",
        PaybackMonths => "بازگشت ساده",
        PaybackMonthsChurned => "بازگشت با ریزش",
        MaxCac => "بیشترین CAC",
        NeededChurn => "ریزش لازم",
        NeededArpa => "درآمد لازم",
        NeededMargin => "حاشیه سود لازم",
        Nps => "NPS",
        NpsMargin => "حاشیه خطا",
        Responses => "پاسخ‌ها",
        PromoterShare => "سهم ترویج‌کنندگان",
        PassiveShare => "سهم منفعل‌ها",
        DetractorShare => "سهم بدگویان",
        MeanScore => "میانگین امتیاز",
        Nps2 => "NPS دوم",
        NpsDifference => "تغییر",
        NpsDifferenceP | BenchmarkP => "p",
        SampleSize => "پاسخ لازم",
        ClvRevenue => "درآمد طول عمر",
        ClvUndiscounted => "CLV بدون تنزیل",
        ClvCertain => "CLV قطعی",
        ClvIfRetained => "CLV به شرط ماندن",
        ClvToday => "CLV از امروز",
        ProfitBase => "سود بدون برنامه",
        ProfitNew => "سود با برنامه",
        ValueUplift => "سود حفظ",
        ProfitChange => "تغییر سود",
        BreakEvenUplift => "افزایش لازم",
        Stage => "مرحله",
        RetentionShare => "سهم مشتریان فعلی",
        AcquisitionShare => "سهم مشتریان جدید",
        SalesExisting => "فروش به فعلی‌ها",
        SalesNew => "فروش به جدیدها",
        Profit => "سود",
        CostPerSaleExisting => "هزینه فروش به فعلی‌ها",
        CostPerSaleNew => "هزینه فروش به جدیدها",
        CostRatio => "نسبت جدید به فعلی",
        BestSplit => "بهترین سهم",
        BestProfit => "بهترین سود",
        RepeatPurchaseRate => "نرخ تکرار خرید",
        PurchaseFrequency => "سفارش هر مشتری",
        AverageOrderValue => "میانگین سفارش",
        RevenuePerCustomer => "درآمد از هر مشتری",
        ReturnVisitorRate => "سهم برگشتی‌ها",
        ReturnVisitorRate2 => "سهم دوم",
        RateDifference => "تغییر سهم",
        ReturnVisitorRate2Low => "کران پایین دوم",
        ReturnVisitorRate2High => "کران بالای دوم",
        RateDifferenceLow => "کران پایین تغییر",
        RateDifferenceHigh => "کران بالای تغییر",
        RateDifferenceP => "p",
        ChurnRateLow
        | ChurnStartLow
        | ChurnStartCohortLow
        | ChurnStartPlusNewLow
        | NpsLow
        | PromoterShareLow
        | PassiveShareLow
        | DetractorShareLow
        | Nps2Low
        | NpsDifferenceLow
        | RepeatPurchaseRateLow
        | ReturnVisitorRateLow => "کران پایین",
        ChurnRateHigh
        | ChurnStartHigh
        | ChurnStartCohortHigh
        | ChurnStartPlusNewHigh
        | NpsHigh
        | PromoterShareHigh
        | PassiveShareHigh
        | DetractorShareHigh
        | Nps2High
        | NpsDifferenceHigh
        | RepeatPurchaseRateHigh
        | ReturnVisitorRateHigh => "کران بالا",
        GrossRevenueChurn => "ریزش ناخالص",
        NetRevenueChurn => "ریزش خالص",
        Grr => "GRR",
        Nrr => "NRR",
        MrrNetNew => "MRR خالص جدید",
        MrrEnd => "MRR پایان",
        QuickRatio => "نسبت سریع",
        GrowthToNew => "سهم رشد",
        GrossRevenueChurnAnnual => "ریزش ناخالص سالانه",
        IncrementalOrders => "سفارش اضافی",
        IncrementalRevenue => "درآمد اضافی",
        IncrementalProfit => "سود اضافی",
        Roi => "ROI",
        BreakEvenResponse => "سربه‌سر",
        Uplift => "اثر",
        UpliftP => "p",
        UpliftLow => "کران پایین",
        UpliftHigh => "کران بالا",
    }
}
