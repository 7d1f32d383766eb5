//! Everything that the page says about a log: figures, stages, cohorts, groups, months, customers, and where to take them.

use super::cohorts::CohortsView;
use super::customers::CustomersView;
use super::fitting::use_fitting;
use super::revenue::RevenueView;
use super::settled::use_settled;
use super::sheet::{output, save_customers, save_table, told, TABLES};
use super::turns::use_turns;
use super::worth::{WorthView, AT_ONCE};
use crate::analysis::shop::groups::{Campaign, Group};
use crate::analysis::shop::stages::Stage;
use crate::chart::{draw_shop, Draw};
use crate::job::session::Shared;
use crate::job::{Facts, Reading};
use crate::locale::text::shop::{self, ShopText};
use crate::locale::text::{page_title, LaterText};
use crate::report::carry::Carried;
use crate::report::name::{DataPage, Page};
use crate::report::picture::Picture;
use crate::report::shop::list::Who;
use crate::report::shop::{name, Overview, ShopFinding, ShopMetric};
use crate::report::stacks::{self, Stacks};
use crate::report::table::Cell;
use crate::state::orders::{Msg, Orders};
use crate::ui::components::chart::Chart;
use crate::ui::components::fold::Fold;
use crate::ui::host::{use_host, Address};
use crate::ui::pages::onward::{further, onward};
use crate::ui::wording::{use_wording, Wording};
use yew::{component, html, use_state, Callback, Html, Properties};

/// What was found, and where the page is.
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// What was read, with its outcome.
    pub reading: Shared<Reading>,
    /// What was asked of the models.
    pub model: Orders,
    /// Changes that.
    pub on: Callback<Msg>,
    /// The page's address.
    pub address: Address,
    /// Goes to another page.
    pub on_go: Callback<Address>,
    /// Whether blocks are drawn one after the other.
    #[prop_or_default]
    pub is_in_turn: bool,
}

/// What was found in a log of orders; `None` for other data, and where there is no outcome yet.
pub fn overview(reading: &Shared<Reading>) -> Option<&Overview> {
    match &reading.0.outcome.as_ref()?.facts {
        Facts::Shop(overview) => Some(overview),
        _ => None,
    }
}

/// All results.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let wording = use_wording();
    let reading = &props.reading;
    let begun = use_state(|| None::<Shared<Reading>>);
    let is_large = overview(reading).is_some_and(|found| found.customers.all > AT_ONCE);
    let is_wanted = !is_large || begun.as_ref() == Some(reading);
    let options = use_settled(props.model.worth());
    let fitting = use_fitting(reading, options, is_wanted);
    let begin = (!is_wanted).then(|| {
        let (begun, reading) = (begun.setter(), reading.clone());
        Callback::from(move |()| begun.set(Some(reading.clone())))
    });
    let blocks = use_turns::<BLOCKS>(reading, props.is_in_turn);
    let Some(found) = overview(reading) else {
        return Html::default();
    };
    let is_waiting = blocks.iter().any(|block| block.as_ref() != Some(reading));
    let [_, revenue, cohorts, groups, months, customers] = blocks;
    html! {
        <>
            { overall(wording, found) }
            { stages(wording, props, found) }
            if let Some(reading) = revenue { <RevenueView {reading} /> }
            if let Some(reading) = cohorts { <CohortsView {reading} /> }
            if let Some(reading) = groups { <Groups {reading} /> }
            if let Some(reading) = months {
                <Months {reading} />
                <WorthView model={props.model.clone()} on={props.on.clone()} fitting={fitting.clone()} {begin} />
            }
            if let Some(reading) = customers {
                <CustomersView {reading} forecast={fitting.forecast} />
                { onwards(wording, props, &found.carried) }
            }
            if is_waiting { <div hidden=true data-state="waiting" /> }
        </>
    }
}

/// Blocks that are drawn one after the other; the first is all that stands above the others.
const BLOCKS: usize = 6;

fn show(
    wording: Wording,
    found: &Overview,
    metric: ShopMetric,
    size: Option<&'static str>,
) -> Html {
    let value = found.value(metric);
    value.map_or_else(Html::default, |value| output(wording, metric, value, size))
}

/// Figures below the headline; those of the stages stand with the stages.
const FIGURES: [ShopMetric; 11] = [
    ShopMetric::Customers,
    ShopMetric::Orders,
    ShopMetric::Revenue,
    ShopMetric::AverageOrderValue,
    ShopMetric::PurchaseFrequency,
    ShopMetric::MedianDaysFirstToSecond,
    ShopMetric::MedianDaysBetweenOrders,
    ShopMetric::FirstDate,
    ShopMetric::LastDate,
    ShopMetric::RowsRead,
    ShopMetric::RowsSkipped,
];

fn overall(wording: Wording, found: &Overview) -> Html {
    use ShopMetric::{RepeatPurchaseRate, RepeatPurchaseRateHigh, RepeatPurchaseRateLow};
    let language = wording.language;
    let show = |metric, size| show(wording, found, metric, size);
    let is_known = |metric| {
        let value = found.value(metric);
        value.is_some_and(|value| value.undefined().is_none())
    };
    let row = |metric: &ShopMetric| {
        let known = is_known(*metric);
        html! {
            <div class="figure-row" data-state={if known { "known" } else { "undefined" }}>
                <dt>{ shop::metric(language, *metric) }</dt>
                <dd>
                    { show(*metric, None) }
                    if !known { <p class="figure-why">{ shop::text(language, ShopText::TooFew) }</p> }
                </dd>
            </div>
        }
    };
    html! {
        <section class="block" aria-labelledby="results-title">
            <h2 id="results-title">{ shop::text(language, ShopText::Results) }</h2>
            <div class="headline">
                <h3 class="headline-label">{ shop::metric(language, RepeatPurchaseRate) }</h3>
                { show(RepeatPurchaseRate, Some("headline")) }
                <span class="headline-range" hidden={!is_known(RepeatPurchaseRateLow)}>
                    { show(RepeatPurchaseRateLow, None) }{ " – " }{ show(RepeatPurchaseRateHigh, None) }
                </span>
            </div>
            { told(wording, &found.told.overall) }
            <dl class="figures">{ for FIGURES.iter().map(row) }</dl>
            { gaps(wording, found) }
        </section>
    }
}

/// How many days pass between orders; nothing without second orders.
fn gaps(wording: Wording, found: &Overview) -> Html {
    let Some(picture) = stacks::gaps(&found.gaps) else {
        return Html::default();
    };
    html! {
        <>
            <h3>{ shop::text(wording.language, ShopText::Gaps) }</h3>
            { columns(wording, picture, &found.told.gaps, false) }
        </>
    }
}

/// Columns under the first of the sentences about them.
fn columns(
    wording: Wording,
    picture: Stacks,
    findings: &[ShopFinding],
    is_beside_table: bool,
) -> Html {
    let title = findings.first();
    let title = title.map(|told| shop::finding(wording.language, told));
    html! {
        <Chart draw={Draw(draw_shop)} picture={Picture::Stacks(picture)} name={DataPage::Orders.as_str()} {title} {is_beside_table} />
    }
}

fn stages(wording: Wording, props: &ResultsProps, found: &Overview) -> Html {
    let language = wording.language;
    let say = |words| shop::text(language, words);
    let item = |stage: Stage| {
        let (metric, campaign) = match stage {
            Stage::New => (ShopMetric::NewCustomers, Campaign::Onboarding),
            Stage::Active => (ShopMetric::ActiveCustomers, Campaign::Active),
            Stage::Lapsing => (ShopMetric::LapsingCustomers, Campaign::Lapsing),
            Stage::Lost => (ShopMetric::LostCustomers, Campaign::WinBack),
        };
        let mut planned = found.campaigns.iter();
        let planned = planned.find(|(this, _)| *this == stage);
        html! {
            <li class="stage" data-stage={name::stage(stage)}>
                <h3 class="stage-name">{ shop::stage(language, stage) }</h3>
                { show(wording, found, metric, Some("stage")) }
                <p class="stage-rule">{ shop::stage_rule(language, stage, &found.days) }</p>
                <p class="stage-campaign"><strong>{ shop::campaign(language, campaign) }</strong>{ ": " }{ shop::campaign_ideas(language, campaign) }</p>
                <div class="cluster">
                    { save_customers(say(ShopText::SaveList), Who::At(stage)) }
                    { for planned.map(|(_, to)| onward(&props.address, &props.on_go, to, say(ShopText::PlanCampaign))) }
                </div>
            </li>
        }
    };
    html! {
        <section class="block" aria-labelledby="stages-title">
            <h2 id="stages-title">{ say(ShopText::Stages) }</h2>
            <p>{ say(ShopText::StagesLead) }</p>
            { told(wording, &found.told.stages) }
            <ul class="stages">{ for Stage::ALL.into_iter().map(item) }</ul>
        </section>
    }
}

/// What a block needs.
#[derive(Properties, PartialEq)]
pub(super) struct BlockProps {
    /// What was read.
    pub reading: Shared<Reading>,
}

/// The grid of recency and frequency, and the segments.
#[component]
fn Groups(props: &BlockProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let reading = &props.reading;
    let Some(found) = overview(reading) else {
        return Html::default();
    };
    let (rfm, groups) = (&found.rfm, &found.groups);
    let say = |words| shop::text(wording.language, words);
    let host = host.as_ref();
    let list = |row: usize| {
        let Some(group) = Group::ALL.get(row).copied() else {
            return Html::default();
        };
        let label = say(ShopText::SaveList);
        save_customers(label, Who::Of(group))
    };
    html! {
        <>
            <section class="block" aria-labelledby="segments-title">
                <h2 id="segments-title">{ say(ShopText::Segments) }</h2>
                <p>{ say(ShopText::SegmentsLead) }</p>
                { told(wording, &found.told.groups) }
                { TABLES.sheet(wording, say(ShopText::Segments), groups, groups.columns.len(), Some(&list)) }
                { save_table(wording, host, reading, |found| Some(&found.groups)) }
            </section>
            <section class="block" aria-labelledby="rfm-title">
                <h2 id="rfm-title">{ say(ShopText::Rfm) }</h2>
                <p>{ say(ShopText::RfmLead) }</p>
                { told(wording, &found.told.rfm) }
                { grid(wording, say(ShopText::Rfm), &rfm.rows) }
                <Fold is_open=false>
                    <>
                        <summary>{ wording.later(LaterText::AsTable) }</summary>
                        { TABLES.sheet(wording, say(ShopText::Rfm), rfm, rfm.columns.len(), None) }
                    </>
                </Fold>
                { save_table(wording, host, reading, |found| Some(&found.rfm)) }
            </section>
        </>
    }
}

/// Five rows and columns of scores; each cell has its customers, the most of them shaded most, and their revenue.
fn grid(wording: Wording, caption: &'static str, rows: &[Vec<Cell>]) -> Html {
    let (language, currency) = (wording.language, wording.currency);
    let count = |row: &Vec<Cell>| match row.get(2) {
        Some(Cell::Count(count)) => *count,
        _ => 0,
    };
    let most = rows.iter().map(count).max().unwrap_or(0).max(1);
    let show = |row: &Vec<Cell>, at: usize| {
        let cell = row.get(at).unwrap_or(&Cell::Empty);
        shop::cell(language, currency, cell)
    };
    let cell = |row: &Vec<Cell>| {
        let shade = (count(row) * 10).div_ceil(most);
        html! {
            <td data-type="number" data-shade={shade.to_string()}>
                <span class="grid-count">{ show(row, 2) }</span>{ " " }
                if shade > 0 { <span class="grid-money">{ show(row, 3) }</span> }
            </td>
        }
    };
    let column = |id: &str| shop::column(language, id);
    html! {
        <div class="table-scroll" tabindex="0" role="group" aria-label={caption}>
            <table class="data-table shaded">
                <caption class="visually-hidden">{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ column("recency-score") }{ " / " }{ column("frequency-score") }</th>
                    { for rows.iter().take(5).map(|row| html! { <th scope="col" data-type="number">{ show(row, 1) }</th> }) }
                </tr></thead>
                // The best recency stands on top.
                <tbody>{ for rows.chunks(5).rev().map(|row| html! {
                    <tr>
                        <th scope="row">{ row.first().map(|cells| show(cells, 0)) }</th>
                        { for row.iter().map(cell) }
                    </tr>
                }) }</tbody>
            </table>
        </div>
    }
}

/// The shop month by month, drawn and as a table.
#[component]
fn Months(props: &BlockProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let Some(found) = overview(&props.reading) else {
        return Html::default();
    };
    let (table, months) = &found.months;
    let say = |words| shop::text(wording.language, words);
    html! {
        <section class="block" aria-labelledby="months-title">
            <h2 id="months-title">{ say(ShopText::Months) }</h2>
            <p>{ say(ShopText::MonthsLead) }</p>
            { for stacks::months(months).map(|picture| columns(wording, picture, &found.told.months, true)) }
            { TABLES.sheet(wording, say(ShopText::Months), table, table.columns.len(), None) }
            { save_table(wording, host.as_ref(), &props.reading, |found| Some(&found.months.0)) }
        </section>
    }
}

/// Links that carry the figures to the calculators.
fn onwards(wording: Wording, props: &ResultsProps, carried: &[Carried]) -> Html {
    let say = |words| shop::text(wording.language, words);
    let with_words = |this: &Carried| {
        let words = match this.0 {
            Page::Churn => say(ShopText::CarryChurn),
            Page::ClvCac => say(ShopText::CarryClvCac),
            other => page_title(wording.language, other),
        };
        (this.clone(), words)
    };
    let carried: Vec<_> = carried.iter().map(with_words).collect();
    further(wording, &props.address, &props.on_go, &carried)
}
