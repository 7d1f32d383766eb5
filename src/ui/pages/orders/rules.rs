//! The fields of the page: the day as of which customers are judged, and the days of the stages.

use crate::ingest::date::{is_blank, read, DateOrder};
use crate::locale::date::editable;
use crate::locale::text::shop::{self, ShopText};
use crate::locale::text::{self};
use crate::report::shop::{Overview, ShopKey};
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
                { for ShopKey::ALL.iter().map(|key| field(wording, *key, model.held(*key), found, on)) }
                { for more }
            </div>
        </section>
    }
}

fn field(
    wording: Wording,
    key: ShopKey,
    held: &Held,
    found: Option<&Overview>,
    on: &Callback<Msg>,
) -> Html {
    let language = wording.language;
    let error = held.refused().map(|refused| match refused {
        Refused::NotADate => shop::text(language, ShopText::NotADate).to_owned(),
        Refused::Days(problem) => text::field_problem(language, problem),
    });
    let days = |days: u32| wording.editable(f64::from(days));
    let shown = match held {
        Held::Empty => String::new(),
        Held::Typed { text, .. } => text.clone(),
        Held::Day(day) => editable(language, *day),
        Held::Days(n) => days(*n),
    };
    let stands_for = match key {
        ShopKey::Asof => found
            .and_then(|found| found.asof)
            .map(|day| editable(language, day)),
        ShopKey::AtRiskDays => found.map(|found| days(found.days.at_risk_days)),
        ShopKey::LapseDays | ShopKey::NewDays => rules_of(key)
            .and_then(|rules| rules.neutral)
            .map(|value| wording.editable(value)),
    };
    let is_day = key == ShopKey::Asof;
    let filled = Typed {
        name: key.as_str(),
        label: shop::label(language, key),
        hint: shop::hint(language, key),
        error,
        shown,
        stands_for,
        unit: (!is_day).then(|| shop::days_unit(language)),
    };
    let on_text = on.reform(move |text: String| typed(wording, key, text));
    typed_field(filled, &on_text, &on.reform(move |()| Msg::Settle(key)))
}

/// What a text typed into the field of `key` means. A day is read in either calendar.
fn typed(wording: Wording, key: ShopKey, text: String) -> Msg {
    match key {
        ShopKey::Asof if is_blank(&text) => Msg::Day(text, Ok(None)),
        ShopKey::Asof => {
            let day = read(&text, DateOrder::Dmy).map(Some).ok_or(());
            Msg::Day(text, day)
        }
        _ => {
            let number = wording.read(&text);
            Msg::Days(key, text, number)
        }
    }
}
