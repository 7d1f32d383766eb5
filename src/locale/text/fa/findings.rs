//! What figures mean, as sentences in Persian.

pub(in crate::locale::text) mod budget;
pub(in crate::locale::text) mod campaign;
pub(in crate::locale::text) mod clv;
pub(in crate::locale::text) mod effort;
pub(in crate::locale::text) mod repeat_purchase;
pub(in crate::locale::text) mod retention_profit;
pub(in crate::locale::text) mod return_visitors;
pub(in crate::locale::text) mod revenue_churn;
pub(in crate::locale::text) mod shares;

use super::L;
use crate::domain::interval::Interval;
use crate::locale::bidi::isolate_ltr;
use crate::locale::duration::{months, months_and_years};
use crate::locale::figure::ratio;
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, number_auto, p_value, percent_auto, points};
use crate::locale::text;
use crate::report::finding::{Finding, Sign};
use crate::report::name::Period;

fn percent(share: f64) -> String {
    percent_auto(L, share)
}

/// A rate from few customers is a first hint.
fn few_customers(n: f64, interval: Interval) -> String {
    format!(
        "با {} مشتری، نرخ واقعی ممکن است هر عددی از {} تا {} باشد. آن را فقط نشانه‌ای اولیه بدانید.",
        number(L, n, 0),
        percent(interval.low),
        percent(interval.high)
    )
}

fn per_hundred(interval: Option<Interval>) -> String {
    interval.map_or_else(String::new, |bounds| {
        let (low, high) = (100.0 * bounds.low, 100.0 * bounds.high);
        format!(" (بین {} و {})", number_auto(L, low), number_auto(L, high))
    })
}

fn in_period(period: Period) -> &'static str {
    match period {
        Period::Month => "یک ماه",
        Period::Quarter => "سه ماه",
        Period::HalfYear => "شش ماه",
        Period::Year => "یک سال",
        Period::TwoYears => "دو سال",
    }
}

pub(in crate::locale::text) fn churn(finding: &Finding) -> Option<String> {
    Some(match *finding {
        Finding::LeavePerHundred {
            rate,
            interval,
            period,
        } => format!(
            "از هر ۱۰۰ مشتری، در {} {} نفر می‌روند{}.",
            in_period(period),
            number_auto(L, 100.0 * rate),
            per_hundred(interval)
        ),
        Finding::NoLosses {
            customers,
            upper,
            confidence,
        } => format!(
            "از {} مشتری هیچ‌کس نرفته است، اما با اطمینان {} نرخ واقعی ممکن است تا {} باشد.",
            number(L, customers, 0),
            text::confidence(L, confidence),
            percent(upper)
        ),
        Finding::MoreLeftThanWereThere { rate } => format!(
            "نرخ {} است: تعداد رفته‌ها از مشتریان ابتدای دوره بیشتر است، چون بعضی از جدیدها هم رفته‌اند. از این نرخ، نرخ ماهانه و طول عمر به دست نمی‌آید.",
            percent(rate)
        ),
        Finding::FewCustomers {
            customers,
            interval,
        } => few_customers(customers, interval),
        Finding::AnnualPace {
            monthly,
            annual,
            twelvefold,
        } => format!(
            "ریزش ماهانه {} در سال {} می‌شود، نه دوازده برابر آن ({}).",
            percent(monthly),
            percent(annual),
            percent(twelvefold)
        ),
        Finding::DefinitionsDiffer {
            lowest,
            lowest_by,
            highest,
            highest_by,
        } => format!(
            "همین عددها از {} («{}») تا {} («{}») نتیجه می‌دهند؛ پس همیشه تعریف را هم بنویسید.",
            percent(lowest),
            text::definition(L, lowest_by),
            percent(highest),
            text::definition(L, highest_by)
        ),
        Finding::NetChangeHidesLosses { net_change, churn } => format!(
            "ابتدا منهای پایان فقط {} نشان می‌دهد، چون جدیدها جای رفته‌ها را پر می‌کنند؛ در واقع {} رفته‌اند.",
            percent(net_change),
            percent(churn)
        ),
        Finding::NetChangeNegative { net_change, churn } => format!(
            "ابتدا منهای پایان {} می‌شود، چون بیش از رفته‌ها مشتری جدید آمده است؛ با این حال {} رفته‌اند.",
            percent(net_change),
            percent(churn)
        ),
        // titles of charts
        Finding::HalfGone { months: n } => format!(
            "نیمی از مشتریان امروز پس از {} رفته‌اند",
            months_and_years(L, n)
        ),
        Finding::NoHalfLife => "با این نرخ همه مشتریان می‌مانند".to_owned(),
        _ => return None,
    })
}

pub(in crate::locale::text) fn clv_cac(c: Currency, finding: &Finding) -> Option<String> {
    let money = |value| money(L, c, value);
    Some(match *finding {
        Finding::LosesMoney { ratio: now, .. } => format!(
            "نسبت CLV به CAC برابر {} است؛ هر مشتری جدید بیش از آنچه می‌آورد هزینه دارد.",
            ratio(L, now)
        ),
        Finding::PaysSlowly { ratio: now, target } => format!(
            "نسبت CLV به CAC برابر {} است؛ هزینه جذب جبران می‌شود، اما هنوز به هدف {} نرسیده‌اید.",
            ratio(L, now),
            ratio(L, target)
        ),
        Finding::Healthy { ratio: now, target } => format!(
            "نسبت CLV به CAC برابر {} است و به هدف {} رسیده‌اید.",
            ratio(L, now),
            ratio(L, target)
        ),
        Finding::ValueWithoutBound => {
            "بدون ریزش و تنزیل، ارزش مشتری مقدار مشخصی ندارد و نسبت بی‌معناست. نرخ ریزشی محتاطانه یا نرخ تنزیل وارد کنید.".to_owned()
        }
        Finding::NeverPaysBack {
            cac,
            most: Some(most),
        } => format!(
            "هر مشتری به‌طور میانگین حداکثر {} می‌آورد که از هزینه جذب {} بیشتر نیست؛ این پول هرگز برنمی‌گردد.",
            money(most),
            money(cac)
        ),
        Finding::NeverPaysBack { cac, most: None } => {
            format!("سودی به دست نمی‌آید، پس هزینه {} هرگز برنمی‌گردد.", money(cac))
        }
        Finding::RatioHidesLongPayback {
            ratio: now,
            months: n,
        } => format!(
            "نسبت {} خوب به نظر می‌رسد، اما پولتان {} درگیر می‌ماند.",
            ratio(L, now),
            months_and_years(L, n)
        ),
        Finding::PaybackWithChurn { plain, churned } => format!(
            "هزینه هر مشتری در {} برمی‌گردد؛ اگر هیچ‌کس نمی‌رفت، {} طول می‌کشید.",
            months(L, churned),
            months(L, plain)
        ),
        Finding::NeededChurn {
            target,
            needed,
            now,
        } => format!(
            "برای نسبت {}، ریزش ماهانه باید به‌جای {} برابر {} باشد.",
            ratio(L, target),
            percent(now),
            percent(needed)
        ),
        Finding::NeededChurnNotReachable { target } => format!(
            "فقط با کاهش ریزش نمی‌توان به نسبت {} رسید.",
            ratio(L, target)
        ),
        Finding::MaxCac { target, most, now } => format!(
            "برای نسبت {}، هر مشتری جدید حداکثر می‌تواند {} هزینه داشته باشد؛ اکنون {} است.",
            ratio(L, target),
            money(most),
            money(now)
        ),
        // titles of charts
        Finding::BreaksEven { months: n, cac } => format!(
            "هزینه جذب {} پس از {} با سود مشتری جبران می‌شود",
            money(cac),
            months_and_years(L, n)
        ),
        Finding::NeverBreaksEven {
            cac,
            earned,
            months: n,
        } => format!(
            "مشتری پس از {} فقط {} آورده است و هزینه {} هرگز جبران نمی‌شود",
            months(L, n),
            money(earned),
            money(cac)
        ),
        _ => return None,
    })
}

pub(in crate::locale::text) fn nps(finding: &Finding) -> Option<String> {
    Some(match *finding {
        Finding::ScoreSign {
            sign,
            nps,
            interval,
            confidence,
        } => {
            let meaning = match sign {
                Sign::Positive => "ترویج‌کنندگان از بدگویان بیشترند",
                Sign::Negative => "بدگویان از ترویج‌کنندگان بیشترند",
                Sign::Unclear => "معلوم نیست ترویج‌کنندگان بیشترند یا بدگویان",
            };
            format!(
                "NPS برابر {} است، بین {} و {} با اطمینان {}: {meaning}.",
                points(L, nps),
                points(L, interval.low),
                points(L, interval.high),
                text::confidence(L, confidence)
            )
        }
        Finding::FewAnswers { responses, margin } => format!(
            "با {} پاسخ، عدد ممکن است {} امتیاز بالاتر یا پایین‌تر باشد. بر اساس بالا و پایین رفتنش تصمیم نگیرید.",
            number(L, responses, 0),
            number(L, margin, 1)
        ),
        Finding::SurveysCompared {
            difference,
            interval,
            p,
            significant,
            confidence,
        } => format!(
            "تغییر NPS برابر {} امتیاز است (بین {} و {}، {}). با اطمینان {}، {}.",
            points(L, difference),
            points(L, interval.low),
            points(L, interval.high),
            p_of(p),
            text::confidence(L, confidence),
            if significant {
                "تصادف به‌تنهایی آن را توضیح نمی‌دهد"
            } else {
                "این تغییر ممکن است تصادفی باشد"
            }
        ),
        Finding::BenchmarkCompared {
            benchmark,
            nps,
            side,
            p,
            confidence,
        } => {
            let (nps, benchmark) = (points(L, nps), points(L, benchmark));
            let verdict = match side {
                Sign::Positive => format!("NPS شما ({nps}) از معیار {benchmark} بالاتر است"),
                Sign::Negative => format!("NPS شما ({nps}) از معیار {benchmark} پایین‌تر است"),
                Sign::Unclear => format!(
                    "نمی‌توان گفت NPS شما ({nps}) از معیار {benchmark} بالاتر است یا پایین‌تر"
                ),
            };
            format!(
                "با اطمینان {}، {verdict} (آزمون یک‌طرفه، {}).",
                text::confidence(L, confidence),
                p_of(p)
            )
        }
        Finding::AnswersNeeded {
            wanted,
            needed,
            have,
        } => {
            let have = have.map_or_else(String::new, |have| {
                format!("؛ شما {} پاسخ دارید", number(L, have, 0))
            });
            format!(
                "برای حاشیه خطای {} امتیاز، {} پاسخ لازم است{have}.",
                number(L, wanted, 1),
                number(L, needed, 0)
            )
        }
        Finding::EachStepAdds { points: step, .. } => format!(
            "هر بدگویی که منفعل شود و هر منفعلی که ترویج‌کننده شود، {} امتیاز می‌افزاید.",
            number(L, step, 2)
        ),
        // titles of charts
        Finding::AnswersSplit {
            promoters,
            passives,
            detractors,
        } => format!(
            "{} ترویج‌کننده، {} منفعل و {} بدگو",
            percent(promoters),
            percent(passives),
            percent(detractors)
        ),
        Finding::AnswersMoved {
            promoters,
            detractors,
        } => format!(
            "از نظرسنجی اول تا دوم سهم ترویج‌کنندگان {} و سهم بدگویان {}",
            moved(promoters),
            moved(detractors)
        ),
        Finding::ScoreLies { nps, interval } => format!(
            "NPS برابر {} است، به احتمال زیاد بین {} و {}",
            points(L, nps),
            points(L, interval.low),
            points(L, interval.high)
        ),
        Finding::ScoreMoved { from, to, overlap } => format!(
            "NPS از {} به {} رسید{}",
            points(L, from),
            points(L, to),
            if overlap {
                "؛ بازه‌ها هم‌پوشانی دارند، پس نتیجه آزمون را ببینید"
            } else {
                " و بازه‌ها هیچ هم‌پوشانی ندارند"
            }
        ),
        _ => return None,
    })
}

/// `p = ۰٫۲۶`, read from left to right.
pub(super) fn p_of(p: f64) -> String {
    let value = p_value(L, p).replace('\u{200e}', "");
    let sign = if value.contains('<') { "" } else { "=\u{a0}" };
    isolate_ltr(&format!("p\u{a0}{sign}{value}"))
}

/// The change of a share, in percentage points.
fn moved(change: f64) -> String {
    let points = 100.0 * change;
    let size = number(L, points.abs(), 1);
    match size.as_str() {
        "۰" => "ثابت ماند".to_owned(),
        _ if change > 0.0 => format!("{size} واحد درصد بیشتر شد"),
        _ => format!("{size} واحد درصد کمتر شد"),
    }
}
