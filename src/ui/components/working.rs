//! The working: each formula once with names and once with the person's own numbers.

use crate::locale::number::number_auto;
use crate::locale::text::{self, LaterText, Text};
use crate::report::working::{Step, Term, Token};
use crate::ui::wording::Wording;
use yew::{html, Html};

/// The folded working of a report.
pub fn working(wording: Wording, steps: &[Step]) -> Html {
    html! {
        <details class="fold" id="working">
            <summary><h2>{ wording.later(LaterText::Working) }</h2></summary>
            <p>{ wording.later(LaterText::WorkingLead) }</p>
            <ol class="working">{ for steps.iter().map(|step| line(wording, step)) }</ol>
        </details>
    }
}

fn line(wording: Wording, step: &Step) -> Html {
    let tokens = |shown: &dyn Fn(Term) -> String| -> Html {
        let token = |token: &Token| match token {
            Token::Term(term) => html! { <bdi class="term">{ shown(*term) }</bdi> },
            Token::Number(value) => {
                html! { <bdi class="term num">{ number_auto(wording.language, *value) }</bdi> }
            }
            Token::Op(op) => html! { <span class="op">{ format!(" {op} ") }</span> },
        };
        step.formula.iter().map(token).collect()
    };
    let equals = || html! { <span class="op">{ " = " }</span> };
    let outcome = match (step.figure, step.result) {
        (Ok(_), term) => value(wording, term),
        (Err(reason), Term::Metric(metric, _)) => {
            text::undefined(wording.language, metric, reason).to_owned()
        }
        (Err(_), _) => wording.text(Text::Undefined).to_owned(),
    };
    // A quantity that is another by a shorter name has nothing to work out.
    let is_renamed = matches!(step.formula.as_slice(), [Token::Term(_)]);
    let numbers =
        (!is_renamed).then(|| html! { <>{ equals() }{ tokens(&|term| value(wording, term)) }</> });
    html! {
        <li class="step">
            <p class="formula" dir="ltr"><bdi class="term">{ name(wording, step.result) }</bdi>{ equals() }{ tokens(&|term| name(wording, term)) }</p>
            <p class="formula" data-kind="numbers" dir="ltr">{ for numbers }{ equals() }<bdi class="outcome">{ outcome }</bdi></p>
        </li>
    }
}

fn name(wording: Wording, term: Term) -> String {
    match term {
        Term::Input(key, _) => text::input_term(wording.language, key).to_owned(),
        Term::Metric(metric, _) => text::metric_term(wording.language, metric).to_owned(),
        Term::Symbol(symbol, _) => symbol.to_owned(),
    }
}

fn value(wording: Wording, term: Term) -> String {
    match term {
        Term::Input(key, value) => wording.field_value(key, value),
        Term::Metric(metric, value) => wording.figure(metric, value),
        Term::Symbol(_, value) => crate::locale::number::significant(wording.language, value, 5),
    }
}
