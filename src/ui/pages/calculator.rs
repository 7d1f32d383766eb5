//! The upper half of a calculator, inputs and results, and the place of the lower one (`lower`).

use crate::locale::text::{self, Text};
use crate::report::name::{Definition, FirstMargin, Key, Metric, Model, Page};
use crate::report::onward::carried;
use crate::state::address::Frame;
use crate::state::calculator::{Calculator, Msg, Outcome};
use crate::state::{field, sheet};
use crate::ui::components::field::FieldView;
use crate::ui::components::findings::findings;
use crate::ui::components::fold::Fold;
use crate::ui::components::headline::{bar, headline};
use crate::ui::components::output::{output, why};
use crate::ui::components::solve::solve;
use crate::ui::host::{use_host, Address};
use crate::ui::pages::figures::{bounds, figure_row};
use crate::ui::pages::layout::{layout, Group, Layout, Own, Row, Variants};
use crate::ui::pages::link::use_link;
use crate::ui::pages::lower::{self, Around, LowerPart};
use crate::ui::pages::onward::onward;
use crate::ui::store::Store;
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use web_sys::Element;
use yew::{
    component, html, use_effect_with, use_node_ref, use_reducer, use_state, Callback, Html,
    MouseEvent, Properties,
};

/// The page and where it was opened.
#[derive(Properties, PartialEq)]
pub struct CalculatorProps {
    /// The page.
    pub page: Page,
    /// Its address; the fragment holds the inputs.
    pub address: Address,
    /// Counts the links that were opened from outside: a new one opens the fragment anew.
    pub arrivals: u32,
    /// The inputs have changed: this is their fragment.
    pub on_link: Callback<String>,
    /// Goes to another page.
    pub on_go: Callback<Address>,
}

/// A calculator page.
#[component]
pub fn CalculatorPage(props: &CalculatorProps) -> Html {
    let wording = use_wording();
    let calculator = use_reducer(|| Store(Calculator::open(props.page, &props.address.fragment)));
    let data_state = use_state(|| "ready");
    let on = {
        let dispatcher = calculator.dispatcher();
        Callback::from(move |msg: Msg| dispatcher.dispatch(msg))
    };
    use_link(
        (props.arrivals, &props.address.fragment),
        (calculator.0.link(), calculator.0.can_undo()),
        on.reform(Msg::Open),
        props.on_link.clone(),
    );
    let outcome = Rc::new(calculator.0.outcome());
    let layout = layout(props.page);
    let headline_node = use_node_ref();
    let is_in_view = use_in_view(&headline_node);
    let sure = outcome
        .inputs
        .confidence()
        .unwrap_or(crate::report::name::Confidence::P95);
    let figures = &outcome.report.figures;
    let is_given = |row: &Row| (sheet(props.page).is_given)(&outcome.inputs, row.metric);
    let host = use_host();
    let present = Address {
        fragment: calculator.0.link(),
        ..props.address.clone()
    };
    let own = Own {
        wording,
        calculator: &calculator.0,
        outcome: &outcome,
        on: &on,
    };
    let set_state = {
        let data_state = data_state.setter();
        Callback::from(move |state| data_state.set(state))
    };
    let around = Around {
        outcome: &outcome,
        present: &present,
        host: host.as_ref(),
        on_state: &set_state,
    };
    let (lower_half, state) = match use_lower(props.page) {
        Lower::Here(part) => (part.show(&own, &around), *data_state),
        Lower::Coming => (waiting(wording, None), "working"),
        Lower::Missing(again) => (waiting(wording, Some(again)), "error"),
    };
    html! {
        <main id="main" tabindex="-1" class="calculator" data-page={props.page.as_str()} data-state={state}>
            <header class="page-head">
                <h1>{ text::page_title(wording.language, props.page) }</h1>
                <p class="lead">{ text::page_lead(wording.language, props.page) }</p>
            </header>
            if let Some(host) = &host {
                <p class="print-only">{ text::printed_on(wording.language, host.today()) }{ " " }<bdi dir="ltr">{ host.url(&present) }</bdi></p>
            }
            <div class="workbench">
                { inputs(&own, layout) }
                <section class="results" aria-labelledby="results-title">
                    <h2 id="results-title" class="visually-hidden">{ wording.text(Text::Results) }</h2>
                    { headline(wording, figures, layout.headline, sure, &headline_node) }
                    { findings(wording, layout.told, &outcome.report.findings) }
                    <dl class="figures">{ for layout.figures.iter().map(|row| figure_row(wording, figures, *row, is_given(row))) }</dl>
                    { for layout.variants.iter().map(|rules| variants(wording, &outcome, rules, rules.rows.iter().any(is_given))) }
                    if props.address.frame == Frame::Page { { go_on(&own, layout, &props.address, &props.on_go) } }
                </section>
            </div>
            { lower_half }
            { bar(wording, figures, layout.headline, sure, !is_in_view) }
        </main>
    }
}

/// Links to the pages that take numbers from here.
fn go_on(own: &Own, layout: &Layout, address: &Address, on_go: &Callback<Address>) -> Html {
    let language = own.wording.language;
    let (page, outcome) = (own.calculator.page(), own.outcome);
    let figures = &outcome.report.figures;
    let carried = carried(
        layout.onward,
        &outcome.inputs,
        figures,
        sheet(page).is_shown,
    );
    if carried.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="go-on" aria-labelledby="go-on-title">
            <h3 id="go-on-title">{ own.wording.text(Text::GoOn) }</h3>
            <div class="cluster">{ for carried.iter().map(|to| onward(address, on_go, to, text::page_short(language, to.0))) }</div>
        </nav>
    }
}

/// The lower half of the page, which is asked for once the upper one stands.
enum Lower {
    Here(&'static LowerPart),
    Coming,
    /// It could not be fetched; the callback tries again.
    Missing(Callback<MouseEvent>),
}

#[yew::hook]
fn use_lower(page: Page) -> Lower {
    let host = use_host();
    let tries = use_state(|| 0u32);
    let failed = use_state(|| None::<u32>);
    use_effect_with((page, *tries), {
        let (failed, host) = (failed.setter(), host.clone());
        move |(page, turn)| {
            if let (None, Some(host)) = (lower::part(*page), host) {
                let turn = *turn;
                // Setting it renders the page anew in any case, and so shows what has come.
                let told = move |is_there: bool| failed.set((!is_there).then_some(turn));
                host.fetch_lower(*page, Callback::from(told));
            }
        }
    });
    match lower::part(page) {
        Some(part) => Lower::Here(part),
        None if *failed == Some(*tries) => {
            Lower::Missing(Callback::from(move |_| {
                tries.set(*tries + 1);
                // The button goes; the focus must not go with it.
                host.iter().for_each(|host| host.focus("main"));
            }))
        }
        None => Lower::Coming,
    }
}

/// The place of the lower half as long as it is not there; where it could not be fetched that is said, and the upper half works without.
fn waiting(wording: Wording, again: Option<Callback<MouseEvent>>) -> Html {
    let told = again.as_ref().map(|_| wording.text(Text::PartFailed));
    html! {
        <div class="lower-half" data-state={if told.is_some() { "error" } else { "working" }}>
            <p class="note" data-tone="bad" role="status">{ told }</p>
            if let Some(again) = again {
                <button type="button" class="button" data-action="again-lower" onclick={again}>{ wording.text(Text::TryAgain) }</button>
            }
        </div>
    }
}

#[yew::hook]
fn use_in_view(node: &yew::NodeRef) -> bool {
    let is_in_view = use_state(|| true);
    let host = use_host();
    use_effect_with((node.clone(), host), {
        let is_in_view = is_in_view.setter();
        move |(node, host)| {
            let guard = host.as_ref().zip(node.cast::<Element>());
            let guard = guard.map(|(host, node)| {
                host.watch_view(node, Callback::from(move |now| is_in_view.set(now)))
            });
            move || drop(guard)
        }
    });
    *is_in_view
}

fn inputs(own: &Own, layout: &Layout) -> Html {
    let Own {
        wording,
        calculator,
        outcome,
        on,
    } = *own;
    let show = |key: &Key| field_view(wording, calculator, outcome, *key, on);
    let beside = |key: &Key| {
        let view = layout.beside.filter(|(after, _)| after == key);
        view.map(|(_, view)| (view.0)(own))
    };
    let undo = on.reform(|_| Msg::Undo);
    let reset = on.reform(|_| Msg::Reset);
    html! {
        <section class="inputs" aria-labelledby="inputs-title">
            <div class="panel-head">
                <h2 id="inputs-title">{ wording.text(Text::YourNumbers) }</h2>
                <div class="cluster tools">
                    <button type="button" class="button" data-kind="quiet" data-action="undo" disabled={!calculator.can_undo()} onclick={undo}>{ wording.text(Text::Undo) }</button>
                    <button type="button" class="button" data-kind="quiet" data-action="reset" disabled={calculator.is_example()} onclick={reset}>{ wording.text(Text::Reset) }</button>
                </div>
            </div>
            if calculator.is_example() { <p class="note" data-tone="example">{ wording.text(Text::ExampleNote) }</p> }
            <div class="fields">
                { for layout.fields.iter().map(|key| html! { <>{ show(key) }{ for beside(key) }</> }) }
                { for layout.groups.iter().map(|group| group_view(wording, group, calculator, outcome, &show)) }
                { solve(wording, calculator, outcome, on) }
            </div>
        </section>
    }
}

fn group_view(
    wording: Wording,
    group: &Group,
    calculator: &Calculator,
    outcome: &Outcome,
    show: &dyn Fn(&Key) -> Html,
) -> Html {
    // The spend is not used while the cost of a customer is given.
    let is_noted =
        group.note != Some(Text::GroupSpendOff) || calculator.entry(Key::Cac).number().is_some();
    let page = calculator.page();
    // What is wrong is seen at once, and so is what a link brings.
    let is_brought = !calculator.began_with_example();
    let is_open = group.keys.iter().any(|key| {
        let entry = calculator.entry(*key);
        match is_brought {
            true => field(page, *key).is_some_and(|field| entry.to_link(field).is_some()),
            false => entry.problem().is_some(),
        }
    });
    let is_shown = sheet(page).is_shown;
    let is_shown = group.keys.iter().any(|key| is_shown(&outcome.inputs, *key));
    let fold = html! {
        <Fold is_open={group.is_open || is_open}>
            <>
                <summary>{ wording.text(group.title) }</summary>
                if let Some(note) = group.note.filter(|_| is_noted) { <p class="hint">{ wording.text(note) }</p> }
                <div class="fields" data-columns={group.columns}>{ for group.keys.iter().map(show) }</div>
            </>
        </Fold>
    };
    if is_shown {
        fold
    } else {
        html! { <div hidden=true>{ fold }</div> }
    }
}

fn field_view(
    wording: Wording,
    calculator: &Calculator,
    outcome: &Outcome,
    key: Key,
    on: &Callback<Msg>,
) -> Html {
    let page = calculator.page();
    let Some(rules) = field(page, key) else {
        return Html::default();
    };
    let entry = calculator.entry(key).clone();
    let problem = entry
        .problem()
        .map(|problem| text::field_problem(wording.language, problem));
    let conflict = Calculator::refusal(&outcome.report, key)
        .map(|refusal| text::conflict(wording.language, &refusal.conflict));
    let derived = (sheet(page).derived)(&outcome.inputs, key);
    let is_overruled = page == Page::Nps && derived.is_some();
    let is_sought = calculator
        .solving()
        .is_some_and(|solving| solving.unknown == key);
    let sought = is_sought.then(|| outcome.solved.and_then(Result::ok));
    let is_shown = (sheet(page).is_shown)(&outcome.inputs, key);
    let hint = hint(wording, page, outcome, key);
    html! {
        <FieldView key={key.as_str()} field={*rules} {is_shown} {hint} {entry} error={problem.or(conflict)} {derived} {is_overruled} {sought} on={on.clone()} />
    }
}

/// What to enter in a field, where a page means something of its own by it.
fn hint(wording: Wording, page: Page, outcome: &Outcome, key: Key) -> &'static str {
    let is_kept =
        page == Page::Clv && matches!(outcome.inputs.model(), Ok(Model::Retention | Model::Cohort));
    match (page, key) {
        (Page::RetentionProfit, Key::Customers) => wording.text(Text::CustomersNow),
        (Page::RetentionProfit, Key::Discount) => wording.text(Text::DiscountOfPeriod),
        (_, Key::Discount) if is_kept => wording.text(Text::DiscountOfPeriod),
        _ => text::hint(wording.language, key),
    }
}

fn variants(wording: Wording, outcome: &Outcome, rules: &Variants, is_given: bool) -> Html {
    let figures = &outcome.report.figures;
    let most = rules
        .rows
        .iter()
        .filter_map(|row| figures.get(row.metric).ok())
        .fold(0.0, f64::max);
    // The formulas of timings are those of a constant retention.
    let is_of_cohort = outcome.inputs.model() == Ok(Model::Cohort);
    let item = |row: &Row| {
        let rule = Rule::of(row.metric);
        let is_chosen = rule.is_some_and(|rule| rule.is_chosen(outcome));
        let figure = figures.get(row.metric);
        let share = figure
            .ok()
            .filter(|_| most > 0.0)
            .map_or(0.0, |value| (value / most).clamp(0.0, 1.0) * 100.0);
        html! {
            <li class="variant" data-state={is_chosen.then_some("chosen")}>
                <span class="variant-name">{ text::metric(wording.language, row.metric) }</span>
                <span class="variant-figure">{ output(wording, row.metric, figure, None) }{ bounds(wording, figures, *row) }</span>
                <svg class="variant-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width={format!("{share:.1}")} height="4" /></svg>
                <span class="variant-rule">{ rule.filter(|_| !is_of_cohort).map(|rule| rule.text(wording)) }</span>
                { why(wording, row.metric, figure) }
            </li>
        }
    };
    html! {
        <section class="variants" hidden={!is_given}>
            <h3>{ wording.text(rules.title) }</h3>
            <p class="variants-why">{ wording.text(rules.why) }</p>
            <ul class="variant-list">{ for rules.rows.iter().map(item) }</ul>
        </section>
    }
}

/// The rule by which a variant is counted.
#[derive(Clone, Copy)]
enum Rule {
    Definition(Definition),
    FirstMargin(FirstMargin),
}

impl Rule {
    fn of(metric: Metric) -> Option<Self> {
        let name = metric.as_str();
        let definition = name.strip_prefix("churn-").and_then(Definition::from_name);
        let first = name.strip_prefix("clv-").and_then(FirstMargin::from_name);
        let definition = definition.map(Self::Definition);
        definition.or(first.map(Self::FirstMargin))
    }

    fn is_chosen(self, outcome: &Outcome) -> bool {
        match self {
            Self::Definition(rule) => outcome.inputs.definition() == Ok(rule),
            Self::FirstMargin(first) => outcome.inputs.first_margin() == Ok(first),
        }
    }

    fn text(self, wording: Wording) -> &'static str {
        match self {
            Self::Definition(rule) => text::definition_rule(wording.language, rule),
            Self::FirstMargin(first) => text::first_margin_rule(wording.language, first),
        }
    }
}
