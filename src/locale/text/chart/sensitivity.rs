//! The words about what a result hangs on.

use super::label_money;
use crate::locale::figure::field_value;
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::{money, Currency};
use crate::locale::number::{number, percent, share_points};
use crate::locale::text::label;
use crate::report::name::{Key, Spread};
use crate::report::picture::{Grid, Swing, Tornado};
use crate::report::retention_profit::range::EndProblem;

/// The value of an input with its unit, short where it is long.
pub fn value(language: Language, currency: Currency, key: Key, value: f64) -> String {
    match key {
        Key::MarginPerCustomer | Key::ProgrammeCost => label_money(language, currency, value),
        Key::Customers => number(language, value, 0),
        // A rise of a share is one in points; that it goes up needs no sign.
        Key::Uplift => {
            share_points(language, value / 100.0).replace(['+', '\u{200e}', '\u{200f}'], "")
        }
        key => field_value(language, currency, key, value),
    }
}

/// The gain of a programme.
pub fn gain_heading(language: Language) -> &'static str {
    match language {
        En => "Gain after the cost",
        Fa => "عایدی پس از هزینه",
        Ru => "Выигрыш за вычетом затрат",
    }
}

/// Title of the money axis: what it counts, and in what.
pub fn gain_axis(language: Language, currency: Currency) -> String {
    let comma = if language == Fa { '،' } else { ',' };
    format!(
        "{}{comma} {}",
        gain_heading(language),
        currency.unit(language)
    )
}

/// The gain as the inputs stand.
pub fn now(language: Language, currency: Currency, gain: f64) -> String {
    let gain = label_money(language, currency, gain);
    match language {
        En => format!("now {gain}"),
        Fa => format!("اکنون {gain}"),
        Ru => format!("сейчас {gain}"),
    }
}

/// Heading of the column of inputs.
pub fn input_heading(language: Language) -> &'static str {
    match language {
        En => "Input",
        Fa => "ورودی",
        Ru => "Показатель",
    }
}

/// Heading of the column of lower values.
pub fn low_heading(language: Language) -> &'static str {
    match language {
        En => "Lower value",
        Fa => "مقدار کمتر",
        Ru => "Меньшее значение",
    }
}

/// Heading of the column of upper values.
pub fn high_heading(language: Language) -> &'static str {
    match language {
        En => "Higher value",
        Fa => "مقدار بیشتر",
        Ru => "Большее значение",
    }
}

/// Heading of the column of gains at the lower value.
pub fn gain_low_heading(language: Language) -> &'static str {
    match language {
        En => "Gain at the lower value",
        Fa => "عایدی با مقدار کمتر",
        Ru => "Выигрыш при меньшем",
    }
}

/// Heading of the column of gains at the upper value.
pub fn gain_high_heading(language: Language) -> &'static str {
    match language {
        En => "Gain at the higher value",
        Fa => "عایدی با مقدار بیشتر",
        Ru => "Выигрыш при большем",
    }
}

/// Read-out of an input.
pub fn told(language: Language, currency: Currency, bar: &Swing) -> String {
    let name = label(language, bar.key);
    let at = |this: f64| value(language, currency, bar.key, this);
    let gain = |gain: f64| money(language, currency, gain);
    let (low, high) = (at(bar.low), at(bar.high));
    let (at_low, at_high) = (gain(bar.at_low), gain(bar.at_high));
    match language {
        En => format!("{name} {low}: gain {at_low}; {high}: gain {at_high}"),
        Fa => format!("{name} {low}: عایدی {at_low}؛ {high}: عایدی {at_high}"),
        Ru => format!("{name} {low}: выигрыш {at_low}; {high}: выигрыш {at_high}"),
    }
}

/// Read-out of a cell.
pub fn told_cell(
    language: Language,
    currency: Currency,
    (row, down): (Key, f64),
    (column, across): (Key, f64),
    gain: Option<f64>,
) -> String {
    let at = |key: Key, this: f64| {
        let value = value(language, currency, key, this);
        format!("{} {value}", label(language, key))
    };
    let comma = if language == Fa { "، " } else { ", " };
    let place = format!("{}{comma}{}", at(row, down), at(column, across));
    let gain = gain.map(|gain| money(language, currency, gain));
    match (language, gain) {
        (En, Some(gain)) => format!("{place}: gain {gain}"),
        (Fa, Some(gain)) => format!("{place}: عایدی {gain}"),
        (Ru, Some(gain)) => format!("{place}: выигрыш {gain}"),
        (En, None) => format!("{place}: no figure"),
        (Fa, None) => format!("{place}: بدون عدد"),
        (Ru, None) => format!("{place}: нет значения"),
    }
}

/// The sentence above the rows: which input matters most, and whether it decides.
pub fn tornado_takeaway(language: Language, currency: Currency, tornado: &Tornado) -> String {
    let Some(first) = tornado.bars.first() else {
        return String::new();
    };
    let name = label(language, first.key);
    let gain = |gain: f64| label_money(language, currency, gain);
    let low = gain(first.at_low.min(first.at_high));
    let high = gain(first.at_low.max(first.at_high));
    let decides = first.at_low.min(first.at_high) < 0.0 && first.at_low.max(first.at_high) > 0.0;
    match (language, decides) {
        (En, false) => format!("Most hangs on “{name}”: from {low} to {high}"),
        (En, true) => format!("“{name}” decides between loss and gain: from {low} to {high}"),
        (Fa, false) => format!("بیش از همه «{name}» اثر دارد: از {low} تا {high}"),
        (Fa, true) => format!("سود یا زیان به «{name}» بسته است: از {low} تا {high}"),
        (Ru, false) => format!("Больше всего зависит от показателя «{name}»: от {low} до {high}"),
        (Ru, true) => format!("Прибыль или убыток решает «{name}»: от {low} до {high}"),
    }
}

/// The sentence above the cells: in how many of them the programme pays.
pub fn grid_takeaway(language: Language, grid: &Grid) -> String {
    let cells: Vec<f64> = grid
        .cells
        .iter()
        .flatten()
        .filter_map(|cell| *cell)
        .collect();
    let pays = cells.iter().filter(|gain| **gain > 0.0).count();
    let [pays_told, all] = [pays, cells.len()].map(|n| number(language, n as f64, 0));
    match (language, pays == cells.len(), pays == 0) {
        (En, true, _) => format!("The programme pays in all {all} cases"),
        (En, _, true) => format!("The programme pays in none of {all} cases"),
        (En, ..) => format!("The programme pays in {pays_told} of {all} cases"),
        (Fa, true, _) => format!("برنامه در هر {all} حالت صرف می‌کند"),
        (Fa, _, true) => format!("برنامه در هیچ‌یک از {all} حالت صرف نمی‌کند"),
        (Fa, ..) => format!("برنامه در {pays_told} حالت از {all} حالت صرف می‌کند"),
        (Ru, true, _) => format!("Программа окупается во всех случаях: {all} из {all}"),
        (Ru, _, true) => format!("Программа не окупается ни в одном из случаев ({all})"),
        (Ru, ..) => format!("Программа окупается в {pays_told} случаях из {all}"),
    }
}

/// A fixed text of the block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// The heading.
    Title,
    /// What is done.
    Lead,
    /// The label of how far inputs are moved.
    Spread,
    /// The heading of two inputs together.
    Together,
    /// The label of the input down the side.
    Rows,
    /// The label of the input across the top.
    Columns,
    /// The fold with a range for each input.
    Ranges,
    /// What is proposed there.
    RangesHint,
    /// The button that brings back what is proposed.
    RangesReset,
}

impl Words {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Lead,
        Self::Spread,
        Self::Together,
        Self::Rows,
        Self::Columns,
        Self::Ranges,
        Self::RangesHint,
        Self::RangesReset,
    ];
}

/// A fixed text of the block.
pub fn text(language: Language, words: Words) -> &'static str {
    match (language, words) {
        (En, Words::Title) => "What does the gain hang on?",
        (En, Words::Lead) => "Each number is moved to its lower and to its higher value while the others stay. The longer the bar, the more of the gain hangs on it.",
        (En, Words::Spread) => "How far each number is moved",
        (En, Words::Together) => "Two numbers together",
        (En, Words::Rows) => "Down the side",
        (En, Words::Columns) => "Across the top",
        (En, Words::Ranges) => "Set the ranges yourself",
        (En, Words::RangesHint) => "An empty field stands for the value shown in it. By itself, retention gets what chance explains among your customers (95%), other percentages a point, customers 5%, the margin 10%, the horizon a quarter and the cost 20% of themselves. One measure for all moves the churn instead of retention.",
        (En, Words::RangesReset) => "Back to the proposed ranges",
        (Fa, Words::Title) => "این عایدی به چه بستگی دارد؟",
        (Fa, Words::Lead) => "هر عدد به مقدار کمتر و بیشتر خود می‌رسد و بقیه سر جایشان می‌مانند. هرچه نوار بلندتر باشد، عایدی بیشتر به آن بستگی دارد.",
        (Fa, Words::Spread) => "دامنه تغییر هر عدد",
        (Fa, Words::Together) => "دو عدد با هم",
        (Fa, Words::Rows) => "در ردیف‌ها",
        (Fa, Words::Columns) => "در ستون‌ها",
        (Fa, Words::Ranges) => "دامنه‌ها را خودتان تعیین کنید",
        (Fa, Words::RangesHint) => "اگر خانه‌ای را خالی بگذارید، همان مقدار کم‌رنگ به حساب می‌آید. پیشنهاد ما: برای نرخ حفظ، آنچه در میان مشتریان شما از تصادف برمی‌آید (۹۵٪)؛ برای درصدهای دیگر یک واحد؛ مشتریان ۵٪، حاشیه سود ۱۰٪، افق یک‌چهارم و هزینه ۲۰٪. اگر برای همه یک اندازه انتخاب کنید، به‌جای نرخ حفظ، ریزش تغییر می‌کند.",
        (Fa, Words::RangesReset) => "بازگشت به دامنه‌های پیشنهادی",
        (Ru, Words::Title) => "От чего зависит выигрыш?",
        (Ru, Words::Lead) => "Каждое число по очереди принимает меньшее и большее значение, остальные не меняются. Чем длиннее полоса, тем сильнее от него зависит выигрыш.",
        (Ru, Words::Spread) => "Насколько менять каждое число",
        (Ru, Words::Together) => "Два числа вместе",
        (Ru, Words::Rows) => "По строкам",
        (Ru, Words::Columns) => "По столбцам",
        (Ru, Words::Ranges) => "Задать диапазоны самостоятельно",
        (Ru, Words::RangesHint) => "Пустое поле означает показанное в нём значение. Для удержания предлагается разброс, который при вашем числе клиентов объясняется случайностью (95\u{a0}%), для остальных процентов — один пункт, для числа клиентов — 5\u{a0}%, для маржи — 10\u{a0}%, для горизонта — четверть, для затрат — 20\u{a0}%. При одной мере для всех вместо удержания меняется отток.",
        (Ru, Words::RangesReset) => "Вернуть предложенные диапазоны",
    }
}

/// How far inputs are moved, as a choice: `± 10%`.
pub fn spread(language: Language, spread: Spread) -> String {
    let part = match spread {
        Spread::Own => {
            let own = match language {
                En => "Each by a range of its own",
                Fa => "هر عدد با دامنه خودش",
                Ru => "У каждого свой диапазон",
            };
            return own.to_owned();
        }
        Spread::Tenth => 0.1,
        Spread::Fifth => 0.2,
        Spread::Half => 0.5,
    };
    let part = percent(language, part, 0);
    match language {
        En => format!("All by ±\u{a0}{part}"),
        Fa => format!("همه به اندازه ±\u{a0}{part}"),
        Ru => format!("Все на ±\u{a0}{part}"),
    }
}

/// Why a value is no end of a range, and what to do.
pub fn end_problem(l: Language, c: Currency, key: Key, problem: EndProblem) -> String {
    let told = |now: f64| field_value(l, c, key, now);
    match (l, problem) {
        (En, EndProblem::AboveNow { now }) => {
            format!("The lower value is at most your number, {}.", told(now))
        }
        (En, EndProblem::BelowNow { now }) => {
            format!("The higher value is at least your number, {}.", told(now))
        }
        (En, EndProblem::NoGain) => {
            "With this value the gain cannot be worked out. Retention and its rise stay below 100% together.".to_owned()
        }
        (Fa, EndProblem::AboveNow { now }) => {
            format!("مقدار کمتر نباید از عدد شما ({}) بیشتر باشد.", told(now))
        }
        (Fa, EndProblem::BelowNow { now }) => {
            format!("مقدار بیشتر نباید از عدد شما ({}) کمتر باشد.", told(now))
        }
        (Fa, EndProblem::NoGain) => {
            "با این مقدار نمی‌توان عایدی را حساب کرد. جمع نرخ حفظ و افزایش آن باید کمتر از ۱۰۰٪ بماند.".to_owned()
        }
        (Ru, EndProblem::AboveNow { now }) => {
            format!("Меньшее значение не может превышать ваше число: {}.", told(now))
        }
        (Ru, EndProblem::BelowNow { now }) => {
            format!("Большее значение не может быть ниже вашего числа: {}.", told(now))
        }
        (Ru, EndProblem::NoGain) => {
            "С этим значением выигрыш не вычислить: удержание вместе с ростом должно быть меньше 100\u{a0}%.".to_owned()
        }
    }
}
