//! Survivors of a cohort on the lifetime value page: the list that is pasted, and how many will be left.

use crate::chart::{draw_clv, Draw};
use crate::domain::figure::Undefined;
use crate::ingest::number::Comma;
use crate::ingest::survivors::SurvivorsProblem;
use crate::locale::text::projection::{self as words, ProjectionText};
use crate::report::clv::cohort::findings;
use crate::report::name::{Model, Page};
use crate::report::picture::Picture;
use crate::report::projection::{without, Course, ProjectionFinding};
use crate::state::calculator::Msg;
use crate::state::pasted::{Pasted, EXAMPLE};
use crate::ui::components::chart::Chart;
use crate::ui::components::icon::{icon, Icon};
use crate::ui::components::projection::{parameters, told};
use crate::ui::pages::layout::Own;
use crate::ui::wording::{use_wording, Wording};
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::{
    component, html, use_effect_with, Callback, Html, InputEvent, MouseEvent, Properties,
    TargetCast,
};

fn is_of_cohort(own: &Own) -> bool {
    own.outcome.inputs.model() == Ok(Model::Cohort)
}

/// The place for the list, while the model is the one that takes it.
pub fn fields(own: &Own) -> Html {
    if !is_of_cohort(own) {
        return Html::default();
    }
    let pasted = own.calculator.pasted().cloned();
    html! { <Paste {pasted} shows_example={own.calculator.began_with_example()} on={own.on.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct PasteProps {
    pasted: Option<Rc<Pasted>>,
    /// Whether the worked example stands here until something is pasted.
    shows_example: bool,
    on: Callback<Msg>,
}

/// The list as text, what was read of it or why it is refused, and the published example.
#[component]
fn Paste(props: &PasteProps) -> Html {
    let wording = use_wording();
    let say = |this| words::text(wording.language, this);
    let put_example = props.on.reform(|()| Msg::Paste(Rc::new(Pasted::example())));
    use_effect_with((), {
        let put_example = put_example.clone();
        let is_due = props.shows_example && props.pasted.is_none();
        move |()| {
            if is_due {
                put_example.emit(());
            }
        }
    });
    let oninput = props.on.reform(move |event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        let comma = if wording.language.comma_is_decimal() {
            Comma::Decimal
        } else {
            Comma::Grouping
        };
        Msg::Paste(Rc::new(Pasted::text(text, comma)))
    });
    let read = props
        .pasted
        .as_ref()
        .and_then(|pasted| pasted.read.as_ref());
    let error = read.and_then(|read| error(wording, read));
    let state = match (read, &error) {
        (_, Some(_)) => "invalid",
        (Some(_), _) => "filled",
        _ => "empty",
    };
    let note = match read {
        Some(Ok(course)) => words::read(wording.language, course),
        _ => say(ProjectionText::PasteHint).to_owned(),
    };
    let onclick = put_example.reform(|_: MouseEvent| ());
    html! {
        <div class="field" data-kind="data" data-state={state}>
            <label for="field-data">{ say(ProjectionText::PasteLabel) }</label>
            <textarea id="field-data" name="data" class="num" rows="8" dir="auto" spellcheck="false" autocomplete="off" aria-describedby="field-data-note"
                aria-invalid={error.is_some().then_some("true")} value={shown(wording, props.pasted.as_deref())} {oninput} />
            if let Some(error) = error {
                <p class="field-error" id="field-data-note" role="alert">{ icon(Icon::Watch) }<span>{ error }</span></p>
            } else {
                <p class="hint" id="field-data-note" role="status">{ note }</p>
            }
            <p class="hint">{ say(ProjectionText::PasteStays) }</p>
            if props.pasted.as_ref().is_some_and(|pasted| pasted.text.is_none()) {
                <p class="hint">{ say(ProjectionText::PasteSource) }</p>
            } else {
                <button type="button" class="button" data-kind="quiet" data-action="example" {onclick}>{ say(ProjectionText::PasteExample) }</button>
            }
        </div>
    }
}

/// Why the list is refused, or too short for a fit.
fn error(wording: Wording, read: &Result<Course, SurvivorsProblem>) -> Option<String> {
    match read {
        Err(problem) => Some(words::problem(wording.language, *problem)),
        Ok(course) => {
            let reason = ProjectionFinding::NoFit(*course.fit.as_ref().err()?);
            Some(words::finding(wording.language, wording.currency, &reason))
        }
    }
}

/// The text as pasted; the example in the language's own digits.
fn shown(wording: Wording, pasted: Option<&Pasted>) -> String {
    let lines = || EXAMPLE.map(|left| wording.editable(left)).join("\n");
    let text = pasted.map(|pasted| pasted.text.clone().unwrap_or_else(lines));
    text.unwrap_or_default()
}

/// How many will be left, what that means, and the parameters behind it.
pub fn projection(own: &Own) -> Html {
    if !is_of_cohort(own) {
        return Html::default();
    }
    let wording = own.wording;
    let pasted = own.calculator.pasted();
    let course = pasted.and_then(|pasted| pasted.course());
    let fitted = course.filter(|course| course.fit.is_ok());
    let found = fitted.map(|course| findings(&own.outcome.inputs, course));
    let mut said = found.unwrap_or_default().into_iter();
    let picture = fitted
        .and_then(Course::picture)
        .map(Rc::new)
        .map(Picture::Projection);
    let title = picture.as_ref().and_then(|_| said.next());
    let figures = pasted.map_or_else(
        || without(Undefined::MissingInput),
        |pasted| pasted.figures(),
    );
    let title = title.map(|title| words::finding(wording.language, wording.currency, &title));
    let said: Vec<_> = said.collect();
    html! {
        <section class="block" aria-labelledby="projection-title">
            <h2 id="projection-title">{ words::text(wording.language, ProjectionText::Title) }</h2>
            <p>{ words::text(wording.language, ProjectionText::Lead) }</p>
            { told(wording, &said) }
            if let Some(picture) = picture {
                <Chart draw={Draw(draw_clv)} {picture} name={Page::Clv.as_str()} {title} />
            }
            { parameters(wording, &figures) }
        </section>
    }
}
