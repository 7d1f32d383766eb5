//! What models say of the customers: what to expect of all of them, how well the models fit, and of whom most is to be expected.

use super::fit::FitView;
use super::fitting::{Fitting, State};
use super::rules::field;
use super::sheet::TABLES;
use crate::domain::figure::Undefined;
use crate::domain::model::buying::ModelName;
use crate::job::session::Shared;
use crate::locale::text::models::{self, ModelText};
use crate::locale::text::shop::{self, ShopText};
use crate::locale::text::{self, LaterText, Text};
use crate::report::export;
use crate::report::finding::Tone;
use crate::report::shop::{Forecast, ModelFinding, ModelMetric, ShopKey};
use crate::report::table::{Cell, Table};
use crate::state::orders::{Msg, Orders};
use crate::ui::components::findings;
use crate::ui::components::fold::Fold;
use crate::ui::components::select::{choice, select_field};
use crate::ui::host::{use_host, SharedHost};
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use yew::{component, html, Callback, Html, Properties};

/// Customers up to whom models are fitted at once; with more it takes so long that a person decides.
pub const AT_ONCE: usize = 20_000;

/// What the block needs.
#[derive(Properties, PartialEq)]
pub struct WorthProps {
    /// What was asked.
    pub model: Orders,
    /// Changes it.
    pub on: Callback<Msg>,
    /// What the models say, and how they stand.
    pub fitting: Fitting,
    /// Has them fitted, where that is left to the person.
    pub begin: Option<Callback<()>>,
}

/// The block.
#[component]
pub fn WorthView(props: &WorthProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let say = |words| models::text(wording.language, words);
    let Fitting {
        state, forecast, ..
    } = &props.fitting;
    let stage = match state {
        State::Ready => "ready",
        State::Working(_) => "working",
        State::Unasked => "unasked",
        State::Stopped => "stopped",
        State::Broken => "failed",
    };
    html! {
        <section class="block" aria-labelledby="worth-title" data-state={stage}>
            <h2 id="worth-title">{ say(ModelText::Title) }</h2>
            <p>{ say(ModelText::Lead) }</p>
            { fields(wording, &props.model, &props.on) }
            if let Some(begin) = &props.begin {
                <p class="note">{ say(ModelText::Long) }</p>
                <button type="button" class="button" data-action="fit" onclick={begin.reform(|_| ())}>{ say(ModelText::Begin) }</button>
            } else {
                <div role="status">{ standing(wording, &props.fitting) }</div>
            }
            if let Some(forecast) = forecast {
                // Figures of what was asked before stay until the next are there.
                <div class="stack" aria-busy={(stage == "working").to_string()}>{ results(wording, forecast, &props.on, host.as_ref()) }</div>
            }
        </section>
    }
}

/// How the models stand, and what can be done about it.
fn standing(wording: Wording, fitting: &Fitting) -> Html {
    let say = |words| models::text(wording.language, words);
    let press = |action: &'static str, label: &'static str, on: &Callback<()>| {
        html! { <button type="button" class="button" data-kind="quiet" data-action={action} onclick={on.reform(|_| ())}>{ label }</button> }
    };
    match &fitting.state {
        State::Unasked | State::Ready => Html::default(),
        State::Working(progress) => {
            let words = progress.map(|progress| text::progress(wording.language, progress));
            let words = words.unwrap_or_else(|| say(ModelText::Working).to_owned());
            html! {
                <div class="cluster"><p class="note">{ words }</p>{ press("stop-fit", wording.later(LaterText::DataCancel), &fitting.stop) }</div>
            }
        }
        State::Stopped => html! {
            <div class="cluster"><p class="note">{ say(ModelText::Stopped) }</p>{ press("fit-again", shop::text(wording.language, ShopText::TryAgain), &fitting.again) }</div>
        },
        State::Broken => html! {
            <div class="cluster"><p class="note" data-tone="bad">{ say(ModelText::Broke) }</p>{ press("fit-again", shop::text(wording.language, ShopText::TryAgain), &fitting.again) }</div>
        },
    }
}

fn fields(wording: Wording, model: &Orders, on: &Callback<Msg>) -> Html {
    let language = wording.language;
    let options = ModelName::ALL.map(|name| choice(name.as_str(), models::model(language, name)));
    let choose = on.reform(|wanted: String| {
        let found = ModelName::ALL
            .into_iter()
            .find(|name| name.as_str() == wanted);
        Msg::Model(found.unwrap_or_default())
    });
    html! {
        <>
        <div class="fields">{ select_field(shop::label(language, ShopKey::Model), "model", options.to_vec(), model.model().as_str(), choose) }</div>
        <div class="fields" data-columns="3">
            { for ShopKey::MODELS.iter().chain([&ShopKey::Split]).map(|key| field(wording, *key, model, None, on)) }
        </div>
        </>
    }
}

fn results(
    wording: Wording,
    forecast: &Shared<Forecast>,
    on: &Callback<Msg>,
    host: Option<&SharedHost>,
) -> Html {
    let say = |words| models::text(wording.language, words);
    let told = |this: &ModelFinding| {
        let tone = match this {
            ModelFinding::NoFit(..) | ModelFinding::NoMean | ModelFinding::Correlated(_) => {
                Tone::Watch
            }
            _ => Tone::Plain,
        };
        (tone, models::finding(wording.language, this))
    };
    let list = |title, lead, table: &Table| {
        if table.rows.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <h3>{ say(title) }</h3>
                <p>{ say(lead) }</p>
                { sheet(wording, host, say(title), table) }
            </>
        }
    };
    html! {
        <>
            { totals(wording, &forecast.0) }
            { findings::told(forecast.0.told.iter().filter(|told| !is_of_fit(told)).map(told)) }
            { parts(wording, &forecast.0, host) }
            { list(ModelText::Best, ModelText::BestLead, &forecast.0.best) }
            { list(ModelText::Rescue, ModelText::RescueLead, &forecast.0.rescue) }
            <FitView forecast={forecast.clone()} on={on.clone()} />
            { parameters(wording, &forecast.0) }
        </>
    }
}

/// Whether the check says it above its picture.
fn is_of_fit(told: &ModelFinding) -> bool {
    matches!(
        told,
        ModelFinding::Holdout { .. } | ModelFinding::ByFrequency { .. }
    )
}

/// What segments and cohorts are worth, each with a bar.
fn parts(wording: Wording, forecast: &Forecast, host: Option<&SharedHost>) -> Html {
    let Some(parts) = &forecast.parts else {
        return Html::default();
    };
    let say = |words| models::text(wording.language, words);
    let value = |table: &Table, row: usize| match table.rows.get(row).and_then(|row| row.last()) {
        Some(Cell::Money(value)) => *value,
        _ => 0.0,
    };
    let titles = [ModelText::BySegment, ModelText::ByCohort];
    let part = |(table, title): (&Table, ModelText)| {
        let most = (0..table.rows.len()).map(|row| value(table, row));
        let most = most.fold(0.0, f64::max);
        let bar = |row: usize| {
            let share = if most > 0.0 {
                value(table, row).max(0.0) / most * 100.0
            } else {
                0.0
            };
            html! {
                <svg class="cell-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width={format!("{share:.1}")} height="8" /></svg>
            }
        };
        html! {
            <>
                <h3>{ say(title) }</h3>
                if title == ModelText::BySegment { <p>{ say(ModelText::PartsLead) }</p> }
                { TABLES.sheet(wording, say(title), table, table.columns.len(), Some(&bar)) }
                { TABLES.save_table(wording, host, &Rc::new(table.clone())) }
            </>
        }
    };
    html! {
        <>
            { for parts.iter().zip(titles).map(part) }
        </>
    }
}

/// A table with the button that saves it.
pub(super) fn sheet(
    wording: Wording,
    host: Option<&SharedHost>,
    caption: &'static str,
    table: &Table,
) -> Html {
    html! {
        <>
            { TABLES.sheet(wording, caption, table, table.columns.len(), None) }
            { TABLES.save_table(wording, host, &Rc::new(table.clone())) }
        </>
    }
}

/// A figure as machines and people read it.
fn output(
    wording: Wording,
    forecast: &Forecast,
    metric: ModelMetric,
    size: Option<&'static str>,
) -> Html {
    let Some(value) = forecast.value(metric) else {
        return Html::default();
    };
    let (language, currency) = (wording.language, wording.currency);
    let shown = match value {
        Ok(number) => models::figure(language, currency, metric, number),
        Err(_) => wording.text(Text::Undefined).to_owned(),
    };
    let reason = value.err().map(Undefined::as_str);
    html! {
        <output class="num" data-size={size} data-metric={metric.as_str()} data-value={export::data_value(value)} data-undefined={reason}>{ shown }</output>
    }
}

/// What to expect of all customers, each with its interval.
fn totals(wording: Wording, forecast: &Forecast) -> Html {
    use ModelMetric::{
        ExpectedPurchasesTotal, ExpectedPurchasesTotalHigh, ExpectedPurchasesTotalLow,
    };
    use ModelMetric::{ValueTotal, ValueTotalHigh, ValueTotalLow};
    let say = |words| models::text(wording.language, words);
    let total = |(metric, low, high): (ModelMetric, ModelMetric, ModelMetric)| {
        let value = forecast.value(metric).and_then(Result::ok);
        let is_known = forecast.value(low).is_some_and(|low| low.is_ok());
        html! {
            <div class="figure-row" data-state={if value.is_some() { "known" } else { "undefined" }}>
                <dt>{ models::metric(wording.language, metric) }</dt>
                <dd>
                    { output(wording, forecast, metric, None) }
                    <span class="figure-range" hidden={!is_known}>
                        { say(ModelText::Of80) }{ " " }{ output(wording, forecast, low, None) }{ " – " }{ output(wording, forecast, high, None) }
                    </span>
                    if value.is_none() { <p class="figure-why">{ why(wording, forecast, metric) }</p> }
                </dd>
            </div>
        }
    };
    let rows = [
        (
            ExpectedPurchasesTotal,
            ExpectedPurchasesTotalLow,
            ExpectedPurchasesTotalHigh,
        ),
        (ValueTotal, ValueTotalLow, ValueTotalHigh),
    ];
    html! { <dl class="figures">{ for rows.into_iter().map(total) }</dl> }
}

fn why(wording: Wording, forecast: &Forecast, metric: ModelMetric) -> &'static str {
    let words = match forecast.value(metric) {
        Some(Err(Undefined::TooFew)) => ModelText::TooFew,
        _ => ModelText::NoBounds,
    };
    models::text(wording.language, words)
}

/// The parameters with their intervals, behind a fold.
fn parameters(wording: Wording, forecast: &Forecast) -> Html {
    let language = wording.language;
    let say = |words| models::text(language, words);
    let shown = forecast.values.iter().skip(6);
    let row = |(metric, value): &(ModelMetric, Result<f64, Undefined>)| {
        let interval = forecast.intervals.iter().find(|(this, ..)| this == metric);
        let number = |value| models::figure(language, wording.currency, *metric, value);
        html! {
            <div class="figure-row" data-state={if value.is_ok() { "known" } else { "undefined" }}>
                <dt>{ models::metric(language, *metric) }</dt>
                <dd>
                    { output(wording, forecast, *metric, None) }
                    if let Some((_, low, high)) = interval {
                        <span class="figure-range num">{ number(*low) }{ " – " }{ number(*high) }</span>
                    }
                </dd>
            </div>
        }
    };
    html! {
        <Fold is_open=false>
            <>
                <summary>{ say(ModelText::Parameters) }</summary>
                <p>{ say(ModelText::ParametersLead) }</p>
                <dl class="figures">{ for shown.map(row) }</dl>
                <p>{ say(ModelText::Alone) }</p>
            </>
        </Fold>
    }
}
