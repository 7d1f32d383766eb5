//! What the split of the work means, in Persian.

use super::percent;
use crate::domain::effort::Stage;
use crate::locale::number::number;
use crate::locale::text::chart::stages::name;
use crate::locale::text::fa::L;
use crate::report::effort::EffortFinding;

pub(in crate::locale::text) fn finding(finding: &EffortFinding) -> String {
    match *finding {
        EffortFinding::Standing { stage, share } => format!(
            "در مرحله {} از ۵ هستید: {}. مقاله در این مرحله {} از زمان و انرژی را به مشتریان فعلی می‌دهد و {} را به مشتریان جدید.",
            at(stage),
            name(L, stage),
            percent(share),
            percent(1.0 - share)
        ),
        EffortFinding::Advice { stage } => advice(stage).to_owned(),
        EffortFinding::Assumption { share, is_ours } => format!(
            "مقاله برای این مرحله فقط می‌گوید «عمده انرژی» و عددی نمی‌دهد. {} فرض {} است.",
            percent(share),
            if is_ours { "خود ما" } else { "خود شما" }
        ),
        EffortFinding::NearBoundary {
            boundary,
            below,
            above,
        } => format!(
            "به مرز {} فروش در ماه نزدیکید. این مرز از ماست، نه از مقاله؛ پس هر سهمی بین {} و {} برایتان مناسب است.",
            number(L, boundary, 0),
            percent(below),
            percent(above)
        ),
        EffortFinding::Next {
            stage,
            beyond,
            share,
        } if beyond > 0.0 => format!(
            "با بیش از {} فروش در ماه به مرحله {} می‌رسید ({}) و سهم مشتریان فعلی {} می‌شود.",
            number(L, beyond, 0),
            at(stage),
            name(L, stage),
            percent(share)
        ),
        EffortFinding::Next { stage, share, .. } => format!(
            "با اولین فروش به مرحله {} می‌رسید ({}) و سهم مشتریان فعلی {} می‌شود.",
            at(stage),
            name(L, stage),
            percent(share)
        ),
        EffortFinding::Overview { last } => format!(
            "از اولین فروش تا بیش از ۵۰۰ فروش در ماه، سهم مشتریان فعلی از {} به {} می‌رسد",
            percent(0.0),
            percent(last)
        ),
        EffortFinding::Place { stage, share } => format!(
            "در مرحله {} از ۵، {} کار برای مشتریان فعلی است",
            at(stage),
            percent(share)
        ),
    }
}

fn at(stage: Stage) -> String {
    number(L, stage.number().into(), 0)
}

fn advice(stage: Stage) -> &'static str {
    match stage {
        Stage::New => "هنوز مشتری‌ای برای حفظ کردن نیست؛ همه تلاش باید صرف جذب ترافیک و اولین مشتریان شود.",
        Stage::Beginning => "تمرکز اصلی با مشتریان جدید است، با نیم‌نگاهی به مشتریان فعلی. مقاله ایمیل مارکتینگ را برای تشویق به خرید مجدد پیشنهاد می‌کند.",
        Stage::Growing => "روزانه یک تا دو مشتری به شما اضافه می‌شود. مشتریان فعلی را جدی‌تر بگیرید، اما بیشتر کار هنوز جذب مشتری جدید است.",
        Stage::Steady => "افزایش ترافیک دیگر به‌تنهایی رشد نمی‌آورد، چون بیشتر خریدهای یک‌باره می‌آورد و برخی از آن‌ها حتی هزینه جذب را جبران نمی‌کنند. روی خرید دوم کار کنید.",
        Stage::Established => "پایگاه بزرگی از مشتریان دارید. عمده انرژی را صرف تشویق آن‌ها به خرید مجدد کنید.",
    }
}

pub(in crate::locale::text) fn verdict(finding: &EffortFinding) -> &'static str {
    match finding {
        EffortFinding::Standing { share, .. } if *share <= 0.0 => "همه برای مشتریان جدید",
        EffortFinding::Standing { share, .. } if *share < 0.5 => "بیشتر برای مشتریان جدید",
        EffortFinding::Standing { share, .. } if *share > 0.5 => "بیشتر برای مشتریان فعلی",
        EffortFinding::Standing { .. } => "نصف به نصف",
        EffortFinding::Assumption { .. } => "فرض",
        EffortFinding::NearBoundary { .. } => "بین دو مرحله",
        EffortFinding::Advice { .. }
        | EffortFinding::Next { .. }
        | EffortFinding::Overview { .. }
        | EffortFinding::Place { .. } => "",
    }
}
