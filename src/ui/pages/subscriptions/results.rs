//! Everything that the page says about subscriptions: figures, revenue, churn, lifetimes, cohorts, and where to take them.

use crate::analysis::subscriptions::lives::curve;
use crate::analysis::subscriptions::Found;
use crate::chart::{draw_subscriptions, Draw};
use crate::domain::figure::Figure;
use crate::domain::interval::Level;
use crate::job::session::Shared;
use crate::job::{Facts, Reading};
use crate::locale::text::projection::{self as model, ProjectionText};
use crate::locale::text::subscriptions::{self as words, cell, column, SubscriptionsText};
use crate::locale::text::{page_title, LaterText, Text};
use crate::report::carry::Carried;
use crate::report::export::{data_value, undefined};
use crate::report::name::{DataPage, Page};
use crate::report::picture::Picture;
use crate::report::projection::Course;
use crate::report::subscriptions::carry::carried;
use crate::report::subscriptions::{
    figures, finding, picture, projection, tables, SubscriptionsFinding, SubscriptionsMetric, Value,
};
use crate::report::table::Table;
use crate::ui::components::chart::Chart;
use crate::ui::components::findings;
use crate::ui::components::fold::Fold;
use crate::ui::components::heat::{heat, is_cut, HEAD};
use crate::ui::components::projection::{parameters, told as sentences};
use crate::ui::components::sheet::Tables;
use crate::ui::host::{use_host, Address, SharedHost};
use crate::ui::pages::onward::further;
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use yew::{component, html, use_memo, Callback, Html, Properties};

/// What was found, and where the page is.
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// What was read, with its outcome.
    pub reading: Shared<Reading>,
    /// How sure intervals are.
    pub level: Level,
    /// The page's address.
    pub address: Address,
    /// Goes to another page.
    pub on_go: Callback<Address>,
}

/// What was found about subscriptions; `None` for other data, and where there is no outcome yet.
pub fn found(reading: &Shared<Reading>) -> Option<&Found> {
    match &reading.0.outcome.as_ref()?.facts {
        Facts::Subscriptions(found) => Some(found),
        _ => None,
    }
}

/// What is the page's own about its tables.
const TABLES: Tables = Tables {
    page: "subscriptions",
    column,
    cell,
};

/// Rows of a table on the page; the file has all.
const MOST_ROWS: usize = 120;

/// What is worked out once for each reading and its level.
struct Summary {
    values: Vec<Value>,
    overall: Vec<SubscriptionsFinding>,
    revenue: Block,
    churn: Block,
    survival: Block,
    cohorts: Block,
    course: Course,
    carried: Vec<Carried>,
}

/// A picture with what stands above it, what more is to be known, and a table.
#[derive(Default)]
struct Block {
    picture: Option<Picture>,
    title: Option<SubscriptionsFinding>,
    findings: Vec<SubscriptionsFinding>,
    table: Option<Rc<Table>>,
}

impl Block {
    /// The first finding stands above the picture; without a picture it stands with the others.
    fn new(
        picture: Option<Picture>,
        findings: Vec<SubscriptionsFinding>,
        table: Option<Table>,
    ) -> Self {
        let mut findings = findings.into_iter();
        Self {
            title: picture.is_some().then(|| findings.next()).flatten(),
            picture,
            findings: findings.collect(),
            table: table.map(Rc::new),
        }
    }
}

impl Summary {
    fn of(reading: &Shared<Reading>, level: Level) -> Option<Self> {
        let found = found(reading)?;
        let curve = curve(&found.lives);
        let churn = finding::churn_by_month(found).into_iter();
        Some(Self {
            values: figures(found, &curve, reading.0.rows_skipped, level),
            overall: finding::overall(found, level),
            revenue: Block::new(
                picture::movements(found),
                finding::revenue(found),
                Some(tables::mrr_bridge(found)),
            ),
            churn: Block::new(picture::churn_by_month(found, level), churn.collect(), None),
            survival: Block::new(
                picture::survival(&curve, level),
                finding::survival(&curve, level),
                Some(tables::survival(found, &curve, level)),
            ),
            cohorts: Block::new(None, finding::cohorts(found), Some(tables::cohorts(found))),
            course: projection::course(found, &curve),
            carried: carried(found),
        })
    }

    fn value(&self, metric: SubscriptionsMetric) -> Option<Figure> {
        let found = self.values.iter().find(|(this, _)| *this == metric);
        found.map(|(_, value)| *value)
    }
}

/// All results.
#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let summary = use_memo((props.reading.clone(), props.level), |(reading, level)| {
        Summary::of(reading, *level)
    });
    let Some(summary) = summary.as_ref() else {
        return Html::default();
    };
    use SubscriptionsText::{Churn, ChurnLead, Revenue, RevenueLead, Survival, SurvivalLead};
    let host = host.as_ref();
    html! {
        <>
            { overall(wording, summary) }
            { block(wording, host, "churn", (Churn, ChurnLead), &summary.churn) }
            { block(wording, host, "revenue", (Revenue, RevenueLead), &summary.revenue) }
            { block(wording, host, "survival", (Survival, SurvivalLead), &summary.survival) }
            { ahead(wording, &summary.course) }
            { cohorts(wording, host, &summary.cohorts) }
            { onwards(wording, props, &summary.carried) }
        </>
    }
}

fn told(wording: Wording, findings: &[SubscriptionsFinding]) -> Html {
    let (language, currency) = (wording.language, wording.currency);
    let sentence =
        |this: &SubscriptionsFinding| (this.tone(), words::finding(language, currency, this));
    findings::told(findings.iter().map(sentence))
}

/// Figures below the headline, with their bounds.
const FIGURES: [(
    SubscriptionsMetric,
    Option<(SubscriptionsMetric, SubscriptionsMetric)>,
); 8] = {
    use SubscriptionsMetric::*;
    [
        (ActiveCustomers, None),
        (Mrr, None),
        (GrossRevenueChurnLastMonth, None),
        (NrrLast12Months, None),
        (
            MedianLifetimeMonths,
            Some((MedianLifetimeMonthsLow, MedianLifetimeMonthsHigh)),
        ),
        (Customers, None),
        (RowsRead, None),
        (RowsSkipped, None),
    ]
};

fn overall(wording: Wording, summary: &Summary) -> Html {
    use SubscriptionsMetric::{ChurnRateLastMonth, ChurnRateLastMonthHigh, ChurnRateLastMonthLow};
    let language = wording.language;
    let bounds = (ChurnRateLastMonthLow, ChurnRateLastMonthHigh);
    html! {
        <section class="block" aria-labelledby="results-title">
            <h2 id="results-title">{ words::text(language, SubscriptionsText::Results) }</h2>
            <div class="headline">
                <h3 class="headline-label">{ words::metric(language, ChurnRateLastMonth) }</h3>
                { output(wording, summary, ChurnRateLastMonth, Some("headline")) }
                { why(wording, summary, ChurnRateLastMonth) }
                { between(wording, summary, bounds, "headline-range") }
            </div>
            { told(wording, &summary.overall) }
            <dl class="figures">{ for FIGURES.iter().map(|(metric, bounds)| html! {
                <div class="figure-row" data-state={if is_known(summary, *metric) { "known" } else { "undefined" }}>
                    <dt>{ words::metric(language, *metric) }</dt>
                    <dd>
                        { output(wording, summary, *metric, None) }
                        { for bounds.map(|bounds| between(wording, summary, bounds, "figure-range")) }
                        { why(wording, summary, *metric) }
                    </dd>
                </div>
            }) }</dl>
        </section>
    }
}

fn is_known(summary: &Summary, metric: SubscriptionsMetric) -> bool {
    summary.value(metric).is_some_and(|value| value.is_ok())
}

/// The `<output>` of a figure.
fn output(
    wording: Wording,
    summary: &Summary,
    metric: SubscriptionsMetric,
    size: Option<&'static str>,
) -> Html {
    let Some(value) = summary.value(metric) else {
        return Html::default();
    };
    let shown = match value {
        Ok(number) => words::figure(wording.language, wording.currency, metric, number),
        Err(_) => wording.text(Text::Undefined).to_owned(),
    };
    html! {
        <output class="num" data-size={size} data-metric={metric.as_str()} data-value={data_value(value)} data-undefined={undefined(value)}>{ shown }</output>
    }
}

/// The bounds of a figure; where one is unknown they are there for machines alone.
fn between(
    wording: Wording,
    summary: &Summary,
    (low, high): (SubscriptionsMetric, SubscriptionsMetric),
    class: &'static str,
) -> Html {
    let is_shown = is_known(summary, low) && is_known(summary, high);
    html! {
        <span {class} hidden={!is_shown}>
            { output(wording, summary, low, None) }{ " – " }{ output(wording, summary, high, None) }
        </span>
    }
}

fn why(wording: Wording, summary: &Summary, metric: SubscriptionsMetric) -> Html {
    match summary.value(metric) {
        Some(Err(reason)) => {
            html! { <p class="figure-why">{ words::why(wording.language, metric, reason) }</p> }
        }
        _ => Html::default(),
    }
}

/// A block with its picture and its table; nothing where it has neither.
fn block(
    wording: Wording,
    host: Option<&SharedHost>,
    name: &'static str,
    (title, lead): (SubscriptionsText, SubscriptionsText),
    block: &Block,
) -> Html {
    let say = |words| words::text(wording.language, words);
    if block.picture.is_none() && block.table.is_none() {
        return Html::default();
    }
    let id = format!("{name}-title");
    html! {
        <section class="block" aria-labelledby={id.clone()}>
            <h2 {id}>{ say(title) }</h2>
            <p>{ say(lead) }</p>
            { told(wording, &block.findings) }
            { for block.picture.as_ref().map(|picture| chart(wording, picture, block)) }
            { for block.table.as_ref().map(|table| sheet(wording, host, say(title), table)) }
        </section>
    }
}

fn chart(wording: Wording, picture: &Picture, block: &Block) -> Html {
    let title = block
        .title
        .map(|title| words::finding(wording.language, wording.currency, &title));
    html! {
        <Chart draw={Draw(draw_subscriptions)} picture={picture.clone()} name={DataPage::Subscriptions.as_str()} {title}
            is_beside_table={block.table.is_some()} />
    }
}

/// The newest rows of a table of months, the first of one of stays, and the button that saves all.
fn sheet(
    wording: Wording,
    host: Option<&SharedHost>,
    caption: &'static str,
    table: &Rc<Table>,
) -> Html {
    let mut shown = table.as_ref().clone();
    let is_by_stay = shown.columns.first().is_some_and(|id| id == "months");
    if is_by_stay {
        shown.rows.truncate(MOST_ROWS);
    } else {
        let from = shown.rows.len().saturating_sub(MOST_ROWS);
        shown.rows.drain(..from);
    }
    html! {
        <Fold is_open=false>
            <>
                <summary>{ wording.later(LaterText::AsTable) }</summary>
                { TABLES.sheet(wording, caption, &shown, shown.columns.len(), None) }
                { TABLES.save_table(wording, host, table) }
            </>
        </Fold>
    }
}

/// How many will stay, by a model.
fn ahead(wording: Wording, course: &Course) -> Html {
    let say = |words| model::text(wording.language, words);
    let mut said = course.findings().into_iter();
    let picture = course.picture().map(Rc::new).map(Picture::Projection);
    let title = picture.as_ref().and_then(|_| said.next());
    let title = title.map(|title| model::finding(wording.language, wording.currency, &title));
    let said: Vec<_> = said.collect();
    html! {
        <section class="block" aria-labelledby="projection-title">
            <h2 id="projection-title">{ say(ProjectionText::MonthsTitle) }</h2>
            <p>{ say(ProjectionText::MonthsLead) }</p>
            { sentences(wording, &said) }
            if let Some(picture) = picture {
                <Chart draw={Draw(draw_subscriptions)} {picture} name={DataPage::Subscriptions.as_str()} {title} />
            }
            { parameters(wording, &course.figures()) }
        </section>
    }
}

fn cohorts(wording: Wording, host: Option<&SharedHost>, block: &Block) -> Html {
    let say = |words| words::text(wording.language, words);
    let Some(table) = &block.table else {
        return Html::default();
    };
    html! {
        <section class="block" aria-labelledby="cohorts-title">
            <h2 id="cohorts-title">{ say(SubscriptionsText::Cohorts) }</h2>
            <p>{ say(SubscriptionsText::CohortsLead) }</p>
            { told(wording, &block.findings) }
            { heat(TABLES, wording, say(SubscriptionsText::Cohorts), table, HEAD) }
            if is_cut(table) { <p class="note">{ say(SubscriptionsText::CohortsCut) }</p> }
            { TABLES.save_table(wording, host, table) }
        </section>
    }
}

/// Links that carry the last month to the calculators.
fn onwards(wording: Wording, props: &ResultsProps, carried: &[Carried]) -> Html {
    let say = |words| words::text(wording.language, words);
    let named = |to: &Carried| {
        let words = match to.0 {
            Page::Churn => say(SubscriptionsText::CarryChurn),
            Page::RevenueChurn => say(SubscriptionsText::CarryRevenue),
            Page::Clv => say(SubscriptionsText::CarryClv),
            other => page_title(wording.language, other),
        };
        (to.clone(), words)
    };
    let carried: Vec<_> = carried.iter().map(named).collect();
    further(wording, &props.address, &props.on_go, &carried)
}
