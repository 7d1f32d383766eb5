//! The page `subscriptions` in Persian.

use super::L;
use crate::domain::figure::Undefined;
use crate::locale::date::{data_month, date};
use crate::locale::duration::months;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent_auto};
use crate::locale::text::subscriptions::SubscriptionsText;
use crate::report::subscriptions::{SubscriptionsFinding, SubscriptionsMetric};

pub(in crate::locale::text) fn text(text: SubscriptionsText) -> &'static str {
    use SubscriptionsText::*;
    match text {
        DataTitle => "اشتراک‌های شما",
        DataLead => "هر ردیف یک اشتراک: مشتری، شروع، پایان (تا وقتی ادامه دارد خالی) و مبلغ ماهانه. یا هر ردیف یک ماه از یک مشتری: مشتری، ماه و مبلغ. ستون مبلغ در هر دو اختیاری است.",
        EmptyChurn => "نرخ ریزش هر ماه با بازه اطمینان.",
        EmptyRevenue => "درآمد تکرارشونده ماه به ماه: مشتریان جدید، افزایش و کاهش پرداخت، رفته‌ها، برگشته‌ها و آنچه داده‌ها توضیح نمی‌دهند.",
        EmptySurvival => "مشتریان چقدر می‌مانند، با در نظر گرفتن کسانی که هنوز هستند.",
        EmptyCohorts => "از مشتریان جدید هر ماه، در ماه‌های بعد چند نفر مانده‌اند.",
        Rules => "قاعده‌ها",
        RulesLead => "روزی که وضعیت اشتراک‌ها در آن سنجیده می‌شود و سطح اطمینان بازه‌ها.",
        Asof => "وضعیت در تاریخ",
        AsofHint => "اگر خالی باشد، آخرین روز داده‌هاست. آنچه بعد از آن شروع شود کنار گذاشته می‌شود و آنچه بعد از آن تمام شود هنوز برقرار است.",
        NotADate => "این تاریخ نیست. آن را به شکل ۱۴۰۵/۰۱/۰۱ یا ۲۰۲۶-۰۳-۲۱ بنویسید.",
        Results => "اشتراک‌های شما چه می‌گویند",
        Revenue => "درآمد تکرارشونده، ماه به ماه",
        RevenueLead => "درآمد ماهانه (MRR) در ابتدای هر ماه، آنچه آن را کم و زیاد کرده است و درآمد پایان ماه. ردیف آخر ممکن است ماه ناتمام باشد.",
        Churn => "نرخ ریزش، ماه به ماه",
        ChurnLead => "سهم مشتریانی که ابتدای ماه بوده‌اند و پایان ماه نیستند. بازه پهن یعنی تعداد مشتریان کم است؛ از آن نتیجه قطعی نگیرید. ماه‌هایی که با کمتر از ۲۰ مشتری شروع شده‌اند، اگر ماه‌های دیگری باشند، رسم نمی‌شوند.",
        Survival => "مشتریان چقدر می‌مانند؟",
        SurvivalLead => "منحنی کاپلان–مایر برای نخستین دوره حضور: کسی که هنوز هست به اندازه مدتی که او را می‌شناسید به حساب می‌آید. هر ردیف جدول یک ماه از حضور است.",
        Cohorts => "کوهورت‌ها",
        CohortsLead => "هر ردیف مشتریانی است که در یک ماه شروع کرده‌اند؛ ستون ۰ پایان همان ماه است و ستون ۱ پایان ماه بعد. ماه‌هایی که تمام نشده‌اند خالی می‌مانند.",
        CohortsCut => "فقط تازه‌ترین کوهورت‌ها و نخستین ماه‌ها نشان داده شده‌اند؛ همه در فایل هستند.",
        AllCohorts => "همه",
        CarryChurn => "ریزش مشتری در ماه آخر",
        CarryRevenue => "ریزش درآمد در ماه آخر",
        CarryClv => "ارزش هر مشتری",
    }
}

pub(in crate::locale::text) fn metric(metric: SubscriptionsMetric) -> &'static str {
    use SubscriptionsMetric::*;
    match metric {
        Customers => "همه مشتریان تاکنون",
        ActiveCustomers => "مشتریان فعال",
        Mrr => "درآمد ماهانه (MRR)",
        ChurnRateLastMonth => "نرخ ریزش آخرین ماه کامل",
        ChurnRateLastMonthLow => "نرخ ریزش آخرین ماه کامل، کران پایین",
        ChurnRateLastMonthHigh => "نرخ ریزش آخرین ماه کامل، کران بالا",
        GrossRevenueChurnLastMonth => "ریزش ناخالص درآمد، آخرین ماه کامل",
        NrrLast12Months => "حفظ خالص درآمد در ۱۲ ماه (NRR)",
        MedianLifetimeMonths => "میانه طول عمر",
        MedianLifetimeMonthsLow => "میانه طول عمر، کران پایین",
        MedianLifetimeMonthsHigh => "میانه طول عمر، کران بالا",
        RowsRead => "ردیف‌های حساب‌شده",
        RowsSkipped => "ردیف‌های کنارگذاشته",
    }
}

pub(in crate::locale::text) fn why(metric: SubscriptionsMetric, reason: Undefined) -> &'static str {
    use SubscriptionsMetric::*;
    match (metric, reason) {
        (_, Undefined::MissingInput) => "داده‌های شما مبلغ ندارند.",
        (NrrLast12Months, _) => "۱۲ ماه پیش از پایان آخرین ماه کامل مشتری‌ای نبوده است.",
        (_, Undefined::NotObserved) => "بیش از نیمی هنوز هستند؛ پس هنوز معلوم نیست.",
        (MedianLifetimeMonths | MedianLifetimeMonthsLow | MedianLifetimeMonthsHigh, _) => {
            "هنوز اشتراکی برای سنجیدن نیست."
        }
        _ => "هنوز ماه کاملی نیست که با مشتری شروع شده باشد.",
    }
}

pub(in crate::locale::text) fn column(id: &str) -> &'static str {
    match id {
        "month" => "ماه",
        "start" => "درآمد ابتدای ماه",
        "new" => "جدید",
        "expansion" => "افزایش",
        "contraction" => "کاهش",
        "churned" => "رفته",
        "reactivation" => "برگشته",
        "unexplained" => "توضیح‌داده‌نشده",
        "end" => "درآمد پایان ماه",
        "customers-start" => "مشتریان ابتدای ماه",
        "customers-new" => "مشتریان جدید",
        "customers-churned" => "مشتریان رفته",
        "customers-reactivated" => "مشتریان برگشته",
        "customers-end" => "مشتریان پایان ماه",
        "cohort" => "ماه شروع",
        "size" => "مشتریان",
        "months" => "ماه",
        "at-risk" => "زیر نظر",
        "censored" => "هنوز هستند",
        "survival" => "بیش از این می‌مانند",
        "low" => "کران پایین",
        "high" => "کران بالا",
        _ => "",
    }
}

pub(in crate::locale::text) fn finding(c: Currency, finding: &SubscriptionsFinding) -> String {
    use SubscriptionsFinding::*;
    let share = |part: f64| percent_auto(L, part);
    let amount = |value: f64| money(L, c, value);
    let count = |n: u32| number(L, n.into(), 0);
    match *finding {
        LastMonth { month, start, churned, joined } => format!(
            "{} با {} مشتری شروع شد. {} نفر رفتند و {} نفر آمدند یا برگشتند.",
            data_month(L, month),
            count(start),
            count(churned),
            count(joined)
        ),
        Yearly { share: part } => format!(
            "اگر یک سال همه ماه‌ها چنین باشند، {} از مشتریان ابتدای سال از دست می‌روند.",
            share(part)
        ),
        NobodyLeft { high } => format!(
            "در آخرین ماه کامل کسی نرفت. با این تعداد مشتری، نرخ واقعی هنوز می‌تواند تا {} باشد.",
            share(high)
        ),
        NetRetention { share: part } if part >= 1.0 => format!(
            "مشتریان یک سال پیش اکنون {} درآمد آن روزشان را می‌آورند: آن‌ها که مانده‌اند جای رفته‌ها را پر کرده‌اند.",
            share(part)
        ),
        NetRetention { share: part } => format!(
            "مشتریان یک سال پیش اکنون {} درآمد آن روزشان را می‌آورند. بقیه باید از مشتریان جدید بیاید.",
            share(part)
        ),
        Median { months: half, low, high: Some(high) } => format!(
            "نیمی از مشتریان پس از {} رفته‌اند، بین {} و {}",
            months(L, half),
            number(L, low, 1),
            number(L, high, 1)
        ),
        Median { months: half, low, high: None } => format!(
            "نیمی از مشتریان پس از {} رفته‌اند، دست‌کم {}؛ کران بالا هنوز معلوم نیست",
            months(L, half),
            number(L, low, 1)
        ),
        MedianAhead { months: last, share: part } => format!(
            "پس از {}، بلندترین مدتی که کسی زیر نظر بوده، {} هنوز هستند؛ زمان رفتن نیمی از آن‌ها هنوز معلوم نیست",
            months(L, last),
            share(part)
        ),
        Early { month, year: Some(year) } => format!(
            "{} در ماه اول می‌روند و {} در سال اول.",
            share(month),
            share(year)
        ),
        Early { month, year: None } => format!("{} در ماه اول می‌روند.", share(month)),
        Cohorts { age, share: part } => format!(
            "از مشتریان جدید یک ماه، {} در پایان {} ماه بعد هم هستند.",
            share(part),
            count(age)
        ),
        CohortTrend { age: _, older, younger } => format!(
            "این سهم در نیمه قدیمی‌تر کوهورت‌ها {} و در نیمه تازه‌تر {} بوده است.",
            share(older),
            share(younger)
        ),
        Moved { months: n, from, to, gained, lost } => format!(
            "در {} ماه کامل اخیر درآمد ماهانه از {} به {} رسید: {} آمده و {} رفته است",
            count(n),
            amount(from),
            amount(to),
            amount(gained),
            amount(lost)
        ),
        Unexplained { customers: n, amount: value } => format!(
            "{} مشتری هم‌زمان چند اشتراک داشته‌اند. هر جا تعداد اشتراک‌هایشان تغییر کرده، در مجموع {} می‌تواند اشتراکی دیگر باشد، یا تغییر طرح بدون تاریخ پایان، یا ردیفی تکراری. این مبلغ به‌زور در ستونی جا داده نشده و جداگانه آمده است.",
            count(n),
            amount(value)
        ),
        MeanChurn { share: part, months: n } => format!(
            "نرخ ریزش در {} ماه کامل به‌طور میانگین ماهی {} بوده است",
            count(n),
            share(part)
        ),
        FirstMonth { month, customers: n } => format!(
            "هر {} مشتری {} در آن ماه جدید به حساب آمده‌اند. اگر پیش از آن هم با شما بوده‌اند، مدت ماندنشان در واقع بیشتر است.",
            count(n),
            data_month(L, month)
        ),
        RowsAfter { rows: n, asof } => format!(
            "{} ردیف که پس از {} شروع می‌شوند کنار گذاشته شده‌اند.",
            count(n),
            date(L, asof)
        ),
        MonthGoesOn { rows: n, asof } => format!(
            "داده‌های شما تا {} هستند، یعنی میانه یک ماه. {} ردیف آن ماه کنار گذاشته شده‌اند، چون کسی که هنوز نپرداخته نرفته است. اگر ماه کامل است، آخرین روزش را بالا وارد کنید.",
            date(L, asof),
            count(n)
        ),
        PlannedEnds { rows: n, asof } => format!(
            "{} اشتراک در {} تمام می‌شوند، همان روزی که داده‌ها در آن سنجیده می‌شوند. اگر این‌ها تاریخ‌های برنامه‌ریزی‌شده‌اند، روز دریافت فایل را بالا وارد کنید.",
            count(n),
            date(L, asof)
        ),
        NoAmounts => "داده‌های شما مبلغ ندارند؛ پس مشتریان شمرده می‌شوند و درآمدی نیست.".to_owned(),
    }
}
