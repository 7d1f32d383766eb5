//! Why there is no figure, in Persian.

use crate::domain::figure::Undefined;
use crate::report::name::Metric::{self, *};

pub(in crate::locale::text) fn undefined(metric: Metric, reason: Undefined) -> &'static str {
    match reason {
        Undefined::MissingInput => missing(metric),
        Undefined::InvalidInput => invalid(metric),
        Undefined::NoLosses => no_losses(metric),
        Undefined::Never if matches!(metric, CostPerSaleExisting | CostPerSaleNew | CostRatio) => {
            "با احتمال خرید ۰٪ هیچ تماسی به فروش نمی‌رسد. عددی بزرگ‌تر از صفر وارد کنید."
        }
        Undefined::Never => {
            "هزینه هرگز برنمی‌گردد: درآمد یا حاشیه سود را بالا ببرید یا ریزش یا CAC را کم کنید."
        }
        Undefined::NotReachable => not_reachable(metric),
        Undefined::TooFew => too_few(metric),
        Undefined::NotObserved => {
            "در زمانی که داده‌ها نشان می‌دهند به این نقطه نرسیده است. زمان بلندتری را بسنجید."
        }
    }
}

fn missing(metric: Metric) -> &'static str {
    match metric {
        IncrementalOrders => "تعداد مخاطبان و نرخ پاسخ را وارد کنید.",
        IncrementalRevenue => "تعداد مخاطبان، نرخ پاسخ و مبلغ هر سفارش را وارد کنید.",
        IncrementalProfit => "تعداد مخاطبان، نرخ پاسخ، مبلغ هر سفارش و حاشیه سود را وارد کنید.",
        Roi => "عددهای لازم برای سود و هزینه‌ای بزرگ‌تر از صفر وارد کنید.",
        BreakEvenResponse => "تعداد مخاطبان، مبلغ هر سفارش و حاشیه سود را وارد کنید.",
        Uplift | UpliftLow | UpliftHigh | UpliftP => "هر دو گروه آزمون و تعداد خریدارانشان را وارد کنید.",
        GrossRevenueChurn | NetRevenueChurn | Grr | Nrr | GrossRevenueChurnAnnual => "MRR ابتدای دوره و درآمدی را که با رفتن مشتریان از دست رفته است وارد کنید.",
        MrrNetNew | QuickRatio | GrowthToNew => "درآمد ازدست‌رفته و درآمد مشتریان جدید را وارد کنید.",
        MrrEnd => "MRR ابتدای دوره، درآمد ازدست‌رفته و درآمد مشتریان جدید را وارد کنید.",
        ChurnRate | ChurnRateLow | ChurnRateHigh | RetentionRate | ChurnRateMonthly
        | ChurnRateAnnual | HalfLifeMonths | ChurnStart | ChurnStartLow
        | ChurnStartHigh | ChurnStartCohort | ChurnStartCohortLow | ChurnStartCohortHigh => {
            "تعداد مشتریان ابتدای دوره و ازدست‌رفته را وارد کنید."
        }
        CustomersEnd | ChurnStartPlusNew | ChurnStartPlusNewLow | ChurnStartPlusNewHigh
        | ChurnCustomerDays => "تعداد مشتریان ابتدای دوره، جدید و ازدست‌رفته را وارد کنید.",
        ChurnNetChange => "تعداد مشتریان ابتدا و پایان دوره را وارد کنید.",
        Cac => "CAC را وارد کنید، یا هزینه‌ها و تعداد مشتریان جذب‌شده را.",
        Clv => "وارد کنید که مشتری چقدر سود می‌آورد و چه مدت می‌ماند، یا چه سهمی از مشتریان می‌روند.",
        ClvRevenue => "وارد کنید که مشتری چقدر می‌پردازد و چه مدت می‌ماند، یا چه سهمی از مشتریان می‌روند.",
        ClvUndiscounted => "درآمد ماهانه، حاشیه سود و ریزش را وارد کنید.",
        ClvCertain | ClvIfRetained | ClvToday => "سود هر دوره و نرخ حفظ یا بازماندگان را وارد کنید.",
        LifetimeMonths => "نرخ ریزش هنوز معلوم نیست. کادرهای خالی را پر کنید.",
        ClvCacRatio | PaybackMonths | PaybackMonthsChurned | NeededChurn | NeededArpa
        | NeededMargin => "درآمد، حاشیه سود، ریزش و یک CAC بزرگ‌تر از صفر وارد کنید.",
        MaxCac => "درآمد، حاشیه سود، ریزش و هدفتان را وارد کنید.",
        Nps | NpsLow | NpsHigh | NpsMargin | Responses | PromoterShare | PromoterShareLow
        | PromoterShareHigh | PassiveShare | PassiveShareLow | PassiveShareHigh
        | DetractorShare | DetractorShareLow | DetractorShareHigh => {
            "تعداد ترویج‌کنندگان، مشتریان منفعل و بدگویان را وارد کنید، یا پاسخ‌ها را به تفکیک امتیاز."
        }
        MeanScore => "پاسخ‌ها را به تفکیک امتیاز وارد کنید؛ از سه گروه میانگین به دست نمی‌آید.",
        Nps2 | Nps2Low | Nps2High => "هر سه گروه نظرسنجی دوم را وارد کنید.",
        NpsDifference | NpsDifferenceLow | NpsDifferenceHigh | NpsDifferenceP => {
            "برای مقایسه، هر دو نظرسنجی را وارد کنید."
        }
        BenchmarkP => "پاسخ‌ها و یک معیار مقایسه را وارد کنید.",
        SampleSize => "حاشیه خطای دلخواهتان را وارد کنید.",
        ProfitBase | BreakEvenUplift => "تعداد مشتریان، سود هر مشتری و نرخ حفظ مشتری را وارد کنید.",
        ProfitNew | ValueUplift | ProfitChange => "تعداد مشتریان، سود هر مشتری، نرخ حفظ مشتری و افزایش آن را وارد کنید.",
        Stage | RetentionShare | AcquisitionShare => "تعداد فروش خود در یک ماه را وارد کنید.",
        SalesExisting => "بودجه، سهم مشتریان فعلی و هزینه تماس و احتمال خرید آن‌ها را وارد کنید. اگر تماس رایگان است، تعداد مشتریان در دسترس را هم بنویسید.",
        SalesNew => "بودجه، تقسیم آن و هزینه تماس و احتمال خرید مشتریان جدید را وارد کنید. هزینه باید بزرگ‌تر از صفر باشد.",
        Profit => "همه کادرها را پر کنید؛ فقط تعداد مشتریان در دسترس می‌تواند خالی بماند. هزینه تماس با مشتری جدید باید بزرگ‌تر از صفر باشد.",
        BestSplit | BestProfit => "بودجه، حاشیه سود و هزینه تماس و احتمال خرید هر دو گروه را وارد کنید. تماس رایگان باید محدودیتی داشته باشد.",
        CostPerSaleExisting => "هزینه تماس با مشتریان فعلی و احتمال خرید آن‌ها را وارد کنید.",
        CostPerSaleNew => "هزینه تماس با مشتریان جدید و احتمال خرید آن‌ها را وارد کنید.",
        CostRatio => "هزینه تماس و احتمال خرید هر دو گروه را وارد کنید. اگر فروش به مشتریان فعلی هزینه‌ای نداشته باشد، چیزی برای مقایسه نیست.",
        RepeatPurchaseRate | RepeatPurchaseRateLow | RepeatPurchaseRateHigh => "تعداد مشتریان و کسانی را که دوباره خریده‌اند وارد کنید.",
        PurchaseFrequency => "تعداد سفارش‌ها و مشتریان را وارد کنید.",
        AverageOrderValue => "درآمد و تعداد سفارش‌ها را وارد کنید.",
        RevenuePerCustomer => "درآمد و تعداد مشتریان را وارد کنید.",
        ReturnVisitorRate | ReturnVisitorRateLow | ReturnVisitorRateHigh => "تعداد بازدیدکنندگان و برگشتی‌ها را وارد کنید.",
        ReturnVisitorRate2 | ReturnVisitorRate2Low | ReturnVisitorRate2High => "هر دو عدد دوره دوم را وارد کنید.",
        RateDifference | RateDifferenceLow | RateDifferenceHigh | RateDifferenceP => "برای مقایسه، هر دو دوره را وارد کنید.",
    }
}

fn invalid(metric: Metric) -> &'static str {
    match metric {
        GrossRevenueChurnAnnual => "کادر مشخص‌شده را اصلاح کنید. اگر کادری مشخص نشده است، بیش از درآمد ابتدای دوره از دست رفته و از آن نرخ سالانه به دست نمی‌آید.",
        ChurnRateMonthly | ChurnRateAnnual | LifetimeMonths | HalfLifeMonths => {
            "کادر مشخص‌شده را اصلاح کنید. اگر کادری مشخص نشده است، ریزش بیش از ۱۰۰٪ است و از آن نرخ ماهانه به دست نمی‌آید."
        }
        MaxCac | NeededChurn | NeededArpa | NeededMargin => {
            "کادر مشخص‌شده را اصلاح کنید و هدفی بزرگ‌تر از صفر بگذارید."
        }
        SampleSize => "کادر مشخص‌شده را اصلاح کنید و حاشیه‌ای بزرگ‌تر از صفر بگذارید.",
        ProfitNew | ValueUplift | ProfitChange | Roi => "اول کادر مشخص‌شده را اصلاح کنید. نرخ حفظ مشتری و افزایش آن روی هم نمی‌توانند بیش از ۱۰۰٪ باشند.",
        _ => "اول کادر مشخص‌شده را اصلاح کنید.",
    }
}

fn no_losses(metric: Metric) -> &'static str {
    match metric {
        QuickRatio => "چیزی از دست نرفته است، پس مخرجی برای این نسبت نیست. ماهی بهتر از این نمی‌شود.",
        ChurnRateMonthly | ChurnRateAnnual | ChurnRate | RetentionRate => {
            "با تغییر خالص، تعداد مشتریان بیشتر شده و نرخ ریزشی به دست نمی‌آید. تعریف دیگری انتخاب کنید."
        }
        LifetimeMonths | HalfLifeMonths => {
            "ریزشی دیده نشده است، پس طول عمر مشخصی به دست نمی‌آید. دوره‌ای بلندتر را بسنجید."
        }
        ClvRevenue | ClvUndiscounted => "بدون ریزش، این عدد مقدار مشخصی ندارد. نرخ ریزشی محتاطانه وارد کنید.",
        ClvCertain | ClvIfRetained | ClvToday => "اگر همه بمانند و تنزیلی هم نباشد، ارزش مشتری مقدار مشخصی ندارد. نرخ حفظ محتاطانه یا نرخ تنزیل وارد کنید.",
        ProfitBase | ProfitNew | ValueUplift | ProfitChange | Roi | BreakEvenUplift => "اگر همه بمانند و تنزیلی نباشد، سودِ همه آینده مقدار مشخصی ندارد. تعداد دوره‌ها یا نرخ تنزیل را وارد کنید.",
        _ => "بدون ریزش و تنزیل، ارزش مشتری مقدار مشخصی ندارد. نرخ ریزشی محتاطانه یا نرخ تنزیل وارد کنید.",
    }
}

fn not_reachable(metric: Metric) -> &'static str {
    match metric {
        BestSplit => "در هیچ‌یک از دو گروه، فروش بیش از هزینه خود سود نمی‌آورد؛ پس بهتر است چیزی خرج نکنید. هزینه تماس را کم کنید یا احتمال خرید یا حاشیه سود را بالا ببرید.",
        BreakEvenResponse => "هر سفارش کمتر از هزینه‌اش می‌آورد و هیچ نرخ پاسخی سود نمی‌دهد. تخفیف یا هزینه‌ها را کم کنید یا حاشیه سود را بالا ببرید.",
        NeededChurn => "فقط با کاهش ریزش، حتی تا صفر، به هدف نمی‌رسید. درآمد، حاشیه سود یا CAC را هم تغییر دهید.",
        NeededMargin => "حتی حاشیه سود ۱۰۰٪ هم به هدف نمی‌رسد. درآمد، ریزش یا CAC را هم تغییر دهید.",
        NeededArpa => "تا وقتی سودی نمی‌ماند، هیچ درآمدی به هدف نمی‌رسد.",
        ChurnRateLow | ChurnRateHigh => "این تعریف سهمی از یک گروه نیست و بازه ندارد.",
        BreakEvenUplift => "حتی اگر همه مشتریان بمانند، هزینه برنمی‌گردد. هزینه را کم کنید یا دوره‌های بیشتری را حساب کنید.",
        _ => "هیچ مقدار مجازی به این نتیجه نمی‌رسد. عدد دیگری را هم تغییر دهید.",
    }
}

fn too_few(metric: Metric) -> &'static str {
    match metric {
        BestSplit => "بدون بودجه چیزی برای تقسیم نیست. عددی بزرگ‌تر از صفر وارد کنید.",
        BreakEvenResponse => "بدون مخاطب، نقطه سربه‌سر معنا ندارد. دست‌کم یک نفر وارد کنید.",
        Uplift | UpliftLow | UpliftHigh => "یکی از گروه‌ها خالی است. در هر گروه دست‌کم یک نفر وارد کنید.",
        UpliftP => "گروهی خالی است یا در هر دو گروه هیچ‌کس یا همه خریده‌اند و چیزی برای آزمودن نیست. منتظر سفارش‌های بیشتر بمانید.",
        GrossRevenueChurn | NetRevenueChurn | Grr | Nrr | GrossRevenueChurnAnnual => "بدون درآمد در ابتدای دوره نرخی وجود ندارد. عددی بزرگ‌تر از صفر وارد کنید.",
        GrowthToNew => "نه به مشتری جدید چیزی فروخته شده و نه به مشتری فعلی. درآمد جدید یا افزایش پرداخت را وارد کنید.",
        Clv | ClvCertain | ClvIfRetained | ClvToday => "دست‌کم دو دوره با مشتری لازم است.",
        Cac | ClvCacRatio | PaybackMonths | PaybackMonthsChurned | MaxCac | NeededChurn
        | NeededArpa | NeededMargin => {
            "بدون مشتری جدید، هزینه جذب هر مشتری معنا ندارد. دست‌کم یک مشتری وارد کنید."
        }
        ChurnRate
        | ChurnRateLow
        | ChurnRateHigh
        | RetentionRate
        | ChurnRateMonthly
        | ChurnRateAnnual
        | LifetimeMonths
        | HalfLifeMonths
        | CustomersEnd
        | ChurnStart
        | ChurnStartLow
        | ChurnStartHigh
        | ChurnStartCohort
        | ChurnStartCohortLow
        | ChurnStartCohortHigh
        | ChurnStartPlusNew
        | ChurnStartPlusNewLow
        | ChurnStartPlusNewHigh
        | ChurnCustomerDays
        | ChurnNetChange => "بدون مشتری در ابتدای دوره نرخی وجود ندارد. دست‌کم یک مشتری وارد کنید.",
        RepeatPurchaseRate
        | RepeatPurchaseRateLow
        | RepeatPurchaseRateHigh
        | PurchaseFrequency
        | RevenuePerCustomer => "بدون مشتری این عدد معنا ندارد. دست‌کم یک مشتری وارد کنید.",
        AverageOrderValue => "بدون سفارش میانگینی وجود ندارد. دست‌کم یک سفارش وارد کنید.",
        ReturnVisitorRate | ReturnVisitorRateLow | ReturnVisitorRateHigh | ReturnVisitorRate2 | ReturnVisitorRate2Low
        | ReturnVisitorRate2High | RateDifference | RateDifferenceLow | RateDifferenceHigh => "دوره بدون بازدیدکننده سهمی ندارد. دست‌کم یک بازدیدکننده وارد کنید.",
        RateDifferenceP => "وقتی در هر دو دوره هیچ‌کس یا همه برگشته باشند، یا دوره‌ای بازدیدکننده نداشته باشد، چیزی برای آزمون نیست. دوره‌های بلندتری بگیرید.",
        ProfitChange => "سودی برای مقایسه نیست. تعداد مشتریان و سودی بزرگ‌تر از صفر وارد کنید.",
        _ => "هنوز پاسخی نیست. دست‌کم یک پاسخ وارد کنید.",
    }
}
