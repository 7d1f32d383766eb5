//! How well the models fit: customers by repeats, and a test on the time after a day that the person can move.

use super::worth::sheet;
use crate::chart::{draw_shop, Draw};
use crate::domain::date::Date;
use crate::job::session::Shared;
use crate::locale::date::date;
use crate::locale::text::models::{self, ModelText};
use crate::report::lines::{self, Lines};
use crate::report::name::DataPage;
use crate::report::picture::Picture;
use crate::report::shop::{Forecast, ModelFinding, ShopKey};
use crate::state::orders::Msg;
use crate::ui::components::chart::Chart;
use crate::ui::components::fold::Fold;
use crate::ui::components::select::{choice, select_field};
use crate::ui::host::use_host;
use crate::ui::wording::{use_wording, Wording};
use web_sys::HtmlInputElement;
use yew::{component, html, use_state_eq, Callback, Event, Html, Properties, TargetCast};

/// What the part needs.
#[derive(Properties, PartialEq)]
pub(super) struct FitProps {
    /// What the models say.
    pub forecast: Shared<Forecast>,
    /// Changes it.
    pub on: Callback<Msg>,
}

/// What is counted beside what the model has.
#[component]
pub(super) fn FitView(props: &FitProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let is_sum = use_state_eq(|| true);
    let forecast = props.forecast.0.as_ref();
    let say = |words| models::text(wording.language, words);
    let Some(repeats) = &forecast.repeats else {
        return Html::default();
    };
    let views = [("sums", ModelText::Sums), ("weeks", ModelText::EachWeek)];
    let on_view = {
        let is_sum = is_sum.setter();
        Callback::from(move |view: String| is_sum.set(view == "sums"))
    };
    let view = if *is_sum { "sums" } else { "weeks" };
    let told = |wanted: fn(&ModelFinding) -> bool| {
        let found = forecast.told.iter().find(|this| wanted(this));
        found.map(|this| models::finding(wording.language, this))
    };
    html! {
        <>
            <h3>{ say(ModelText::Fit) }</h3>
            <p>{ say(ModelText::FitLead) }</p>
            <h4>{ say(ModelText::Repeats) }</h4>
            { sheet(wording, host.as_ref(), say(ModelText::Repeats), repeats) }
            if let Some((table, weeks)) = &forecast.weeks {
                <h4>{ say(ModelText::Weeks) }</h4>
                <div class="fields" data-columns="wide">
                    { split(wording, props, weeks.first().map(|week| week.day), weeks.last().map(|week| week.day)) }
                    { select_field(say(ModelText::TrackingView), "tracking-view", views.map(|(name, words)| choice(name, say(words))).to_vec(), view, on_view) }
                </div>
                { chart(lines::repeats(weeks, forecast.split, *is_sum), told(|this| matches!(this, ModelFinding::Holdout { .. })), true) }
                <p class="hint">{ say(ModelText::Split) }</p>
                <Fold is_open=false>
                    <>
                        <summary>{ say(ModelText::Weeks) }</summary>
                        { sheet(wording, host.as_ref(), say(ModelText::Weeks), table) }
                    </>
                </Fold>
            }
            if let Some((table, groups)) = &forecast.after {
                <h4>{ say(ModelText::After) }</h4>
                { chart(lines::after(groups), told(|this| matches!(this, ModelFinding::ByFrequency { .. })), true) }
                { sheet(wording, host.as_ref(), say(ModelText::After), table) }
            }
        </>
    }
}

fn chart(picture: Lines, title: Option<String>, is_beside_table: bool) -> Html {
    html! {
        <Chart draw={Draw(draw_shop)} picture={Picture::Lines(picture)} name={DataPage::Orders.as_str()} {title} {is_beside_table} />
    }
}

/// The last day that the check sees, to be moved from the first week to the last.
fn split(wording: Wording, props: &FitProps, first: Option<Date>, last: Option<Date>) -> Html {
    let used = props.forecast.0.split;
    let Some(((first, last), used)) = first.zip(last).zip(used) else {
        return Html::default();
    };
    let onchange = props.on.reform(|event: Event| {
        let day = event.target_unchecked_into::<HtmlInputElement>().value();
        let day = day.parse().ok().and_then(Date::from_days);
        Msg::Set(ShopKey::Split, day)
    });
    let label = models::text(wording.language, ModelText::SplitSlider);
    html! {
        <div class="field" data-kind="choice" data-state="filled">
            <label for="field-split-slider">{ label }</label>
            <input id="field-split-slider" class="split-slider" type="range" name="split-slider" dir="ltr" min={first.days().to_string()} max={last.days().to_string()}
                value={used.days().to_string()} aria-valuetext={date(wording.language, used)} {onchange} />
        </div>
    }
}
