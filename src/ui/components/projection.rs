//! What a model of survival says in sentences, and its parameters behind a fold.

use crate::domain::figure::Figure;
use crate::locale::text::projection::{self as words, ProjectionText};
use crate::locale::text::Text;
use crate::report::export::{data_value, undefined};
use crate::report::projection::{ProjectionFinding, SbgMetric};
use crate::ui::components::findings;
use crate::ui::components::fold::Fold;
use crate::ui::wording::Wording;
use yew::{html, Html};

/// The findings.
pub fn told(wording: Wording, found: &[ProjectionFinding]) -> Html {
    let (language, currency) = (wording.language, wording.currency);
    let sentence =
        |this: &ProjectionFinding| (this.tone(), words::finding(language, currency, this));
    findings::told(found.iter().map(sentence))
}

/// The parameters and the log-likelihood, with the formulas.
pub fn parameters(wording: Wording, figures: &[(SbgMetric, Figure)]) -> Html {
    let say = |this| words::text(wording.language, this);
    let row = |(metric, value): (SbgMetric, Figure)| {
        let shown = match value {
            Ok(number) => words::figure(wording.language, metric, number),
            Err(_) => wording.text(Text::Undefined).to_owned(),
        };
        html! {
            <div class="figure-row" data-state={if value.is_ok() { "known" } else { "undefined" }}>
                <dt>{ words::metric(wording.language, metric) }</dt>
                <dd>
                    <output class="num" data-metric={metric.as_str()} data-value={data_value(value)} data-undefined={undefined(value)}>{ shown }</output>
                    if let Err(reason) = value { <p class="figure-why">{ words::why(wording.language, reason) }</p> }
                </dd>
            </div>
        }
    };
    html! {
        <Fold is_open=false>
            <>
                <summary>{ say(ProjectionText::Parameters) }</summary>
                <dl class="figures">{ for figures.iter().copied().map(row) }</dl>
                <p class="hint">{ say(ProjectionText::Formulas) }</p>
            </>
        </Fold>
    }
}
