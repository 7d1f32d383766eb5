//! The fields of the page: the day as of which customers are judged, and the confidence.

use crate::analysis::subscriptions::Found;
use crate::ingest::date::{is_blank, read, DateOrder};
use crate::locale::date::editable;
use crate::locale::text::subscriptions::{text, SubscriptionsText};
use crate::report::subscriptions::SubscriptionsKey;
use crate::state::day::Day;
use crate::state::subscriptions::{Msg, Subscriptions};
use crate::ui::components::typed::{typed_field, Typed};
use crate::ui::pages::frame::fields;
use crate::ui::wording::Wording;
use yew::{html, Callback, Html};

/// The fields. The day that `found` went by stands in the field where it is empty.
pub fn rules(
    wording: Wording,
    model: &Subscriptions,
    found: Option<&Found>,
    on: &Callback<Msg>,
) -> Html {
    let say = |words| text(wording.language, words);
    html! {
        <section class="block" aria-labelledby="rules-title">
            <h2 id="rules-title">{ say(SubscriptionsText::Rules) }</h2>
            <p>{ say(SubscriptionsText::RulesLead) }</p>
            <div class="fields few" data-columns="3">
                { asof(wording, &model.asof, found, on) }
                { for fields(wording, &model.form, &on.reform(Msg::Field)) }
            </div>
        </section>
    }
}

fn asof(wording: Wording, held: &Day, found: Option<&Found>, on: &Callback<Msg>) -> Html {
    let language = wording.language;
    let say = |words| text(language, words);
    let typed = Typed {
        name: SubscriptionsKey::Asof.as_str().into(),
        label: say(SubscriptionsText::Asof),
        hint: say(SubscriptionsText::AsofHint),
        error: held
            .is_refused()
            .then(|| say(SubscriptionsText::NotADate).to_owned()),
        shown: match held {
            Day::Empty => String::new(),
            Day::Set(day) => editable(language, *day),
            Day::Typed { text, .. } => text.clone(),
        },
        stands_for: found
            .and_then(|found| found.asof)
            .map(|day| editable(language, day)),
        unit: None,
    };
    // A day is read in either calendar.
    let on_text = on.reform(|text: String| {
        let day = match is_blank(&text) {
            true => Ok(None),
            false => read(&text, DateOrder::Dmy).map(Some).ok_or(()),
        };
        Msg::Day(text, day)
    });
    typed_field(typed, &on_text, &on.reform(|()| Msg::Settle))
}
