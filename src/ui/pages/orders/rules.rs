//! The fields of the page: the days that count, the day as of which customers are judged, and the days of the stages.

use crate::ingest::date::{is_blank, read, DateOrder};
use crate::locale::date::editable;
use crate::locale::text::shop::{self, ShopText};
use crate::locale::text::{self};
use crate::report::shop::figures::Value;
use crate::report::shop::{Overview, ShopKey, ShopMetric};
use crate::state::orders::{rules as rules_of, Held, Msg, Orders, Refused};
use crate::ui::components::typed::{typed_field, Typed};
use crate::ui::wording::Wording;
use yew::{html, Callback, Html};

/// The fields, then `more`. What `found` worked out stands in those that are empty.
pub fn rules(
    wording: Wording,
    model: &Orders,
    found: Option<&Overview>,
    on: &Callback<Msg>,
    more: Option<Html>,
) -> Html {
    let say = |words| shop::text(wording.language, words);
    html! {
        <section class="block" aria-labelledby="rules-title">
            <h2 id="rules-title">{ say(ShopText::Rules) }</h2>
            <p>{ say(ShopText::RulesLead) }</p>
            <div class="fields" data-columns="3">
                { for ShopKey::STAGES.iter().map(|key| field(wording, *key, model, found, on)) }
            </div>
            <h3>{ say(ShopText::Filters) }</h3>
            <p>{ say(ShopText::FiltersLead) }</p>
            <div class="fields" data-columns="3">
                { for ShopKey::SPAN.iter().map(|key| field(wording, *key, model, found, on)) }
                { for more }
            </div>
        </section>
    }
}

/// The field of a day or a number.
pub fn field(
    wording: Wording,
    key: ShopKey,
    model: &Orders,
    found: Option<&Overview>,
    on: &Callback<Msg>,
) -> Html {
    let language = wording.language;
    let held = model.held(key);
    let error = model.refused(key).map(|refused| match refused {
        Refused::NotADate => shop::text(language, ShopText::NotADate).to_owned(),
        Refused::BeforeFrom => shop::text(language, ShopText::BeforeFrom).to_owned(),
        Refused::Number(problem) => text::field_problem(language, problem),
    });
    let days = |days: u32| wording.editable(f64::from(days));
    let shown = match held {
        Held::Empty => String::new(),
        Held::Typed { text, .. } => text.clone(),
        Held::Day(day) => editable(language, *day),
        Held::Number(number) => wording.editable(*number),
        Held::Model(model) => model.as_str().to_owned(),
    };
    // With a filter at work these are the ends of what it lets through.
    let edge = |metric| match found?.value(metric)? {
        Value::Day(Ok(day)) => Some(editable(language, day)),
        _ => None,
    };
    let stands_for = match key {
        ShopKey::Asof => found
            .and_then(|found| found.asof)
            .map(|day| editable(language, day)),
        ShopKey::From => edge(ShopMetric::FirstDate),
        ShopKey::To => edge(ShopMetric::LastDate),
        ShopKey::AtRiskDays => found.map(|found| days(found.days.at_risk_days)),
        _ => rules_of(key)
            .and_then(|rules| rules.neutral)
            .map(|value| wording.editable(value)),
    };
    let filled = Typed {
        name: key.as_str().into(),
        label: shop::label(language, key),
        hint: shop::hint(language, key),
        error,
        shown,
        stands_for,
        unit: shop::unit(language, key),
    };
    let on_text = on.reform(move |text: String| typed(wording, key, text));
    typed_field(filled, &on_text, &on.reform(move |()| Msg::Settle(key)))
}

/// What a text typed into the field of `key` means. A day is read in either calendar.
fn typed(wording: Wording, key: ShopKey, text: String) -> Msg {
    match key {
        _ if key.is_day() && is_blank(&text) => Msg::Day(key, text, Ok(None)),
        _ if key.is_day() => {
            let day = read(&text, DateOrder::Dmy).map(Some).ok_or(());
            Msg::Day(key, text, day)
        }
        _ => {
            let number = wording.read(&text);
            Msg::Number(key, text, number)
        }
    }
}
