//! Solving for a field: which number is sought, and which result it should reach.

use crate::domain::figure::Figure;
use crate::locale::figure::{goal_of, goal_value};
use crate::locale::phrase::goal_unit;
use crate::locale::text::{self, Text};
use crate::report::export::{data_value, undefined};
use crate::report::name::{Metric, Page};
use crate::state::calculator::{Calculator, Msg, Outcome};
use crate::state::solving::{goals, Solving};
use crate::state::{field_named, fields, sheet};
use crate::ui::components::fold::Fold;
use crate::ui::components::select::{choice, select_field};
use crate::ui::wording::Wording;
use web_sys::HtmlInputElement;
use yew::{html, Callback, Html, InputEvent, TargetCast};

/// The panel that asks which field is sought.
pub fn solve(
    wording: Wording,
    calculator: &Calculator,
    outcome: &Outcome,
    on: &Callback<Msg>,
) -> Html {
    let page = calculator.page();
    let solving = calculator.solving();
    let (sheet, inputs) = (sheet(page), &outcome.inputs);
    // What is sought stays in the list, also where another choice has hidden it.
    let is_sought = |key| solving.is_some_and(|solving| solving.unknown == key);
    let seekable = fields(page).iter().filter(|field| {
        let is_offered = (sheet.is_shown)(inputs, field.key) || is_sought(field.key);
        field.kind.number().is_some() && is_offered
    });
    let unknowns = std::iter::once(choice("", wording.text(Text::SolveNothing)))
        .chain(
            seekable
                .map(|field| choice(field.key.as_str(), text::label(wording.language, field.key))),
        )
        .collect();
    let is_goal = |metric| solving.is_some_and(|solving| solving.metric == metric);
    let metrics = goals(page)
        .into_iter()
        .filter(|metric| (sheet.is_given)(inputs, *metric) || is_goal(*metric));
    let metrics =
        metrics.map(|metric| choice(metric.as_str(), text::metric(wording.language, metric)));
    let seek =
        on.reform(move |name: String| Msg::Seek(field_named(page, &name).map(|field| field.key)));
    let aim = {
        let on = on.clone();
        Callback::from(move |name: String| {
            if let Some(metric) = Metric::from_name(&name) {
                on.emit(Msg::Goal(metric));
            }
        })
    };
    html! {
        <Fold kind="solve" is_open={solving.is_some()}>
            <>
                <summary>{ wording.text(Text::SolveTitle) }</summary>
                <p class="hint">{ wording.text(Text::SolveLead) }</p>
                <div class="fields">
                    { select_field(wording.text(Text::SolveUnknown), "unknown", unknowns, solving.map_or("", |solving| solving.unknown.as_str()), seek) }
                    if let Some(solving) = solving {
                        { select_field(wording.text(Text::SolveGoal), "goal", metrics.collect(), solving.metric.as_str(), aim) }
                        { goal_field(wording, solving, on) }
                    }
                </div>
                if let Some((solving, solved)) = solving.zip(outcome.solved) { { answer(wording, page, solving, solved, outcome) } }
            </>
        </Fold>
    }
}

fn goal_field(wording: Wording, solving: &Solving, on: &Callback<Msg>) -> Html {
    let metric = solving.metric;
    let shown = solving.text.clone().or_else(|| {
        let goal = goal_value(metric, solving.goal?);
        Some(crate::locale::number::significant(
            wording.language,
            goal,
            6,
        ))
    });
    let oninput = on.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let value = wording
            .read(&text)
            .ok()
            .flatten()
            .map(|typed| goal_of(metric, typed));
        Msg::GoalValue {
            text: Some(text),
            value,
        }
    });
    let goal = solving.goal;
    let settle = on.reform(move |_| Msg::GoalValue {
        text: None,
        value: goal,
    });
    let onblur = if goal.is_some() {
        settle
    } else {
        Callback::noop()
    };
    let is_refused = goal.is_none()
        && solving
            .text
            .as_ref()
            .is_some_and(|text| !text.trim().is_empty());
    html! {
        <div class="field" data-kind="number" data-state={if is_refused { "invalid" } else { "filled" }}>
            <label for="field-goal-value">{ wording.text(Text::SolveGoalValue) }</label>
            <div class="field-box">
                <input id="field-goal-value" name="goal-value" class="num" type="text" inputmode="decimal" autocomplete="off" dir="auto"
                    value={shown.unwrap_or_default()} aria-invalid={is_refused.then_some("true")} {oninput} {onblur} />
                <span class="field-unit">{ goal_unit(wording.language, wording.currency, metric) }</span>
            </div>
            if is_refused {
                <p class="field-error" role="alert">{ text::field_problem(wording.language, crate::report::problem::FieldProblem::NotANumber) }</p>
            }
        </div>
    }
}

fn answer(
    wording: Wording,
    page: Page,
    solving: &Solving,
    solved: Figure,
    outcome: &Outcome,
) -> Html {
    let goal = solving.goal.unwrap_or(0.0);
    let (language, currency) = (wording.language, wording.currency);
    let sentence = match solved {
        Ok(value) => text::solved(
            language,
            currency,
            solving.unknown,
            solving.metric,
            value,
            goal,
        ),
        Err(_) => text::not_reachable(language, solving.unknown, solving.metric),
    };
    let rules = crate::state::field(page, solving.unknown).and_then(|field| field.kind.number());
    let is_broken =
        |value: f64| rules.is_some_and(|rules| rules.is_whole) && value.fract().abs() > 1e-9;
    let whole = solved
        .ok()
        .filter(|value| is_broken(*value))
        .map(|value| text::whole_number(language, solving.unknown, value.round()));
    let changes = sheet(page)
        .changes
        .filter(|_| solving.metric == Metric::Nps);
    let steps = changes
        .and_then(|changes| changes(&outcome.inputs, goal).ok())
        .filter(|n| *n > 0.0);
    html! {
        <p class="solve-answer" role="status">
            <output class="visually-hidden" data-metric="solution" data-value={data_value(solved)} data-undefined={undefined(solved)}>{ "" }</output>
            { sentence }
            if let Some(whole) = whole { { " " }{ whole } }
            if let Some(steps) = steps { { " " }{ text::conversions(language, steps, goal) } }
        </p>
    }
}
