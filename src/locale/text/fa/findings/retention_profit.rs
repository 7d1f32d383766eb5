//! What retention earns, in Persian.

use super::{percent, L};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, share_points};
use crate::report::retention_profit::ProfitFinding;

pub(in crate::locale::text) fn finding(c: Currency, finding: &ProfitFinding) -> String {
    let money = |value| money(L, c, value);
    match *finding {
        ProfitFinding::Pays { uplift, value, net } => format!(
            "{} افزایش نرخ حفظ مشتری {} می‌آورد، {} بیشتر از هزینه برنامه.",
            points(uplift),
            money(value),
            money(net)
        ),
        ProfitFinding::DoesNotPay {
            uplift,
            value,
            cost,
        } => format!(
            "{} افزایش نرخ حفظ مشتری {} می‌آورد، اما برنامه {} هزینه دارد.",
            points(uplift),
            money(value),
            money(cost)
        ),
        ProfitFinding::Brings { uplift, value } => format!(
            "{} افزایش نرخ حفظ مشتری {} می‌آورد.",
            points(uplift),
            money(value)
        ),
        ProfitFinding::PaysFrom {
            needed,
            planned: Some(planned),
        } => format!(
            "برنامه از {} افزایش به بعد به‌صرفه است؛ شما {} در نظر دارید.",
            points(needed),
            points(planned)
        ),
        ProfitFinding::PaysFrom {
            needed,
            planned: None,
        } => format!(
            "برنامه از {} افزایش به بعد به‌صرفه است.",
            points(needed)
        ),
        ProfitFinding::NeverPays { cost } => format!(
            "حتی اگر همه مشتریان بمانند، هزینه {} برنمی‌گردد.",
            money(cost)
        ),
        ProfitFinding::WithoutBound => "اگر همه بمانند و تنزیلی نباشد، سودِ همه آینده مقدار مشخصی ندارد. تعداد دوره‌ها یا نرخ تنزیل را وارد کنید.".to_owned(),
        ProfitFinding::OnePeriod => "در یک دوره، حفظ مشتری سودی ندارد: کسی که می‌ماند تازه در دوره بعد می‌پردازد. دوره‌های بیشتری را حساب کنید.".to_owned(),
        ProfitFinding::PointWorth { value } => format!(
            "با این تعداد مشتری، اولین واحد درصد افزایش نرخ حفظ {} می‌ارزد.",
            money(value)
        ),
        ProfitFinding::LateGain { periods, share } => format!(
            "فقط {} از این سود در {} دوره اول به دست می‌آید. بقیه به این بستگی دارد که نرخ حفظ بالاتر پایدار بماند.",
            percent(share),
            number(L, periods, 0)
        ),
        ProfitFinding::Claim { own: Some(own) } => format!(
            "مقاله‌ها ادعا می‌کنند ۵٪ افزایش نرخ حفظ مشتری سود را ۲۵ تا ۹۰ درصد بالا می‌برد. با عددهای شما، پنج واحد درصد افزایش سود را {} بیشتر می‌کند، بدون کسر هزینه.",
            percent(own)
        ),
        ProfitFinding::Claim { own: None } => "مقاله‌ها ادعا می‌کنند ۵٪ افزایش نرخ حفظ مشتری سود را ۲۵ تا ۹۰ درصد بالا می‌برد. نرخ حفظ شما جای پنج واحد درصد افزایش ندارد، پس این ادعا را اینجا نمی‌توان آزمود.".to_owned(),
        ProfitFinding::ProfitMoves { from, to, change } => format!(
            "سود از {} به {} می‌رسد{}",
            money(from),
            money(to),
            change.map_or_else(String::new, moved)
        ),
    }
}

pub(in crate::locale::text) fn verdict(finding: &ProfitFinding) -> &'static str {
    match finding {
        ProfitFinding::Pays { .. } => "به‌صرفه",
        ProfitFinding::DoesNotPay { .. } => "به‌صرفه نیست",
        ProfitFinding::NeverPays { .. } => "دست‌نیافتنی",
        ProfitFinding::WithoutBound => "نامعین",
        ProfitFinding::OnePeriod => "مدت کوتاه",
        ProfitFinding::LateGain { .. } => "سود دیرهنگام",
        _ => "",
    }
}

/// A rise in percentage points: `۲ واحد درصد`.
fn points(rise: f64) -> String {
    share_points(L, rise).replace(['+', '\u{200e}', '\u{200f}'], "")
}

fn moved(change: f64) -> String {
    match percent(change.abs()).as_str() {
        "۰٪" => String::new(),
        size if change > 0.0 => format!("، {size} بیشتر"),
        size => format!("، {size} کمتر"),
    }
}
