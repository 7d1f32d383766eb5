//! The page `orders` in Persian.

use super::L;
use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::{Stage, StageDays};
use crate::locale::date::{data_month, date, gregorian_month};
use crate::locale::duration::days;
use crate::locale::number::{number, percent_auto};
use crate::locale::plural::counted;
use crate::locale::text::shop::ShopText;
use crate::report::shop::{ShopFinding, ShopKey, ShopMetric};

pub(in crate::locale::text) fn text(text: ShopText) -> &'static str {
    use ShopText::*;
    match text {
        DataTitle => "فهرست سفارش‌های شما",
        DataLead => "هر ردیف یک سفارش: مشتری، تاریخ و مبلغ. شماره سفارش و بخش اختیاری‌اند؛ مبلغ منفی یعنی مرجوعی.",
        EmptyStages => "چه کسانی جدید، فعال، رو به فراموشی یا ازدست‌رفته‌اند، با کمپین مناسب هر گروه و فهرستی برای دریافت.",
        EmptyCohorts => "از مشتریان جدید هر ماه چند نفر در ماه‌های بعد دوباره خرید می‌کنند.",
        EmptyGroups => "گروه‌بندی بر پایه تازگی، تکرار و مبلغ خرید و سهم هر گروه از درآمد.",
        EmptyCustomers => "تک‌تک مشتریان با جست‌وجو و مرتب‌سازی، و فروشگاه ماه به ماه.",
        Rules => "قاعده‌ها",
        RulesLead => "هر مشتری چه وقت جدید، رو به فراموشی یا ازدست‌رفته به حساب می‌آید.",
        NotADate => "این تاریخ نیست. آن را به شکل ۱۴۰۵/۰۱/۰۱ یا ۲۰۲۶-۰۳-۲۱ بنویسید.",
        TooFew => "تعداد سفارش‌ها برای این عدد کافی نیست.",
        Results => "سفارش‌های شما چه می‌گویند",
        Gaps => "فاصله میان سفارش‌ها",
        Stages => "مرحله‌ها و کمپین هر کدام",
        StagesLead => "بر پایه تعداد روزهایی که از آخرین سفارش گذشته است.",
        SaveList => "دریافت فهرست",
        PlanCampaign => "محاسبه کمپین",
        Cohorts => "کوهورت‌ها",
        CohortsLead => "هر ردیف مشتریانی هستند که اولین سفارششان در یک ماه بوده و هر ستون یک ماه دیرتر است. ماه‌هایی که هنوز تمام نشده‌اند خالی می‌مانند. ماه‌ها میلادی‌اند.",
        CohortsCut => "فقط تازه‌ترین کوهورت‌ها و ماه‌های نخست نشان داده شده‌اند؛ فایل همه را دارد.",
        CohortsView => "نمایش",
        InMonth => "سفارش در همان ماه",
        AtOrAfter => "سفارش در همان ماه یا بعد از آن",
        RevenueEach => "درآمد هر مشتری تا آن ماه",
        AllCohorts => "همه",
        AllSegments => "همه بخش‌ها",
        Rfm => "تازگی و تکرار خرید",
        RfmLead => "امتیاز ۱ تا ۵ در مقایسه با دیگر مشتریان خودتان: ردیف‌ها تازگی آخرین سفارش و ستون‌ها تعداد سفارش. در هر خانه تعداد مشتریان و درآمد آن‌هاست.",
        Segments => "بخش‌های مشتریان",
        SegmentsLead => "گروه‌ها بر پایه امتیاز تازگی، تکرار و مبلغ خرید، هر کدام با کمپین مناسبش.",
        Months => "ماه به ماه",
        MonthsLead => "مشتریانی که سفارش داده‌اند، به تفکیک اولین سفارش یا سفارش دوباره. ماه‌ها میلادی‌اند.",
        Customers => "مشتریان",
        CustomersLead => "امتیازهای R، F و M از ۱ تا ۵ هستند و ۵ بهترین است.",
        Shown => "نمایش",
        Everybody => "همه مشتریان",
        Search => "یافتن مشتری",
        SortBy => "مرتب‌سازی بر پایه",
        Direction => "ترتیب",
        Rising => "از کم به زیاد",
        Falling => "از زیاد به کم",
        NoMatch => "مشتری‌ای با این نام پیدا نشد.",
        CarryChurn => "نرخ ریزش ماه گذشته",
        Filters => "پالایش",
        FiltersLead => "همه چیز در پایین فقط ردیف‌های میان این دو روز و از این بخش را می‌شمارد. فایل دوباره خوانده نمی‌شود.",
        BeforeFrom => "این روز پیش از روز اول است. روزی دیرتر انتخاب کنید یا جای آن را خالی بگذارید.",
        Revenue => "پراکندگی درآمد",
        RevenueLead => "مشتریان از پردرآمدترین تا کم‌درآمدترین، و آنچه روی هم می‌آورند.",
        CohortLines => "کوهورت‌ها به شکل خط",
        CohortLinesLead => "تا شش کوهورت، برای مقایسه در سن یکسان.",
        ListLost => "فهرست آماده نشد: کار روی آن ناتمام ماند. موتور محاسبه دوباره راه افتاده است.",
        ListWaits => "فهرست در راه است…",
        TryAgain => "دوباره امتحان کن",
        CarryClvCac => "ارزش مشتری در برابر هزینه جذب",
    }
}

pub(in crate::locale::text) fn metric(metric: ShopMetric) -> &'static str {
    use ShopMetric::*;
    match metric {
        Customers => "تعداد مشتریان",
        Orders => "تعداد سفارش‌ها",
        Revenue => "درآمد",
        AverageOrderValue => "میانگین ارزش سفارش",
        PurchaseFrequency => "تعداد سفارش هر مشتری",
        RepeatPurchaseRate => "نرخ تکرار خرید",
        RepeatPurchaseRateLow => "کران پایین نرخ تکرار خرید",
        RepeatPurchaseRateHigh => "کران بالای نرخ تکرار خرید",
        MedianDaysBetweenOrders => "میانه فاصله سفارش‌ها",
        MedianDaysFirstToSecond => "میانه فاصله تا سفارش دوم",
        NewCustomers => "مشتریان جدید",
        ActiveCustomers => "مشتریان فعال",
        LapsingCustomers => "مشتریان رو به فراموشی",
        LostCustomers => "مشتریان ازدست‌رفته",
        RowsRead => "ردیف‌های شمرده‌شده",
        RowsSkipped => "ردیف‌های کنارگذاشته",
        FirstDate => "اولین روز",
        LastDate => "آخرین روز",
    }
}

pub(in crate::locale::text) fn label(key: ShopKey) -> &'static str {
    match key {
        ShopKey::Asof => "تا تاریخ",
        ShopKey::LapseDays => "ازدست‌رفته پس از",
        ShopKey::AtRiskDays => "رو به فراموشی پس از",
        ShopKey::NewDays => "جدید تا",
        ShopKey::Model => "مدل",
        ShopKey::HorizonMonths => "افق پیش‌بینی",
        ShopKey::Margin => "حاشیه سود",
        ShopKey::Discount => "نرخ تنزیل سالانه",
        ShopKey::From => "از روز",
        ShopKey::To => "تا روز",
        ShopKey::Split => "آزمون پس از",
    }
}

pub(in crate::locale::text) fn hint(key: ShopKey) -> &'static str {
    match key {
        ShopKey::Asof => {
            "اگر خالی بماند، آخرین روز داده‌هاست. ردیف‌های بعد از آن کنار گذاشته می‌شوند."
        }
        ShopKey::LapseDays => "تعداد روزهای بدون سفارش که پس از آن مشتری ازدست‌رفته است.",
        ShopKey::AtRiskDays => {
            "اگر خالی بماند، مدتی است که از هر پنج بازگشت چهار تا در آن رخ می‌دهد."
        }
        ShopKey::NewDays => "تعداد روزهایی که مشتری با یک سفارش، جدید به حساب می‌آید.",
        ShopKey::Model => "فرض درباره اینکه مشتریان چگونه می‌روند.",
        ShopKey::HorizonMonths => "تعداد ماه‌هایی که خرید و ارزش برایشان پیش‌بینی می‌شود.",
        ShopKey::Margin => "سهمی از درآمد که می‌ماند. اگر خالی باشد، ارزش همان درآمد است.",
        ShopKey::Discount => "ارزش پول سال بعد امروز چقدر کمتر است.",
        ShopKey::From => "نخستین روزی که به حساب می‌آید. اگر خالی بماند، نخستین روز داده‌هاست.",
        ShopKey::To => "آخرین روزی که به حساب می‌آید. اگر خالی بماند، آخرین روز داده‌هاست.",
        ShopKey::Split => "آخرین روزی که مدلِ آزمون می‌بیند. اگر خالی بماند، میانه راه است.",
    }
}

pub(in crate::locale::text) fn days_unit() -> &'static str {
    "روز"
}

pub(in crate::locale::text) fn months_unit() -> &'static str {
    "ماه"
}

pub(in crate::locale::text) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "جدید",
        Stage::Active => "فعال",
        Stage::Lapsing => "رو به فراموشی",
        Stage::Lost => "ازدست‌رفته",
    }
}

pub(in crate::locale::text) fn stage_rule(stage: Stage, rule: &StageDays) -> String {
    let days = |n: u32| days(L, n.into());
    match stage {
        Stage::New => format!("اولین سفارش در {} گذشته", days(rule.new_days)),
        Stage::Active => format!("سفارش در {} گذشته", days(rule.at_risk_days)),
        Stage::Lapsing => format!("بیش از {} بدون سفارش", days(rule.at_risk_days)),
        Stage::Lost => format!("بیش از {} بدون سفارش", days(rule.lapse_days)),
    }
}

pub(in crate::locale::text) fn group(group: Group) -> &'static str {
    match group {
        Group::Champions => "ممتاز",
        Group::Loyal => "وفادار",
        Group::Active => "فعال",
        Group::New => "جدید",
        Group::Promising => "امیدبخش",
        Group::NeedsAttention => "نیازمند توجه",
        Group::AlmostLost => "در آستانه ازدست‌رفتن",
        Group::AtRisk => "در معرض خطر",
        Group::PreviouslyLoyal => "وفادار پیشین",
        Group::Dormant => "خاموش",
    }
}

pub(in crate::locale::text) fn campaign(campaign: Campaign) -> &'static str {
    match campaign {
        Campaign::Onboarding => "خوشامدگویی (Onboarding)",
        Campaign::Active => "مشتریان فعال",
        Campaign::Lapsing => "مشتریان رو به فراموشی",
        Campaign::WinBack => "تعامل مجدد",
    }
}

pub(in crate::locale::text) fn campaign_ideas(campaign: Campaign) -> &'static str {
    match campaign {
        Campaign::Onboarding => "پیام‌های خوشامد، راهنمایی برای خریدهای اول",
        Campaign::Active => "باشگاه مشتریان، فروش ویژه، پاداش معرفی دوستان",
        Campaign::Lapsing => "یادآوری با ایمیل یا پیامک، پیشنهاد شخصی، ریتارگتینگ",
        Campaign::WinBack => "پیشنهاد بازگشت، پرسیدن دلیل رفتن",
    }
}

pub(in crate::locale::text) fn column(id: &str) -> &'static str {
    match id {
        "cohort" => "اولین سفارش",
        "size" | "customers" => "مشتریان",
        "recency-score" => "تازگی",
        "frequency-score" => "تکرار",
        "revenue" => "درآمد",
        "segment" => "بخش",
        "customer-share" => "سهم از مشتریان",
        "revenue-share" => "سهم از درآمد",
        "campaign" => "کمپین",
        "customer" => "مشتری",
        "first-date" => "اولین سفارش",
        "last-date" => "آخرین سفارش",
        "orders" => "سفارش‌ها",
        "recency-days" => "روزهای گذشته",
        "r" => "R",
        "f" => "F",
        "m" => "M",
        "stage" => "مرحله",
        "month" => "ماه",
        "new-customers" => "جدید",
        "returning-customers" => "برگشتی",
        "active-customers" => "دارای سفارش",
        "alive" => "هنوز هستند",
        "p-alive" => "احتمال ماندن",
        "expected-purchases" => "خرید مورد انتظار",
        "expected-order-value" => "ارزش هر خرید",
        "value" => "ارزش",
        "repeats" => "خریدهای تکراری",
        "expected-customers" => "طبق مدل",
        "purchases" => "خریدها",
        "date" => "هفته تا",
        _ => "",
    }
}

pub(in crate::locale::text) fn customers(n: u32) -> String {
    counted(L, n.into(), 0, &["مشتری"])
}

pub(in crate::locale::text) fn finding(finding: &ShopFinding) -> String {
    let days = |n: f64| days(L, n);
    let share = |part: f64| percent_auto(L, part);
    let rows = |n: u32, form: &str| counted(L, n.into(), 0, &[form]);
    match *finding {
        ShopFinding::RowsAfter { rows: n, asof } => format!(
            "{} پس از {} کنار گذاشته شد؛ وضعیت مشتریان در همان روز سنجیده می‌شود.",
            rows(n, "ردیف"),
            date(L, asof)
        ),
        ShopFinding::Refunds { rows: n } => format!(
            "{} از درآمد کم شده است. مرجوعی سفارش به حساب نمی‌آید.",
            rows(n, "مرجوعی")
        ),
        ShopFinding::NoReturns => {
            "هنوز هیچ مشتری‌ای در دو روز متفاوت سفارش نداده است؛ پس آهنگ خریدی برای سنجیدن نیست.".to_owned()
        }
        ShopFinding::SecondOrder { half, most } => format!(
            "نیمی از سفارش‌های دوم تا {} پس از سفارش اول می‌رسند و از هر پنج تا چهار تا در {}. یادآوری را پیش از این زمان بفرستید، نه بعد از آن.",
            days(half),
            days(most.into())
        ),
        ShopFinding::Returned { days: within, share: part, eligible } => format!(
            "از {} که دست‌کم {} از اولین سفارششان گذشته، {} در همین مدت برگشته‌اند.",
            customers(eligible),
            days(within.into()),
            share(part)
        ),
        ShopFinding::TopCustomers { customers: n, revenue_share } => format!(
            "یک‌پنجم برتر، یعنی {}، {} درآمد را می‌آورند.",
            customers(n),
            share(revenue_share)
        ),
        ShopFinding::Fewest { customers: n, customer_share, revenue_share } => format!(
            "{}، یعنی {} از همه، {} درآمد را می‌آورند.",
            customers(n),
            share(customer_share),
            share(revenue_share)
        ),
        ShopFinding::Ahead { month, age, share: of } => {
            let (month, age) = (data_month(L, month), number(L, age.into(), 0));
            let head = format!("از کوهورت‌های ترسیم‌شده، {month} در ماه {age} جلوتر است");
            match of {
                Some(of) => format!("{head}: {}.", share(of)),
                None => format!("{head}."),
            }
        }
        ShopFinding::Lapsing { customers: n, days: silent, revenue_share } => {
            let brought = revenue_share
                .map(|part| format!(" تا امروز {} درآمد از آن‌ها بوده است.", share(part)))
                .unwrap_or_default();
            format!(
                "{} بیش از {} است که سفارش نداده‌اند و رو به فراموشی‌اند.{brought} تا هنوز شما را به یاد دارند سراغشان بروید.",
                customers(n),
                days(silent.into())
            )
        }
        ShopFinding::Lost { customers: n, share: part, days: silent } => format!(
            "{}، یعنی {} از همه، بیش از {} سفارش نداده‌اند و ازدست‌رفته به حساب می‌آیند.",
            customers(n),
            share(part),
            days(silent.into())
        ),
        ShopFinding::TooShortForLoss { days: silent } => format!(
            "سفارش‌های شما بیش از {} را در بر نمی‌گیرند؛ پس هنوز کسی ازدست‌رفته به حساب نمی‌آید. اگر مشتریانتان معمولاً زودتر خرید می‌کنند، روزهای کمتری انتخاب کنید.",
            days(silent.into())
        ),
        ShopFinding::Cohorts { next, ever } => format!(
            "از مشتریان جدید هر ماه {} در ماه بعد و {} در ماه بعد یا دیرتر دوباره سفارش می‌دهند. کوهورت‌های تازه فرصت کمتری داشته‌اند؛ پس سهم دوم هنوز بیشتر می‌شود.",
            share(next),
            share(ever)
        ),
        ShopFinding::CohortTrend { older, younger } => format!(
            "در نیمه قدیمی‌تر کوهورت‌ها {} در ماه بعد دوباره سفارش داده‌اند و در نیمه تازه‌تر {}.",
            share(older),
            share(younger)
        ),
        ShopFinding::BestGroup { group: best, customer_share, revenue_share } => format!(
            "بیشترین درآمد از بخش «{}» است: {} مشتریان و {} درآمد.",
            group(best),
            share(customer_share),
            share(revenue_share)
        ),
        ShopFinding::Rescue { customers: n, revenue_share } => format!(
            "{} خوب ساکت شده‌اند (در معرض خطر یا وفادار پیشین). {} درآمد از آن‌ها بوده است؛ اول سراغ همین‌ها بروید.",
            customers(n),
            share(revenue_share)
        ),
        ShopFinding::Rhythm { half, most } => format!(
            "نیمی از سفارش‌های دوباره تا {} پس از سفارش پیشین می‌رسند و از هر ده سفارش نُه تا در {}.",
            days(half),
            days(most.into())
        ),
        ShopFinding::FullestCell { recency, frequency, customers: n, share: part } => format!(
            "پرمشتری‌ترین خانه تازگی {} و تکرار {} است: {}، یعنی {} از همه.",
            number(L, recency.into(), 0),
            number(L, frequency.into(), 0),
            customers(n),
            share(part)
        ),
        ShopFinding::Best { one, ten } => format!(
            "بهترین مشتری {} از درآمد را می‌آورد و ده مشتری برتر با هم {}.",
            share(one),
            share(ten)
        ),
        ShopFinding::LastMonth { month, active, returning_share } => format!(
            "در {}، {} سفارش داده‌اند و {} آن‌ها پیش‌تر هم سفارش داده بودند.",
            gregorian_month(L, month),
            customers(active),
            share(returning_share)
        ),
    }
}
