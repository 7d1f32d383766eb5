//! The fields and their choices in Persian.

use super::L;
use crate::locale::money::Currency;
use crate::report::name::{CampaignKind, Definition, FirstMargin, Key, Model, Period, Scale};

pub(in crate::locale::text) fn label(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "دوره",
        Start => "مشتریان ابتدای دوره",
        New => "مشتریان جدید",
        Lost => "مشتریان ازدست‌رفته",
        LostNew => "مشتریان جدیدِ ازدست‌رفته",
        End => "مشتریان پایان دوره",
        Definition => "تعریف ریزش",
        Arpa => "درآمد ماهانه هر مشتری",
        Margin => "حاشیه سود ناخالص",
        Churn => "نرخ ریزش ماهانه",
        Discount => "نرخ تنزیل",
        SpendAds => "تبلیغات",
        SpendTeam => "تیم",
        SpendTools => "ابزارها",
        SpendOther => "هزینه‌های دیگر",
        NewCustomers => "مشتریان جدید جذب‌شده",
        Cac => "هزینه جذب هر مشتری (CAC)",
        TargetRatio => "هدف برای نسبت CLV به CAC",
        Promoters => "ترویج‌کنندگان (۹ و ۱۰)",
        Passives => "مشتریان منفعل (۷ و ۸)",
        Detractors => "بدگویان (تا ۶)",
        S0 => "امتیاز ۰",
        S1 => "امتیاز ۱",
        S2 => "امتیاز ۲",
        S3 => "امتیاز ۳",
        S4 => "امتیاز ۴",
        S5 => "امتیاز ۵",
        S6 => "امتیاز ۶",
        S7 => "امتیاز ۷",
        S8 => "امتیاز ۸",
        S9 => "امتیاز ۹",
        S10 => "امتیاز ۱۰",
        Scale => "مقیاس پرسش",
        Promoters2 => "ترویج‌کنندگان، نظرسنجی دوم",
        Passives2 => "مشتریان منفعل، نظرسنجی دوم",
        Detractors2 => "بدگویان، نظرسنجی دوم",
        Benchmark => "معیار مقایسه NPS",
        MarginWanted => "حاشیه خطای دلخواه",
        Confidence => "سطح اطمینان",
        Model => "مدل",
        Aov => "میانگین مبلغ سفارش",
        OrdersPerYear => "تعداد سفارش در سال",
        Years => "سال‌های مشتری بودن",
        CapMonths => "حداکثر ماه‌هایی که حساب می‌شود",
        MarginPerPeriod => "سود هر دوره",
        Retention => "نرخ حفظ مشتری در هر دوره",
        FirstMargin => "اولین سود",
        Customers => "مشتریان",
        MarginPerCustomer => "سود هر مشتری در هر دوره",
        Uplift => "افزایش نرخ حفظ مشتری",
        Horizon => "تعداد دوره‌ها",
        ProgrammeCost => "هزینه برنامه",
        SalesPerMonth => "تعداد فروش در ماه",
        RetentionShare => "سهم در مرحله آخر",
        Budget => "بودجه",
        Split => "سهم مشتریان فعلی از بودجه",
        ContactCostExisting => "هزینه هر تماس با مشتریان فعلی",
        ContactCostNew => "هزینه هر تماس با مشتریان جدید",
        SuccessExisting => "احتمال خرید مشتریان فعلی",
        SuccessNew => "احتمال خرید مشتریان جدید",
        MarginPerSale => "حاشیه سود هر فروش",
        AudienceExisting => "تعداد مشتریان فعلی در دسترس",
        Visitors => "بازدیدکنندگان",
        Returning => "بازدیدکنندگان برگشتی",
        Visitors2 => "بازدیدکنندگان، دوره دوم",
        Returning2 => "بازدیدکنندگان برگشتی، دوره دوم",
        RepeatCustomers => "مشتریانی که دوباره خریده‌اند",
        Orders => "سفارش‌ها",
        Revenue => "درآمد",
        MrrStart => "MRR ابتدای دوره",
        Churned => "MRR ازدست‌رفته با رفتن مشتریان",
        Contraction => "کاهش پرداخت مشتریان",
        Expansion => "افزایش پرداخت مشتریان",
        Reactivation => "MRR مشتریان برگشته",
        NewRevenue => "MRR مشتریان جدید",
        ReactivationInNet => "مشتریان برگشته در ریزش خالص حساب شوند؟",
        Kind => "نوع کمپین",
        Audience => "تعداد مخاطبان",
        CostFixed => "هزینه ثابت",
        CostPerContact => "هزینه هر تماس",
        Response => "نرخ پاسخ",
        BaselineResponse => "خرید بدون کمپین",
        DiscountGiven => "تخفیف هر سفارش",
        Treated => "گروه آزمون (مخاطبان)",
        TreatedBought => "خریداران گروه آزمون",
        Control => "گروه کنترل",
        ControlBought => "خریداران گروه کنترل",
    }
}

pub(in crate::locale::text) fn hint(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "زمانی که شمارش‌هایتان به آن مربوط است.",
        Start => "همه کسانی که روز اول مشتری شما بودند.",
        New => "همه کسانی که در این دوره آمدند، حتی اگر دوباره رفته باشند.",
        Lost => "همه کسانی که در این دوره رفتند.",
        LostNew => "کسانی که در همین دوره آمدند و رفتند.",
        End => "اگر خالی بماند: ابتدای دوره به‌علاوه جدیدها منهای رفته‌ها.",
        Definition => "تعریفی که نتیجه اصلی با آن حساب می‌شود.",
        Arpa => "پولی که هر مشتری به‌طور میانگین در ماه به شما می‌پردازد.",
        Margin => "آنچه پس از کسر هزینه کالا، ارسال و خدمات از درآمد می‌ماند.",
        Churn => "سهم مشتریانی که در یک ماه می‌روند.",
        Discount => "پولی که دیرتر می‌رسد سالی چند درصد کم‌ارزش‌تر است؟ اگر تنزیل نمی‌کنید، صفر.",
        SpendAds => "برای همان دوره‌ای که مشتریان جدید آمدند.",
        SpendTeam => "حقوق همه کسانی که مشتری جذب می‌کنند.",
        SpendTools => "نرم‌افزارها و سرویس‌های بازاریابی و فروش.",
        SpendOther => "آژانس، رویداد، تخفیف خرید اول و مانند آن.",
        NewCustomers => "با همین هزینه‌ها و در همان دوره.",
        Cac => "اگر آن را می‌دانید؛ وگرنه هزینه‌هایتان را پایین‌تر وارد کنید.",
        TargetRatio => "سه به یک رایج است؛ هدف خودتان را بگذارید.",
        Promoters => "پاسخ‌های ۹ و ۱۰.",
        Passives => "پاسخ‌های ۷ و ۸.",
        Detractors => "پاسخ‌های ۶ و کمتر.",
        S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 => "",
        Scale => "پاسخ‌هایی که می‌شد از میانشان انتخاب کرد.",
        Promoters2 | Passives2 | Detractors2 => "از نظرسنجی بعدی.",
        Benchmark => "عددی برای مقایسه، از \u{200e}−۱۰۰ تا ۱۰۰.",
        MarginWanted => "چند امتیاز بالا یا پایین را می‌پذیرید؟",
        Confidence => "بازه با چه اطمینانی باید مقدار واقعی را در بر بگیرد؟",
        Model => "مدلی را انتخاب کنید که با دانسته‌هایتان جور است.",
        Aov => "درآمد تقسیم بر تعداد سفارش‌ها.",
        OrdersPerYear => "مشتری معمولی در سال چند بار می‌خرد.",
        Years => "مشتری معمولی چند سال به خرید ادامه می‌دهد.",
        CapMonths => {
            "اگر خالی بماند، همه ماه‌ها حساب می‌شود. تا وقتی ریزش کم است، ۳۶ یا ۶۰ محتاطانه است."
        }
        MarginPerPeriod => "سودی که هر مشتری در یک دوره، مثلاً یک ماه یا یک سال، برایتان می‌گذارد.",
        Retention => "سهم مشتریانی که از یک دوره به دوره بعد می‌مانند.",
        FirstMargin => "چه زمانی می‌رسد و آیا قطعی است.",
        Customers => "همه کسانی که در این دوره دست‌کم یک سفارش داده‌اند.",
        MarginPerCustomer => "آنچه از درآمد هر مشتری در یک دوره، مثلاً یک ماه، برایتان می‌ماند.",
        Uplift => "چند واحد درصد بیشتر از یک دوره به دوره بعد می‌مانند؟",
        Horizon => "اگر خالی بماند، سود همه دوره‌های آینده حساب می‌شود.",
        ProgrammeCost => "همه هزینه، به پول امروز.",
        SalesPerMonth => "تعداد سفارش‌ها در یک ماه معمولی؛ اگر هنوز فروشی نداشته‌اید، صفر.",
        RetentionShare => {
            "سهم مشتریان فعلی از کار، وقتی فروش ماهانه بیش از ۵۰۰ است. ۷۰٪ فرض خود ماست."
        }
        Budget => "پولی که یک‌باره یا در یک ماه می‌توانید خرج کنید.",
        Split => "بقیه برای مشتریان جدید خرج می‌شود.",
        ContactCostExisting => "همه هزینه پیام، تماس یا پیشنهاد، برای هر نفر.",
        ContactCostNew => "مثلاً هزینه تبلیغ برای هر بازدیدکننده.",
        SuccessExisting => {
            "مقاله‌ها ۶۰ تا ۷۰ خرید از هر ۱۰۰ تماس ادعا می‌کنند؛ عدد خودتان را بگذارید."
        }
        SuccessNew => "مقاله‌ها ۵ تا ۲۰ خرید از هر ۱۰۰ تماس ادعا می‌کنند؛ عدد خودتان را بگذارید.",
        MarginPerSale => "آنچه از یک فروش پیش از کسر هزینه تماس‌ها می‌ماند.",
        AudienceExisting => "بودجه به بیش از این تعداد نمی‌رسد. اگر خالی بماند، محدودیتی نیست.",
        Visitors => "همه بازدیدکنندگان این دوره؛ هر نفر یک بار.",
        Returning => "آن عده که قبلاً هم به سایت آمده بودند.",
        Visitors2 | Returning2 => "از دوره بعدی، به همان طول دوره اول.",
        RepeatCustomers => "کسانی که در همین دوره دست‌کم دو سفارش داده‌اند.",
        Orders => "همه سفارش‌های این مشتریان در این دوره.",
        Revenue => "درآمد همین سفارش‌ها پس از کسر مبلغ‌های برگشتی.",
        MrrStart => "درآمد تکرارشونده ماهانه در روز اول دوره.",
        Churned => "آنچه رفته‌های این دوره پیش از رفتن می‌پرداختند.",
        Contraction => "آنچه مشتریان مانده کمتر از پیش می‌پردازند: طرح کوچک‌تر، تخفیف.",
        Expansion => "آنچه مشتریان مانده بیشتر از پیش می‌پردازند: طرح بزرگ‌تر، خدمات جانبی.",
        Reactivation => "آنچه مشتریانِ پیش‌تر رفته، پس از برگشت می‌پردازند.",
        NewRevenue => "آنچه مشتریانی می‌پردازند که پیش‌تر هرگز مشتری نبوده‌اند.",
        ReactivationInNet => {
            "ChartMogul حساب می‌کند و Baremetrics نه. یک بار انتخاب کنید و تغییرش ندهید."
        }
        Kind => "ادعای مقاله‌ها درباره آن را میان یافته‌ها ببینید.",
        Audience => "همه کسانی که کمپین به آن‌ها می‌رسد.",
        CostFixed => "ساخت، ابزار و آژانس؛ هر قدر هم که پاسخ بدهند.",
        CostPerContact => "پست، پیامک یا کلیک.",
        Response => "سهم مخاطبانی که سفارش می‌دهند.",
        BaselineResponse => "سهم کسانی که در همان مدت بدون کمپین هم سفارش می‌دادند.",
        DiscountGiven => "برای همه سفارش‌ها، حتی آن‌ها که بدون کمپین هم ثبت می‌شد.",
        Treated => "به قید قرعه از همان فهرست.",
        TreatedBought => "در همان روزهایی که گروه کنترل را می‌شمارید.",
        Control => "به قید قرعه، بدون هیچ پیامی.",
        ControlBought => "نشان می‌دهند بدون کمپین چه می‌شد.",
    }
}

pub(in crate::locale::text) fn unit(c: Currency, key: Key) -> &'static str {
    use Key::*;
    match key {
        MarginPerCustomer | ProgrammeCost | Aov | MarginPerPeriod => c.unit(L),
        Retention => "٪",
        Start | New | Lost | LostNew | End | NewCustomers | AudienceExisting => "نفر",
        Arpa | SpendAds | SpendTeam | SpendTools | SpendOther | Cac | Budget
        | ContactCostExisting | ContactCostNew | MarginPerSale => c.unit(L),
        Margin | Churn | Discount | RetentionShare | Split | SuccessExisting | SuccessNew => "٪",
        MrrStart | Churned | Contraction | Expansion | Reactivation | NewRevenue => c.unit(L),
        Response | BaselineResponse => "٪",
        TargetRatio => "به ۱",
        Promoters | Passives | Detractors | Promoters2 | Passives2 | Detractors2 => "پاسخ",
        Benchmark | MarginWanted => "امتیاز",
        SalesPerMonth => "فروش",
        S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 => "",
        Visitors | Returning | Visitors2 | Returning2 => "نفر",
        Customers | RepeatCustomers => "نفر",
        Orders => "سفارش",
        Revenue => c.unit(L),
        Period | Definition | Scale | Confidence | ReactivationInNet | Model | FirstMargin => "",
        CostFixed | CostPerContact | DiscountGiven => c.unit(L),
        Audience | Treated | TreatedBought | Control | ControlBought => "نفر",
        Kind => "",
        Uplift => "واحد درصد",
        Horizon => "دوره",
        OrdersPerYear => "سفارش",
        Years => "سال",
        CapMonths => "ماه",
    }
}

pub(in crate::locale::text) fn term(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "دوره",
        Start => "ابتدای دوره",
        New => "جدید",
        Lost => "ازدست‌رفته",
        LostNew => "جدیدِ ازدست‌رفته",
        End => "پایان دوره",
        Definition => "تعریف",
        Arpa => "درآمد ماهانه",
        Margin => "حاشیه سود",
        Churn => "ریزش",
        Discount => "نرخ تنزیل",
        SpendAds => "تبلیغات",
        SpendTeam => "تیم",
        SpendTools => "ابزارها",
        SpendOther => "هزینه‌های دیگر",
        NewCustomers => "مشتریان جدید",
        Cac => "CAC",
        TargetRatio => "نسبت هدف",
        Promoters => "ترویج‌کنندگان",
        Passives => "منفعل‌ها",
        Detractors => "بدگویان",
        S0 => "امتیاز ۰",
        S1 => "امتیاز ۱",
        S2 => "امتیاز ۲",
        S3 => "امتیاز ۳",
        S4 => "امتیاز ۴",
        S5 => "امتیاز ۵",
        S6 => "امتیاز ۶",
        S7 => "امتیاز ۷",
        S8 => "امتیاز ۸",
        S9 => "امتیاز ۹",
        S10 => "امتیاز ۱۰",
        Scale => "مقیاس",
        Promoters2 => "ترویج‌کنندگان دوم",
        Passives2 => "منفعل‌های دوم",
        Detractors2 => "بدگویان دوم",
        Benchmark => "معیار مقایسه",
        MarginWanted => "حاشیه خطای دلخواه",
        Confidence => "سطح اطمینان",
        Model => "مدل",
        Aov => "میانگین سفارش",
        OrdersPerYear => "سفارش در سال",
        Years => "سال‌ها",
        CapMonths => "حداکثر ماه‌ها",
        MarginPerPeriod => "سود دوره",
        Retention => "نرخ حفظ",
        FirstMargin => "اولین سود",
        Customers => "مشتریان",
        MarginPerCustomer => "سود هر مشتری",
        Uplift => "افزایش نرخ حفظ",
        Horizon => "تعداد دوره‌ها",
        ProgrammeCost => "هزینه برنامه",
        SalesPerMonth => "فروش",
        RetentionShare => "سهم مرحله آخر",
        Budget => "بودجه",
        Split => "سهم مشتریان فعلی",
        ContactCostExisting => "هزینه تماس فعلی",
        ContactCostNew => "هزینه تماس جدید",
        SuccessExisting => "احتمال خرید فعلی",
        SuccessNew => "احتمال خرید جدید",
        MarginPerSale => "سود هر فروش",
        AudienceExisting => "تعداد مشتریان فعلی",
        Visitors => "بازدیدکنندگان",
        Returning => "برگشتی‌ها",
        Visitors2 => "بازدیدکنندگان دوم",
        Returning2 => "برگشتی‌های دوم",
        RepeatCustomers => "مشتریان تکراری",
        Orders => "سفارش‌ها",
        Revenue => "درآمد",
        MrrStart => "MRR ابتدا",
        Churned => "ازدست‌رفته",
        Contraction => "کاهش پرداخت",
        Expansion => "افزایش پرداخت",
        Reactivation => "برگشته",
        NewRevenue => "جدید",
        ReactivationInNet => "برگشته در خالص",
        Kind => "نوع",
        Audience => "مخاطبان",
        CostFixed => "هزینه ثابت",
        CostPerContact => "هزینه تماس",
        Response => "نرخ پاسخ",
        BaselineResponse => "بدون کمپین",
        DiscountGiven => "تخفیف",
        Treated => "گروه آزمون",
        TreatedBought => "خریداران آزمون",
        Control => "گروه کنترل",
        ControlBought => "خریداران کنترل",
    }
}

pub(in crate::locale::text) fn period(period: Period) -> &'static str {
    match period {
        Period::Month => "ماه",
        Period::Quarter => "سه ماه",
        Period::HalfYear => "شش ماه",
        Period::Year => "یک سال",
        Period::TwoYears => "دو سال",
    }
}

pub(in crate::locale::text) fn definition(definition: Definition) -> &'static str {
    match definition {
        Definition::Start => "نسبت به ابتدای دوره",
        Definition::StartCohort => "فقط مشتریان ابتدای دوره",
        Definition::StartPlusNew => "ابتدای دوره به‌علاوه جدیدها",
        Definition::CustomerDays => "مشتری-روز",
        Definition::NetChange => "تغییر خالص",
    }
}

pub(in crate::locale::text) fn definition_rule(definition: Definition) -> &'static str {
    match definition {
        Definition::Start => "همه رفته‌ها ÷ مشتریان ابتدای دوره",
        Definition::StartCohort => "رفته‌های مشتریان ابتدای دوره ÷ مشتریان ابتدای دوره",
        Definition::StartPlusNew => "همه رفته‌ها ÷ (مشتریان ابتدای دوره + جدیدها)",
        Definition::CustomerDays => "همه رفته‌ها ÷ میانگین تعداد مشتریان",
        Definition::NetChange => "(ابتدا − پایان) ÷ ابتدا؛ جدیدها جای رفته‌ها را پر می‌کنند",
    }
}

pub(in crate::locale::text) fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::ZeroToTen => "۰ تا ۱۰",
        Scale::OneToTen => "۱ تا ۱۰",
    }
}

pub(in crate::locale::text) fn campaign(kind: CampaignKind) -> &'static str {
    match kind {
        CampaignKind::Onboarding => "خوشامدگویی به مشتریان جدید (Onboarding)",
        CampaignKind::Active => "مشتریان فعال",
        CampaignKind::Lapsing => "مشتریان رو به فراموشی",
        CampaignKind::WinBack => "بازگرداندن مشتریان ازدست‌رفته",
        CampaignKind::Referral => "معرفی به دوستان (ارجاع)",
        CampaignKind::Loyalty => "برنامه وفاداری",
        CampaignKind::Retargeting => "هدف‌گذاری مجدد (ریتارگتینگ)",
        CampaignKind::Email => "ایمیل",
        CampaignKind::Discount => "تخفیف",
    }
}

pub(in crate::locale::text) fn switch(is_on: bool) -> &'static str {
    match is_on {
        false => "خیر",
        true => "بله",
    }
}

pub(in crate::locale::text) fn model(model: Model) -> &'static str {
    match model {
        Model::Simple => "سفارش‌ها و سال‌ها",
        Model::Subscription => "اشتراک",
        Model::Retention => "نرخ حفظ در هر دوره",
        Model::Cohort => "بازماندگان کوهورت",
    }
}

pub(in crate::locale::text) fn first_margin(first: FirstMargin) -> &'static str {
    match first {
        FirstMargin::Certain => "یک دوره بعد، قطعی",
        FirstMargin::IfRetained => "یک دوره بعد، اگر بماند",
        FirstMargin::Today => "همین امروز",
    }
}

pub(in crate::locale::text) fn first_margin_rule(first: FirstMargin) -> &'static str {
    match first {
        FirstMargin::Certain => "سود ÷ (۱ + تنزیل − نرخ حفظ)",
        FirstMargin::IfRetained => "سود × نرخ حفظ ÷ (۱ + تنزیل − نرخ حفظ)",
        FirstMargin::Today => "سود × (۱ + تنزیل) ÷ (۱ + تنزیل − نرخ حفظ)",
    }
}

pub(in crate::locale::text) fn currency(currency: Currency) -> &'static str {
    match currency {
        Currency::Usd => "دلار آمریکا",
        Currency::Eur => "یورو",
        Currency::Gbp => "پوند انگلیس",
        Currency::Rub => "روبل روسیه",
        Currency::Irt => "تومان",
        Currency::Irr => "ریال",
        Currency::Try => "لیر ترکیه",
        Currency::Aed => "درهم امارات",
        Currency::Afn => "افغانی",
        Currency::Tjs => "سامانی تاجیکستان",
        Currency::Kzt => "تنگه قزاقستان",
        Currency::Uah => "هریونیای اوکراین",
        Currency::Byn => "روبل بلاروس",
        Currency::Uzs => "سوم ازبکستان",
        Currency::Inr => "روپیه هند",
        Currency::Cny => "یوان چین",
    }
}
