//! What the value of a customer means, in Persian.

use super::{percent, L};
use crate::locale::duration::{months, months_and_years};
use crate::locale::money::{money, Currency};
use crate::locale::number::number;
use crate::report::clv::ClvFinding;
use crate::report::name::FirstMargin;
use crate::report::picture::Step;

pub(in crate::locale::text) fn finding(c: Currency, finding: &ClvFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        ClvFinding::InYears { clv, years } => format!(
            "هر مشتری در {} سال {} سود می‌آورد.",
            number(L, years, 1),
            money(clv)
        ),
        ClvFinding::OverLifetime {
            clv,
            months: Some(n),
        } => format!(
            "هر مشتری به‌طور میانگین {} می‌ماند و {} می‌ارزد.",
            months_and_years(L, n),
            money(clv)
        ),
        ClvFinding::OverLifetime { clv, months: None } => format!(
            "هیچ‌کس نمی‌رود و فقط تنزیل ارزش مشتری را محدود می‌کند: {}.",
            money(clv)
        ),
        ClvFinding::WithinCap { clv, months: n } => format!(
            "در {} اول که به حساب می‌آورید، هر مشتری {} می‌ارزد.",
            months(L, n),
            money(clv)
        ),
        ClvFinding::InMargins {
            clv,
            margins,
            first,
        } => format!(
            "اگر اولین سود {} برسد، هر مشتری {} می‌ارزد{}.",
            when(first),
            money(clv),
            margins.map_or_else(String::new, |times| format!(
                "، یعنی {} برابر سود یک دوره",
                number(L, times, 2)
            ))
        ),
        ClvFinding::WithoutBound => "اگر هیچ‌کس نرود و تنزیلی هم نباشد، ارزش مشتری مقدار مشخصی ندارد. نرخی محتاطانه یا نرخ تنزیل وارد کنید.".to_owned(),
        ClvFinding::TimingsDiffer {
            if_retained,
            certain,
            today,
            margin,
        } => format!(
            "هر سه را CLV می‌نامند: اگر اولین سود یک دوره بعد و فقط از کسانی که مانده‌اند برسد {}، اگر یک دوره بعد و قطعی برسد {} و اگر همین امروز برسد {}. اولی و آخری درست به اندازه سود یک دوره ({}) فرق دارند؛ پس بگویید منظورتان کدام است.",
            money(if_retained),
            money(certain),
            money(today),
            money(margin)
        ),
        ClvFinding::OnRevenue { revenue, margin } => format!(
            "درآمد هر مشتری {} است، اما فقط {} آن سود است. هزینه جذب را با سود مقایسه کنید.",
            money(revenue),
            percent(margin)
        ),
        ClvFinding::TakenOff {
            undiscounted,
            share,
        } => format!(
            "بدون تنزیل و بدون سقف ماه‌ها {} می‌شد؛ این‌ها {} از آن کم می‌کنند.",
            money(undiscounted),
            percent(share)
        ),
        ClvFinding::FarOff { months: n, share } => format!(
            "فقط {} از این ارزش در {} اول به دست می‌آید. بقیه به این بستگی دارد که ریزش سال‌ها همین‌قدر بماند.",
            percent(share),
            months(L, n)
        ),
        ClvFinding::PointOfChurn { churn, gain } => format!(
            "اگر ریزش یک واحد درصد کمتر شود ({} در ماه)، هر مشتری {} بیشتر می‌ارزد.",
            percent(churn),
            money(gain)
        ),
        ClvFinding::PointOfRetention { retention, gain } => format!(
            "اگر نرخ حفظ مشتری یک واحد درصد بیشتر شود ({} در هر دوره)، هر مشتری {} بیشتر می‌ارزد.",
            percent(retention),
            money(gain)
        ),
        ClvFinding::EachYear { gain } => format!(
            "هر سال بیشتر {} می‌افزاید. این فرمول همه سال‌ها را کامل حساب می‌کند، انگار هیچ‌کس زودتر نمی‌رود.",
            money(gain)
        ),
        ClvFinding::MayCost { most } => format!(
            "با نسبت سه به یک، جذب هر مشتری حداکثر می‌تواند {} هزینه داشته باشد.",
            money(most)
        ),
        ClvFinding::FirstBrings {
            step: Step::Year,
            share,
        } => format!("سال اول {} از ارزش مشتری را می‌آورد", percent(share)),
        ClvFinding::FirstBrings {
            step: Step::Period,
            share,
        } => format!("اولین سود {} از ارزش مشتری است", percent(share)),
        ClvFinding::BringsNothing => "با این عددها مشتری سودی نمی‌آورد".to_owned(),
    }
}

pub(in crate::locale::text) fn verdict(finding: &ClvFinding) -> &'static str {
    match finding {
        ClvFinding::WithoutBound => "نامعین",
        ClvFinding::FarOff { .. } => "آینده دور",
        _ => "",
    }
}

fn when(first: FirstMargin) -> &'static str {
    match first {
        FirstMargin::Certain => "یک دوره بعد و قطعی",
        FirstMargin::IfRetained => "یک دوره بعد و فقط از کسانی که مانده‌اند",
        FirstMargin::Today => "همین امروز",
    }
}
