//! The words about fitted models in Persian.

use super::L;
use crate::domain::model::estimate::{Limit, NoFit};
use crate::locale::date::date;
use crate::locale::number::{number, percent};
use crate::locale::text::models::ModelText;
use crate::report::shop::{ModelFinding, ModelMetric, Part};

pub(in crate::locale::text) fn text(text: ModelText) -> &'static str {
    use ModelText::*;
    match text {
        Title => "مشتریان چقدر خواهند ارزید؟",
        Lead => "یک مدل آماری کوچک که در مرورگر شما روی همین فهرست برازش می‌شود می‌گوید چه کسی هنوز مشتری است، چند بار خواهد خرید و این خریدها چقدر می‌آورند. مدل فقط تاریخ و مبلغ را می‌شناسد، نه کمپین‌ها و فصل‌ها را، و درباره جمع مشتریان درست‌تر است تا درباره تک‌تکشان.",
        Working => "در حال برازش مدل‌ها…",
        Stopped => "متوقف شد. عددهای دیگر سر جایشان هستند.",
        Broke => "کار مدل‌ها ناتمام ماند و موتور محاسبه دوباره راه افتاد. عددهای دیگر سر جایشان هستند.",
        Long => "با این تعداد مشتری، برازش مدل‌ها کمی طول می‌کشد. صفحه در این مدت در اختیارتان می‌ماند.",
        Begin => "برازش مدل‌ها",
        Bg => "BG/NBD: رفتن پس از خرید تکراری",
        Mbg => "MBG/NBD: رفتن پس از هر خرید",
        Pareto => "Pareto/NBD: رفتن در هر زمان",
        Parameters => "پارامترهای مدل‌ها",
        ParametersLead => "واحد زمان هفته است و هر روزِ دارای سفارش یک خرید. نرخ خرید مشتریان توزیع گاما دارد (r و α)، رفتن توزیع بتا (a و b) یا گاما (s و β) و مبلغ دو توزیع گاما (p و q و v). بازه‌ها ۹۵٪ هستند.",
        Fit => "آیا مدل با داده‌ها می‌خواند؟",
        FitLead => "مشتریان بر حسب خریدهای تکراری، شمرده‌شده و طبق مدل؛ سپس یک آزمون: مدل فقط روی زمان پیش از یک روز برازش می‌شود و باید زمان پس از آن را پیش‌بینی کند؛ آن روز را می‌توانید جابه‌جا کنید.",
        Repeats => "مشتریان بر حسب خریدهای تکراری",
        After => "خریدهای پس از مرز، بر حسب خریدهای تکراری پیش از آن",
        Weeks => "خریدهای تکراری هفته به هفته",
        Counted => "شمرده‌شده",
        Expected => "طبق مدل",
        TrackingView => "نمایش",
        SplitSlider => "جابه‌جایی مرز آزمون",
        Sums => "تجمعی",
        EachWeek => "هفته به هفته",
        BySegment => "ارزش بر حسب بخش",
        ByCohort => "ارزش بر حسب ماه نخستین سفارش",
        PartsLead => "مشتریانی که به احتمال زیاد هنوز هستند، خریدهایی که از همه انتظار می‌رود و آنچه می‌آورند.",
        Best => "بیشترین انتظار از چه کسانی است",
        BestLead => "ده نفر اول بر حسب ارزش؛ همه مشتریان با عددهایشان در فهرست پایین و فایل آن هستند.",
        Rescue => "باارزش و خاموش",
        RescueLead => "رو به فراموشی، ازدست‌رفته یا در خطر؛ با این حال بیشترین انتظار از این ده نفر است: اول به آن‌ها پیام بدهید.",
        Split => "مدل فقط آنچه را پیش از خط است دیده است.",
        Of80 => "چهار بار از پنج بار بین",
        Alone => "مدل BG/NBD هر مشتری تک‌خریدی را هنوز مشتری می‌داند، چون فقط پس از خرید تکراری رفتن را می‌بیند. در MBG/NBD همان بار اول هم ممکن است بروند.",
        TooFew => "خریدهای تکراری کم است",
        NoBounds => "داده‌ها برایش کرانی نمی‌گذارند",
    }
}

pub(in crate::locale::text) fn metric(metric: ModelMetric) -> &'static str {
    use ModelMetric::*;
    match metric {
        ExpectedPurchasesTotal => "خریدهای مورد انتظار",
        ExpectedPurchasesTotalLow => "خریدهای مورد انتظار، کران پایین",
        ExpectedPurchasesTotalHigh => "خریدهای مورد انتظار، کران بالا",
        ValueTotal => "ارزش همه مشتریان",
        ValueTotalLow => "ارزش، کران پایین",
        ValueTotalHigh => "ارزش، کران بالا",
        R => "r (خرید)",
        Alpha => "α (خرید)",
        A => "a (رفتن)",
        B => "b (رفتن)",
        S => "s (رفتن)",
        Beta => "β (رفتن)",
        LogLikelihood => "لگاریتم درست‌نمایی",
        P => "p (مبلغ)",
        Q => "q (مبلغ)",
        V => "v (مبلغ)",
        SpendLogLikelihood => "لگاریتم درست‌نمایی مبلغ",
    }
}

pub(in crate::locale::text) fn finding(finding: &ModelFinding) -> String {
    let count = |value: f64| number(L, value, 0);
    match *finding {
        ModelFinding::NoFit(part, reason) => no_fit(part, reason),
        ModelFinding::Limit(_, this) => limit(this).to_owned(),
        ModelFinding::Alive { alive, customers } => {
            let (alive, all) = (count(alive), count(customers as f64));
            format!("از {all} مشتری حدود {alive} نفر هنوز مشتری‌اند.")
        }
        ModelFinding::Holdout {
            split,
            actual,
            expected,
        } => {
            let off = percent(L, (expected - actual) / actual.max(1.0), 1);
            let (split, actual, expected) = (date(L, split), count(actual), count(expected));
            format!("یک آزمون: از {split} به بعد {actual} بار خرید کرده‌اند. مدلی که روی زمان پیش از آن برازش شده است {expected} بار انتظار داشت (اختلاف: {off}).")
        }
        ModelFinding::ByFrequency { off } => {
            let off = percent(L, off, 0);
            format!("بر حسب اینکه افراد پیش از آن چند بار خریده‌اند، انتظار مدل {off} اختلاف دارد.")
        }
        ModelFinding::Correlated(r) => {
            let r = number(L, r, 2);
            format!("کسانی که بیشتر می‌خرند مبلغ خریدشان هم متفاوت است (همبستگی {r}). مدل مبلغ این دو را مستقل می‌گیرد، پس ارزش‌ها تقریبی‌اند.")
        }
        ModelFinding::Uncorrelated(r) => {
            let r = number(L, r, 2);
            format!("دفعات خرید و مبلغ آن تقریباً به هم ربطی ندارند (همبستگی {r})، همان‌طور که مدل مبلغ فرض می‌کند.")
        }
        ModelFinding::NoMean => {
            "طبق برازش، مبلغ چند مشتری می‌تواند بی‌کران باشد، پس نمی‌توان ارزشی گفت.".to_owned()
        }
    }
}

fn no_fit(part: Part, reason: NoFit) -> String {
    let count = |n: u32| number(L, n.into(), 0);
    match (reason, part) {
        (NoFit::TooFew { needed, found }, Part::Buying) => {
            let (needed, found) = (count(needed), count(found));
            format!(
                "تعداد کمی در روز دومی خرید کرده‌اند: {found} نفر، و دست‌کم {needed} نفر لازم است."
            )
        }
        (NoFit::TooFew { needed, found }, Part::Spend) => {
            let (needed, found) = (count(needed), count(found));
            format!("برای مدل مبلغ {needed} مشتری با خرید دوم لازم است و {found} نفر هستند.")
        }
        (NoFit::NoRepeats, Part::Buying) => {
            "هیچ‌کس در روز دومی خرید نکرده است، پس معلوم نیست چه کسی برمی‌گردد.".to_owned()
        }
        (NoFit::NoRepeats, Part::Spend) => {
            "هیچ‌کس برای خرید دوم پولی نداده است، پس مدل مبلغ و ارزشی در کار نیست.".to_owned()
        }
        (NoFit::Contradiction | NoFit::Stopped, _) => {
            "عددها با هم نمی‌خوانند و هیچ مدلی برازش نمی‌شود.".to_owned()
        }
    }
}

fn limit(limit: Limit) -> &'static str {
    match limit {
        Limit::OneRate => "همه مشتریان تقریباً با یک نرخ می‌خرند و تفاوتی میانشان دیده نمی‌شود.",
        Limit::NoDropout => "رفتن کسی دیده نمی‌شود: شاید آن‌که خاموش است فقط کم می‌خرد.",
        Limit::AllDropout => "انگار همه در اولین فرصت می‌روند.",
        Limit::OneDropout => "مشتریان با یک نرخ مشترک می‌روند و تفاوتی میانشان دیده نمی‌شود.",
        Limit::AllOrNothing => "مشتریان یا همان اول می‌روند یا هرگز.",
        Limit::SteadySpend => "هر مشتری هر بار تقریباً یک مبلغ می‌دهد.",
        Limit::OneSpend => "میانگین مبلغ همه مشتریان تقریباً یکی است.",
        Limit::Edge => "مدل به انتهای بازه‌اش رسیده است: داده‌های بیشتر یا دیگری لازم است.",
    }
}
